// Lets semantics be learned from this replica's public sources, and used by its answers.
import type { Engine } from './engine.ts';
import type { PublicIndex } from './answers/public-scorer.ts';
import { circleOf, circles, dead } from './index/source-class.ts';
import { idOf, localIn, placeAt, segmentOf, sourceAt } from './index/view.ts';
import type { IndexView } from './index/view.ts';
import { unlearned } from './semantics/semantics-host.ts';
import type { PublicView, SemanticsHost, UsedSemantics } from './semantics/semantics-host.ts';

/** To be raised where the analysis reads the same text otherwise: what was learned before is learned anew. */
export const analysisVersion = 1;

const publicCircle = circles.indexOf('public');

const publicPlaces = ({ segments }: IndexView): Int32Array => {
  const places: number[] = [];
  segments.forEach(({ classes, sizes }, nth) => {
    for (let local = 0; local < sizes.sources; local += 1) {
      const sort = classes[local] ?? dead;
      if (sort !== dead && circleOf(sort) === publicCircle) places.push(placeAt(nth, local));
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

const scorerOf = ({ engine, view, places }: { engine: Engine; view: IndexView; places: Int32Array }) => {
  const frequencies = new Int32Array(new SharedArrayBuffer(engine.terms.size * 4));
  for (let term = 0; term < frequencies.length; term += 1) frequencies[term] = view.frequency('public', term);
  const data: PublicIndex = {
    segments: view.segments.map(({ buffer, classes }) => ({ buffer, classes })),
    places,
    standIns: engine.organisations.standIns(),
    terms: engine.terms.save(),
    frequencies,
    imported: [...engine.vocabulary.concepts.values()].filter(({ importId }) => importId !== undefined),
  };
  return { module: new URL('./answers/public-scorer.ts', import.meta.url).href, data };
};

const publicView = (engine: Engine): PublicView => {
  const view = engine.index.view();
  const places = publicPlaces(view);
  const at = (nth: number): number => places[nth] ?? -1;
  return {
    sources: {
      size: places.length,
      idAt: (nth) => idOf(view, at(nth)),
      versionAt: (nth) => view.segments[segmentOf(at(nth))]?.versions[localIn(at(nth))] ?? 0,
      at: (nth) => {
        const source = sourceAt(view, at(nth));
        const standIns = engine.organisations.standIns();
        return {
          terms: source?.terms ?? new Int32Array(),
          counts: timesFrom(source?.impacts ?? new Uint8Array()),
          owners: (source?.owners ?? []).map((owner) => standIns[owner] ?? owner),
        };
      },
    },
    termOf: engine.terms.termOf,
    get scorer() {
      return scorerOf({ engine, view, places });
    },
  };
};

export interface HostedSemantics extends SemanticsHost {
  readonly inUse: UsedSemantics;
  /** To be called after each change of a source or of the vocabulary; whether public ones changed is found out. */
  sourcesChanged(): void;
  /** Calls back after each change of what is in use. */
  onUse(listener: () => void): void;
}

export const hostSemantics = (engine: Engine): HostedSemantics => {
  const listeners: (() => void)[] = [];
  const users: (() => void)[] = [];
  let inUse: UsedSemantics | undefined;
  return {
    get inUse() {
      // Until something is learned: by how many texts there are.
      return inUse ?? unlearned(engine.index.view().documents('public'));
    },
    get basis() {
      return `${analysisVersion}/${engine.vocabulary.version}`;
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
    sourcesChanged: () => {
      for (const listener of listeners) listener();
    },
  };
};
