// The whole index in memory: sources with the places of their stems, and what the formulae need to know of them.
import type { Visibility } from '../platform/access/actor.ts';
import { analyseText } from './analyse-text.ts';
import { circles, createColumns } from './columns.ts';
import type { Columns } from './columns.ts';
import { createPostings, profileOf } from './postings.ts';
import type { Postings } from './postings.ts';
import { foundIn } from './source.ts';
import type { Source } from './source.ts';
import { createStandings } from './standing.ts';
import type { Standings } from './standing.ts';
import { createViews } from './view.ts';
import type { View } from './view.ts';

/** A source as it is held. */
export interface Entry {
  readonly source: Source;
  readonly slot: number;
  /** Numbers of the organisations that stand behind it. */
  readonly owners: readonly number[];
  /** Term, times, … in the order in which the terms come first. */
  readonly profile: Int32Array;
  /** Tokens that carry a topic. */
  readonly length: number;
  /** Term, start, end, … in the order of the words. */
  readonly places: Int32Array;
  /** Start, end, 1 for English or 0 for French, … in the order of the words. */
  readonly passages: Int32Array;
}

export interface SourceIndex {
  /** Takes a source in, in place of an earlier state of it. */
  put(source: Source): void;
  remove(id: string): void;
  get(id: string): Entry | undefined;
  at(slot: number): Entry | undefined;
  readonly size: number;
  /** Slots are below this. */
  readonly slots: number;
  readonly postings: Postings;
  readonly columns: Columns;
  readonly standings: Standings;
  /** What is known of the collection to someone who stands in this circle: nothing wider counts. */
  view(circle: Visibility): View;
}

export const createSourceIndex = (): SourceIndex => {
  const postings = createPostings();
  const standings = createStandings();
  const slotOf = new Map<string, number>();
  const entries: (Entry | undefined)[] = [];
  const free: number[] = [];
  const columns = createColumns();
  const views = createViews(postings, columns);

  const remove = (id: string): void => {
    const slot = slotOf.get(id);
    const entry = slot === undefined ? undefined : entries[slot];
    if (!entry) return;
    postings.remove(entry.slot, entry.profile);
    views.remove(foundIn(entry.source), entry.length);
    entries[entry.slot] = undefined;
    slotOf.delete(id);
    free.push(entry.slot);
  };

  const put = (source: Source): void => {
    remove(source.id);
    const { tokens, passages } = analyseText(source.words, source.language);
    const slot = free.pop() ?? entries.length;
    const terms = postings.add(
      slot,
      tokens.map((token) => token.stem),
    );
    slotOf.set(source.id, slot);
    entries[slot] = {
      source,
      slot,
      owners: source.owners.map(standings.numberOf),
      profile: profileOf(terms),
      length: tokens.length,
      places: Int32Array.from(tokens.flatMap(({ start, end }, at) => [terms[at] ?? 0, start, end])),
      passages: Int32Array.from(
        passages.flatMap(({ start, end, language }) => [start, end, language === 'en' ? 1 : 0]),
      ),
    };
    columns.lengths[slot] = tokens.length;
    columns.needs[slot] = source.kind === 'need';
    columns.circles[slot] = circles.indexOf(foundIn(source));
    views.add(foundIn(source), tokens.length);
  };

  return {
    put,
    remove,
    get: (id) => entries[slotOf.get(id) ?? -1],
    at: (slot) => entries[slot],
    get size() {
      return slotOf.size;
    },
    get slots() {
      return entries.length;
    },
    postings,
    columns,
    standings,
    view: views.of,
  };
};
