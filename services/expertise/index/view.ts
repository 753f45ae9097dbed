// What a reader sees of the index: everything as it was at one moment, until it is dropped.
import type { Visibility } from '../../platform/access/actor.ts';
import type { Frequencies } from './frequencies.ts';
import { createHashSlots } from './hash-slots.ts';
import type { HashSlots } from './hash-slots.ts';
import type { StoredSource } from './indexed-source.ts';
import { idAt, impactAt, localOf, ownersAt, placeOfTerm, termsAt } from './read-segment.ts';
import type { Segment } from './segment.ts';
import { circles, dead, sourceClasses } from './source-class.ts';
import type { SourceClass } from './source-class.ts';
import { createWordBytes, isWordAt } from './word-bytes.ts';

/** Where a source stands in a view: the segment's place in the list · 65,536 + its local number there. */
export type Place = number;

export const placeAt = (segment: number, local: number): Place => segment * 65_536 + local;
export const segmentOf = (place: Place): number => place >>> 16;
export const localIn = (place: Place): number => place & 0xffff;

/** What worker threads need of it. */
export interface Pieces {
  /** By ascending numbers of their sources. */
  readonly segments: readonly Segment[];
}

export interface IndexView extends Pieces {
  /** Living sources. */
  readonly size: number;
  /** Living sources that someone in this circle knows of. */
  documents(circle: Visibility): number;
  /** How many of them hold the term. */
  frequency(circle: Visibility, term: number): number;
  /** -1: no such source lives. */
  find(id: string): Place;
}

/** Where the source with this number stands; -1: nowhere, or it died. */
export const placeOf = ({ segments }: Pieces, number: number): Place => {
  let first = 0;
  for (let left = segments.length; left > 1;) {
    const half = left >> 1;
    if ((segments[first + half]?.numbers[0] ?? 0) <= number) first += half;
    left -= half;
  }
  const segment = segments[first];
  const local = segment ? localOf(segment, number) : -1;
  return !segment || local < 0 || segment.classes[local] === dead ? -1 : placeAt(first, local);
};

export const numberAt = ({ segments }: Pieces, place: Place): number =>
  segments[segmentOf(place)]?.numbers[localIn(place)] ?? -1;

export const idOf = ({ segments }: Pieces, place: Place): string => {
  const segment = segments[segmentOf(place)];
  return segment ? idAt(segment, localIn(place)) : '';
};

const impactsAt = (segment: Segment, local: number, terms: Int32Array): Uint8Array =>
  Uint8Array.from(terms, (term) => impactAt(segment, placeOfTerm(segment, term), local));

/** What sort of source stands there; none where it died, or none stood. */
export const sortAt = ({ segments }: Pieces, place: Place): SourceClass | undefined =>
  sourceClasses[segments[segmentOf(place)]?.classes[localIn(place)] ?? dead];

/** Version of the source that stands there; 0 where none stood. */
export const versionAt = ({ segments }: Pieces, place: Place): number =>
  segments[segmentOf(place)]?.versions[localIn(place)] ?? 0;

/** Everything that is kept of a source; none where it died. */
export const sourceAt = ({ segments }: Pieces, place: Place): StoredSource | undefined => {
  const segment = segments[segmentOf(place)];
  const local = localIn(place);
  const sort = segment && sourceClasses[segment.classes[local] ?? dead];
  if (!segment || !sort) return undefined;
  const terms = termsAt(segment, local).slice();
  const day = segment.days[local] ?? 0;
  return {
    ...sort,
    id: idAt(segment, local),
    version: segment.versions[local] ?? 0,
    ...(day === 0 ? {} : { day }),
    owners: ownersAt(segment, local),
    terms,
    impacts: impactsAt(segment, local, terms),
  };
};

const word = createWordBytes();
/** Sources looked for one by one before a table of all is worth it: some milliseconds. */
const fewSearches = 50;

/** For a view that others have left behind: the table of ids knows the newest state only. */
const createSearch = (segments: readonly Segment[]): ((id: string) => Place) => {
  let searches = 0;
  let slots: HashSlots | undefined;

  const isIt = (place: Place): boolean => {
    const { classes, ids, idStarts } = segments[segmentOf(place)] as Segment;
    const local = localIn(place);
    if (classes[local] === dead) return false;
    return isWordAt(ids, idStarts[local] ?? 0, idStarts[local + 1] ?? 0, word);
  };

  const scan = (): Place => {
    for (const [nth, { hashes }] of segments.entries()) {
      for (let local = hashes.indexOf(word.hash); local >= 0; local = hashes.indexOf(word.hash, local + 1))
        if (isIt(placeAt(nth, local))) return placeAt(nth, local);
    }
    return -1;
  };

  const makeSlots = (): HashSlots => {
    const made = createHashSlots();
    segments.forEach(({ hashes }, nth) =>
      hashes.forEach((hash, local) => made.add(hash, placeAt(nth, local))),
    );
    return made;
  };

  return (id) => {
    word.read(id);
    searches += 1;
    if (searches <= fewSearches) return scan();
    slots ??= makeSlots();
    return slots.find(word.hash, isIt);
  };
};

/** What a view asks of the index that goes on changing. */
export interface NewestSources {
  /** Number of the newest state of a source; -1: it is gone. */
  numberOf(id: string): number;
  /** Nothing has changed since the view was made. */
  isNewest(): boolean;
}

export const createView = (
  segments: readonly Segment[],
  size: number,
  frequencies: Frequencies,
  newest: NewestSources,
): IndexView => {
  let search: ((id: string) => Place) | undefined;
  return {
    segments,
    size,
    documents: (circle) => frequencies.documents(circles.indexOf(circle)),
    frequency: (circle, term) => frequencies.holding(circles.indexOf(circle), term),
    find: (id) => {
      const number = newest.numberOf(id);
      const place = number < 0 ? -1 : placeOf({ segments }, number);
      if (place >= 0 || newest.isNewest()) return place;
      search ??= createSearch(segments);
      return search(id);
    },
  };
};
