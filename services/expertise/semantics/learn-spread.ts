// Learns how far apart strangers are: mean and deviation of what two random sources have in common.
import { cosines } from './project.ts';
import type { ThemeVectors } from './project.ts';
import { drawBelow, seededRandom } from './seeded-random.ts';
import type { Random } from './seeded-random.ts';
import type { Score } from './scorer.ts';
import type { SourceRow, SourceRows } from './source-rows.ts';
import { themeRanks } from './themes.ts';
import type { PerRank, Weighing } from './themes.ts';

const pairs = 20_000;
const questions = 200;
/** Scores of sources by their words alone: how organisations are put together does not matter to them. */
const plain: Weighing = { sigma: 1, lambda: 0, fading: 0 };
/** A deviation below this would make a difference of rounding count. */
const leastDeviation = 0.01;

export const areStrangers = (one: Pick<SourceRow, 'owners'>, other: Pick<SourceRow, 'owners'>): boolean =>
  !one.owners.some((owner) => other.owners.includes(owner));

interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
}

const createSpread = () => {
  let count = 0;
  let sum = 0;
  let squares = 0;
  return {
    add: (value: number): void => {
      count += 1;
      sum += value;
      squares += value * value;
    },
    done: (): Spread => {
      const mean = count === 0 ? 0 : sum / count;
      return {
        count,
        mean,
        deviation: count === 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean)),
      };
    },
  };
};

export interface ThemeSpread {
  readonly means: PerRank;
  readonly deviations: PerRank;
}

/** Of the cosines in each rank; undefined where no two sources are strangers. */
export const themeSpread = (
  { rows }: SourceRows,
  vectors: ThemeVectors,
  seed: number,
): ThemeSpread | undefined => {
  const random = seededRandom(seed);
  const spreads = themeRanks.map(createSpread);
  for (let pair = 0; pair < pairs; pair += 1) {
    const [one, other] = [drawBelow(random, rows.length), drawBelow(random, rows.length)];
    const [row, otherRow] = [rows[one], rows[other]];
    if (!row || !otherRow || one === other || !areStrangers(row, otherRow)) continue;
    cosines(vectors, [one, other]).forEach((cosine, rank) => spreads[rank]?.add(cosine));
  }
  const [coarse, middle, fine] = spreads.map(({ done }) => done());
  if (!coarse || !middle || !fine || coarse.count === 0) return undefined;
  const mean = (spread: Spread): number => Math.max(0, spread.mean);
  const deviation = (spread: Spread): number => Math.max(leastDeviation, spread.deviation);
  return {
    means: [mean(coarse), mean(middle), mean(fine)],
    deviations: [deviation(coarse), deviation(middle), deviation(fine)],
  };
};

/** A whole source as a question. */
const asQuestion = ({ columns, counts }: SourceRow, numbers: Int32Array) => ({
  terms: columns.map((column) => numbers[column] ?? -1),
  counts,
});

const drawStranger = (rows: readonly SourceRow[], to: SourceRow, random: Random): SourceRow | undefined => {
  const drawn = rows[drawBelow(random, rows.length)];
  return drawn && drawn !== to && areStrangers(drawn, to) ? drawn : undefined;
};

/** Of the lexical evidence; 0 where no two strangers share a word. */
export const lexicalDeviation = ({ rows, numbers }: SourceRows, score: Score, seed: number): number => {
  const random = seededRandom(seed);
  const spread = createSpread();
  for (let question = 0; question < questions; question += 1) {
    const asking = rows[drawBelow(random, rows.length)];
    if (!asking) break;
    const { sources } = score(asQuestion(asking, numbers), plain);
    for (let drawn = 0; drawn < pairs / questions; drawn += 1) {
      const stranger = drawStranger(rows, asking, random);
      if (stranger) spread.add(sources[stranger.place] ?? 0);
    }
  }
  return spread.done().deviation;
};
