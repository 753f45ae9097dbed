// Lets semantics be learned from this replica's public sources, and used by its answers.
import type { Engine } from './engine.ts';
import { placesOf } from './answers/horizon.ts';
import { tableOf } from './answers/organisation-table.ts';
import type { OrganisationTable } from './answers/organisation-table.ts';
import type { PublicIndex } from './answers/public-scorer.ts';
import { isBacked, straysOf } from './answers/stray-sources.ts';
import { circleOf, circles, dead } from './index/source-class.ts';
import { ownersAt } from './index/read-segment.ts';
import { idOf, localIn, placeAt, segmentOf, sourceAt } from './index/view.ts';
import type { IndexView } from './index/view.ts';
import { unlearned } from './semantics/semantics-host.ts';
import type { PublicView, SemanticsHost, UsedSemantics } from './semantics/semantics-host.ts';

/** To be raised where the analysis reads the same text otherwise: what was learned before is learned anew. */
export const analysisVersion = 2;

const publicCircle = circles.indexOf('public');

/** What everybody may find: that a hidden or silent organisation has public texts changes nobody's scores. */
const publicPlaces = ({ segments }: IndexView, table: OrganisationTable): Int32Array => {
  const places: number[] = [];
  segments.forEach((segment, nth) => {
    for (let local = 0; local < segment.sizes.sources; local += 1) {
      const sort = segment.classes[local] ?? dead;
      if (sort === dead || circleOf(sort) !== publicCircle) continue;
      if (isBacked(segment, local, 'public', table)) places.push(placeAt(nth, local));
    }
  });
  return Int32Array.from(places);
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

const scorerOf = ({ engine, view, table, places }: Moment) => {
  const strays = straysOf(view, 'public', table);
  const frequencies = new Int32Array(new SharedArrayBuffer(engine.terms.size * 4));
  for (let term = 0; term < frequencies.length; term += 1)
    frequencies[term] = view.frequency('public', term) - strays.holding(term);
  const ids = new Set(Array.from(places, (place) => idOf(view, place)));
  const data: PublicIndex = {
    segments: view.segments.map(({ buffer, classes }) => ({ buffer, classes })),
    places,
    standIns: table.standing.standIns,
    terms: engine.terms.save(),
    frequencies,
    explained: [...engine.explained()].flatMap(({ id, acronyms }) => (ids.has(id) ? acronyms : [])),
    imported: [...engine.vocabulary.concepts.values()].filter(({ importId }) => importId !== undefined),
  };
  return { module: new URL('./answers/public-scorer.ts', import.meta.url).href, data };
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
          .filter((owner) => knownTo.public[owner] === 1);
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
    get scorer() {
      return scorerOf({ engine, view, table, places });
    },
  };
};

export interface HostedSemantics extends SemanticsHost {
  readonly inUse: UsedSemantics;
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

  const countPublic = (): number => {
    const view = engine.index.view();
    return view.documents('public') - straysOf(view, 'public', tableOf(engine.organisations)).sources;
  };

  return {
    get inUse() {
      // Until something is learned: by how many texts there are.
      return inUse ?? unlearned(countPublic());
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
