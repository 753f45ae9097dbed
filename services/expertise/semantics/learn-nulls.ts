// Learns how high scores go between strangers: for questions of many lengths, against organisations and sources.
import { createDrawQuestion } from './draw-questions.ts';
import type { DrawQuestion } from './draw-questions.ts';
import { nullCurve } from './null-table.ts';
import type { NullCurve, Nulls } from './null-table.ts';
import { drawBelow, seededRandom } from './seeded-random.ts';
import type { Random } from './seeded-random.ts';
import type { RawScores, Score } from './scorer.ts';
import type { SourceRow, SourceRows } from './source-rows.ts';
import type { Weighing } from './themes.ts';

export const nullLengths: readonly number[] = [1, 2, 3, 5, 10, 20, 40, 80, 160];
/** Below these what is learned would be about single texts. */
export const fewestForNulls = { sources: 20, organisations: 10 } as const;

const fewestPairs = 20_000;
/** Many questions, few pairs each: pairs of one question are alike. */
const fewestQuestions = 400;
const pairsPerQuestion = 150;

/** All of them, or as many as wanted drawn at random. */
const drawSome = function* <T>(all: readonly T[], random: Random): Generator<T> {
  if (all.length <= pairsPerQuestion) yield* all;
  else
    for (let drawn = 0; drawn < pairsPerQuestion; drawn += 1) {
      const one = all[drawBelow(random, all.length)];
      if (one !== undefined) yield one;
    }
};

interface Strangers {
  readonly rows: readonly SourceRow[];
  /** In the order in which their sources come. */
  readonly organisations: readonly number[];
}

interface Gathered {
  readonly organisations: number[];
  readonly sources: number[];
}

/** Takes the scores of whom the question does not come from. */
const gather = (
  { rows, organisations }: Strangers,
  owners: ReadonlySet<number>,
  { scores, random, into }: { scores: RawScores; random: Random; into: Gathered },
): void => {
  for (const organisation of drawSome(organisations, random))
    if (!owners.has(organisation)) into.organisations.push(scores.organisations[organisation] ?? 0);
  for (const row of drawSome(rows, random))
    if (!row.owners.some((owner) => owners.has(owner))) into.sources.push(scores.sources[row.place] ?? 0);
};

const curvesOf = (
  words: number,
  strangers: Strangers,
  {
    draw,
    score,
    random,
  }: { draw: DrawQuestion; score: (question: Parameters<Score>[0]) => RawScores; random: Random },
): { readonly organisations: NullCurve; readonly sources: NullCurve } | undefined => {
  const into: Gathered = { organisations: [], sources: [] };
  const mostQuestions = Math.ceil((2 * fewestPairs) / Math.max(1, strangers.organisations.length - 1));
  const wanted = Math.max(fewestQuestions, mostQuestions);
  for (let asked = 0; asked < wanted; asked += 1) {
    if (asked >= fewestQuestions && into.organisations.length >= fewestPairs) break;
    const drawn = draw(words, random);
    if (!drawn) return undefined;
    gather(strangers, drawn.owners, { scores: score(drawn.question), random, into });
  }
  if (into.organisations.length === 0 || into.sources.length === 0) return undefined;
  return {
    organisations: nullCurve(words, Float64Array.from(into.organisations)),
    sources: nullCurve(words, Float64Array.from(into.sources)),
  };
};

/** Undefined where there are too few sources or organisations, or none that are strangers to each other. */
export const learnNulls = (
  sources: SourceRows,
  { score, weighing, seed }: { score: Score; weighing: Weighing; seed: number },
): Nulls | undefined => {
  const { rows } = sources;
  const organisations = [...new Set(rows.flatMap(({ owners }) => [...owners]))];
  if (rows.length < fewestForNulls.sources || organisations.length < fewestForNulls.organisations)
    return undefined;
  const random = seededRandom(seed);
  const draw = createDrawQuestion(sources);
  const curves = nullLengths.flatMap(
    (words) =>
      curvesOf(
        words,
        { rows, organisations },
        { draw, score: (question) => score(question, weighing), random },
      ) ?? [],
  );
  if (curves.length === 0) return undefined;
  return {
    organisations: curves.map((curve) => curve.organisations),
    sources: curves.map((curve) => curve.sources),
  };
};
