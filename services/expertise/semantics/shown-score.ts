// What is shown of a raw score: comparable between questions of any length, by how rare it is among strangers.
import { logSurvival } from './null-table.ts';
import type { NullTable } from './null-table.ts';

/**
 * 1 − 2^(log10(p)/2), p the share of random pairs of a question of so many words with at least this raw score: 0 for
 * nothing, .5 above 99 % of them, .75 above 99.99 %, below 1 for all. Grows with the raw score.
 * `words`: words of the question, concepts left out, each time counted.
 */
export const shownScore = (table: NullTable, raw: number, words: number): number =>
  1 - 2 ** (logSurvival(table, raw, Math.max(1, words)) / 2);
