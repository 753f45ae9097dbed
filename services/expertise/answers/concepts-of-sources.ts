// Which concepts each source of the campus names, a page at a time in the order of ids: for figures about the campus.
import { ownersAt, termsAt } from '../index/read-segment.ts';
import { dead } from '../index/source-class.ts';
import { idOf, localIn, placeAt, segmentOf, sortAt } from '../index/view.ts';
import type { IndexView, Place } from '../index/view.ts';
import type { TakeTurn } from '../take-turns.ts';
import type { NamedConcepts, NamedPage } from '../vocabulary/concept-statistics.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { AnsweringWith } from './answering-with.ts';
import { conceptMarks } from './concept-marks.ts';
import { tableOf } from './organisation-table.ts';
import type { OrganisationTable } from './organisation-table.ts';
import { isBacked } from './stray-sources.ts';

/** Sources looked at between two turns: some milliseconds. */
const together = 250;

/** Without those that another one of them is under; two that are under each other both stay. */
export const mostSpecific = (
  concepts: readonly string[],
  { upwards }: Pick<Vocabulary, 'upwards'>,
): readonly string[] => {
  const isUnder = (one: string, other: string): boolean => one !== other && upwards(one).includes(other);
  return concepts.filter(
    (concept) => !concepts.some((other) => isUnder(other, concept) && !isUnder(concept, other)),
  );
};

interface Found {
  readonly id: string;
  readonly place: Place;
}

const byId = (one: Found, other: Found): number => (one.id < other.id ? -1 : 1);

/** The first so many after an id, in the order of ids: those that came so far, and some more. */
const keepFirst = (kept: readonly Found[], more: readonly Found[], most: number): readonly Found[] => {
  const last = kept.length < most ? undefined : kept.at(-1);
  const better = last === undefined ? more : more.filter(({ id }) => id < last.id);
  return better.length === 0 ? kept : [...kept, ...better].sort(byId).slice(0, most);
};

/** Living sources that somebody stands behind whom the campus's animators may find. */
const backedPieces = function* (
  { segments }: IndexView,
  table: OrganisationTable,
): Generator<readonly Place[]> {
  for (const [nth, segment] of segments.entries()) {
    const { sizes, classes } = segment;
    for (let start = 0; start < sizes.sources; start += together) {
      const places: Place[] = [];
      for (let local = start; local < Math.min(start + together, sizes.sources); local += 1)
        if (classes[local] !== dead && isBacked(segment, local, 'animators', table))
          places.push(placeAt(nth, local));
      yield places;
    }
  }
};

/** Whose it is: of those whom animators may find, each by whoever stands in for it. */
const ownersOf = (
  place: Place,
  { view, engine }: AnsweringWith,
  table: OrganisationTable,
): readonly string[] => {
  const segment = view.segments[segmentOf(place)];
  if (!segment) return [];
  const owners = ownersAt(segment, localIn(place)).map((owner) => table.standing.standIns[owner] ?? owner);
  return [...new Set(owners)]
    .filter((owner) => table.knownTo.animators[owner] === 1)
    .map(engine.organisations.idOf)
    .sort();
};

const conceptsAt = (
  place: Place,
  { view, engine: { terms, vocabulary } }: AnsweringWith,
): readonly string[] => {
  const segment = view.segments[segmentOf(place)];
  if (!segment) return [];
  const marks = conceptMarks(terms);
  const named: string[] = [];
  for (const term of termsAt(segment, localIn(place)))
    if (marks[term] === 1) named.push(terms.termOf(term).slice(1));
  // Of an import that was undone a moment ago, some may not have been read anew.
  return mostSpecific(named.filter((id) => vocabulary.concepts.has(id)).sort(), vocabulary);
};

/** Of the whole campus, but for the silent: at most `limit`, after the source `after`. */
export const conceptsOfSources = async (
  { limit, after = '' }: { readonly limit: number; readonly after?: string | undefined },
  on: AnsweringWith,
  takeTurn: TakeTurn,
): Promise<NamedPage> => {
  const table = tableOf(on.engine.organisations);
  let first: readonly Found[] = [];
  for (const places of backedPieces(on.view, table)) {
    await takeTurn();
    const later = places.map((place) => ({ place, id: idOf(on.view, place) })).filter(({ id }) => id > after);
    first = keepFirst(first, later, limit + 1);
  }
  const sources: NamedConcepts[] = [];
  for (const [nth, { id, place }] of first.slice(0, limit).entries()) {
    if (nth % together === 0) await takeTurn();
    const kind = sortAt(on.view, place)?.kind;
    if (kind) sources.push({ id, kind, owners: ownersOf(place, on, table), concepts: conceptsAt(place, on) });
  }
  return { sources, more: first.length > limit };
};
