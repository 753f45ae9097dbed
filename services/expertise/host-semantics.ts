// Lets semantics be learned from this replica's public sources, and used by its answers on campus: learned from what all
// members may see, whether or not it appears to partners, whose answers therefore go without.
import type { Acronym } from './analysis/analysis.ts';
import { pausing } from './analysis/in-pieces.ts';
import type { Engine } from './engine.ts';
import { placesOf } from './answers/horizon.ts';
import { tableOf } from './answers/organisation-table.ts';
import type { Knowing, OrganisationTable } from './answers/organisation-table.ts';
import type { PublicIndex } from './answers/public-scorer.ts';
import { foundSources, isBacked } from './answers/stray-sources.ts';
import type { Explained } from './explained-acronyms.ts';
import { circleOf, circles, dead } from './index/source-class.ts';
import { ownersAt } from './index/read-segment.ts';
import { idOf, localIn, placeAt, segmentOf, sourceAt } from './index/view.ts';
import type { IndexView } from './index/view.ts';
import type { ScorerSource } from './semantics/scorer.ts';
import { unlearned } from './semantics/semantics-host.ts';
import type { SegmentVectors } from './semantics/segment-vectors.ts';
import type { PublicView, SemanticsHost, UsedSemantics } from './semantics/semantics-host.ts';

/** To be raised where the analysis reads the same text otherwise: what was learned before is learned anew. */
export const analysisVersion = 2;

const publicCircle = circles.indexOf('public');

/** What every member may find: that a hidden or silent organisation has public texts changes nobody's scores. */
const publicPlaces = ({ segments }: IndexView, table: OrganisationTable): Int32Array => {
  const places = new Int32Array(segments.reduce((sum, { sizes }) => sum + sizes.sources, 0));
  let size = 0;
  segments.forEach((segment, nth) => {
    for (let local = 0; local < segment.sizes.sources; local += 1) {
      const sort = segment.classes[local] ?? dead;
      if (sort === dead || circleOf(sort) !== publicCircle) continue;
      if (isBacked(segment, local, 'open', table)) places[size++] = placeAt(nth, local);
    }
  });
  return places.slice(0, size);
};

/** How often a term stands in a text, as its impact tells: the least impact is that of a word that stands there once. */
const timesFrom = (impacts: Uint8Array): Float64Array => {
  const once = impacts.reduce((least, impact) => Math.min(least, impact), 255);
  return Float64Array.from(impacts, (impact) => {
    const saturated = Math.min(2, impact / once);
    return (1.2 * saturated) / (2.2 - saturated);
  });
};

interface Moment {
  readonly engine: Engine;
  readonly view: IndexView;
  readonly table: OrganisationTable;
  readonly places: Int32Array;
}

/** Terms, or explained acronyms, looked at between two yields: about half a millisecond. */
const together = 2_000;

const publicFrequencies = function* ({ view, table }: Moment, terms: number): Generator<void, Int32Array> {
  const found = foundSources(view, 'open', table);
  yield;
  const frequencies = new Int32Array(new SharedArrayBuffer(terms * 4));
  for (let term = 0; term < terms; term += 1) {
    frequencies[term] = found.frequency(term);
    if (term % together === together - 1) yield;
  }
  return frequencies;
};

/** The acronyms that sources at these places explain. */
const publicAcronyms = function* (
  explained: readonly Explained[],
  { view, places }: Moment,
): Generator<void, readonly Acronym[]> {
  const ids = new Set<string>();
  yield* pausing(places, together, (place) => ids.add(idOf(view, place)));
  const found: Acronym[] = [];
  yield* pausing(explained, together, ({ id, acronyms }) => {
    if (ids.has(id)) found.push(...acronyms);
  });
  return found;
};

/** What goes on changing is taken before the first yield. */
const scorerOf = (moment: Moment): Generator<void, ScorerSource> => {
  const { engine, view, table, places } = moment;
  const explained = [...engine.explained()];
  const terms = engine.terms.save();
  const { concepts } = engine.vocabulary;
  const steps = function* (): Generator<void, ScorerSource> {
    const data: PublicIndex = {
      segments: view.segments.map(({ buffer, classes }) => ({ buffer, classes })),
      places,
      standIns: table.standing.standIns,
      terms,
      frequencies: yield* publicFrequencies(moment, terms.ends.length),
      explained: yield* publicAcronyms(explained, moment),
      imported: [...concepts.values()].filter(({ importId }) => importId !== undefined),
    };
    return { module: new URL('./answers/public-scorer.ts', import.meta.url).href, data };
  };
  return steps();
};

const publicView = (engine: Engine): PublicView => {
  const view = engine.index.view();
  const table = tableOf(engine.organisations);
  const places = publicPlaces(view, table);
  const at = (nth: number): number => places[nth] ?? -1;
  const { standing, knownTo } = table;
  return {
    sources: {
      size: places.length,
      idAt: (nth) => idOf(view, at(nth)),
      versionAt: (nth) => view.segments[segmentOf(at(nth))]?.versions[localIn(at(nth))] ?? 0,
      ownersAt: (nth) => {
        const segment = view.segments[segmentOf(at(nth))];
        const owners = segment ? ownersAt(segment, localIn(at(nth))) : [];
        return owners
          .map((owner) => standing.standIns[owner] ?? owner)
          .filter((owner) => knownTo.open[owner] === 1);
      },
      at: (nth) => {
        const source = sourceAt(view, at(nth));
        return {
          terms: source?.terms ?? new Int32Array(),
          counts: timesFrom(source?.impacts ?? new Uint8Array()),
        };
      },
    },
    termOf: engine.terms.termOf,
    scorer: () => scorerOf({ engine, view, table, places }),
  };
};

export interface HostedSemantics extends SemanticsHost {
  readonly inUse: UsedSemantics;
  /** For partners: as before anything was learned, by how many texts appear to them. */
  readonly forPartners: UsedSemantics;
  /** Of the semantics in use, where there are themes: unlike it at no cost. */
  readonly vectors: SegmentVectors | undefined;
  /** To be called after each change of a source or of the vocabulary; whether public ones changed is found out. */
  sourcesChanged(): void;
  /** To be called after it came to be known, hidden, silent or another's: all that it stands behind comes or goes. */
  organisationChanged(id: string): void;
  /** Calls back after each change of what is in use. */
  onUse(listener: () => void): void;
}

export const hostSemantics = (engine: Engine): HostedSemantics => {
  const listeners: ((changes: number) => void)[] = [];
  const users: (() => void)[] = [];
  let inUse: UsedSemantics | undefined;
  const tell = (changes: number): void => {
    for (const listener of listeners) listener(changes);
  };

  const countPublic = (who: Knowing): number =>
    foundSources(engine.index.view(), who, tableOf(engine.organisations)).documents;

  return {
    get inUse() {
      // Until something is learned: by how many texts there are.
      return inUse ?? unlearned(countPublic('open'));
    },
    get forPartners() {
      return unlearned(countPublic('public'));
    },
    get vectors() {
      return inUse?.vectors;
    },
    get basis() {
      const { readWith, vocabulary } = engine;
      // What is learned while texts are annotated again would stay: no text is another afterwards.
      return readWith === vocabulary.version ? `${analysisVersion}/${readWith}` : undefined;
    },
    publicSources: () => publicView(engine),
    onPublicChange: (listener) => {
      listeners.push(listener);
    },
    numberOf: (term) => engine.terms.numberOf(term),
    segments: () => engine.index.view().segments,
    use: (semantics) => {
      inUse = semantics;
      for (const listener of users) listener();
    },
    onUse: (listener) => {
      users.push(listener);
    },
    sourcesChanged: () => tell(1),
    organisationChanged: (id) => {
      const number = engine.organisations.find(id);
      const { standing } = tableOf(engine.organisations);
      const changes = number < 0 ? 0 : placesOf(engine.index.view(), standing.absorbed(number)).length;
      if (changes > 0) tell(changes);
    },
  };
};
