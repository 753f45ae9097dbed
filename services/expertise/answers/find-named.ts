// Finds organisations by what they are called.
import { logSurvival } from '../semantics/null-table.ts';
import type { NullTable } from '../semantics/null-table.ts';
import type { FoundOrganisation } from './rank-found.ts';
import { shownScore } from '../semantics/shown-score.ts';

/** Being called by the words typed is worth as much as what one random pair in ten thousand has. */
const asRareAs = -4;
const precision = 1e-6;

/** The raw score that so small a share of random pairs reaches. */
export const rawAt = (table: NullTable, log: number, words: number): number => {
  let high = 1;
  while (logSurvival(table, high, words) > log) high *= 2;
  let low = 0;
  while (high - low > precision * high) {
    const middle = (low + high) / 2;
    if (logSurvival(table, middle, words) > log) low = middle;
    else high = middle;
  }
  return high;
};

export const nameWeighs = (table: NullTable, words: number): number => rawAt(table, asRareAs, words);

export interface Named {
  readonly number: number;
  readonly id: string;
}

/** Those that are called so, with what their sources say besides. */
export const withNames = (
  named: readonly Named[],
  found: readonly FoundOrganisation[],
  table: NullTable,
  words: number,
): readonly FoundOrganisation[] => {
  const weight = nameWeighs(table, words);
  const byId = new Map(found.map((one) => [one.id, one]));
  return named.map(({ number, id }) => {
    const besides = byId.get(id);
    const raw = weight + (besides?.raw ?? 0);
    return {
      number,
      id,
      raw,
      score: shownScore(table, raw, words),
      sources: besides?.sources ?? [],
      name: weight,
    };
  });
};

/** Best first, equals by id. */
export const byPlace = (
  one: Pick<FoundOrganisation, 'raw' | 'id'>,
  other: Pick<FoundOrganisation, 'raw' | 'id'>,
): number => other.raw - one.raw || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
