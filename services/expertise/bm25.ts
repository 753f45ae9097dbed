// The weights of BM25 (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009), in whole numbers.

const k1 = 1.2;
const b = 0.75;

/**
 * Contributions are rounded to this fine a grid: sums of whole numbers do not depend on the order of adding, so a
 * pair has one score whichever side is read first, and every replica computes the same.
 */
const grid = 2 ** 30;

/** How much a rare word tells; above 0 also when every source has it (Lucene's form of Robertson–Spärck Jones). */
export const rarity = (sources: number, holding: number): number =>
  Math.log(1 + Math.max(0, sources - holding + 0.5) / (holding + 0.5));

/** What a word weighs in the question by how often it is said there: slower than counting, from 1. */
export const emphasis = (times: number): number => (times <= 1 ? 1 : 1 + Math.log(times));

/** What a word counts in an answer by how often it is said there, in 0..k1 + 1: saturates, sooner in short ones. */
export const saturation = (times: number, length: number, meanLength: number): number =>
  (times * (k1 + 1)) / (times + k1 * (1 - b + (b * length) / meanLength));

/** What one word of the question adds to the score of an answer. The order of the factors is part of the contract. */
export const contribution = (rare: number, emphasised: number, saturated: number): number =>
  Math.round(rare * emphasised * saturated * grid);
