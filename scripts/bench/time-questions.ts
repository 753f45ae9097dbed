// Times questions that are asked again and again.
import { quantile, rounded } from './measured.ts';

/** Texts of the corpus that targets are set for. */
export const fullSize = 100_000;

/** What is asked: whole profiles, and questions as they are typed. */
export const lengths = [
  { name: '80 terms', words: 80, questions: 100, asked: 1_000, askedOfRivals: 10 },
  { name: '3 terms', words: 3, questions: 300, asked: 6_000, askedOfRivals: 100 },
] as const;
/** Answers to each. */
export const limit = 20;

/** Median milliseconds, after as many questions that are not counted. */
export const median = <Q>(
  questions: readonly Q[],
  times: number,
  answer: (question: Q) => unknown,
): number => {
  const taken: number[] = [];
  for (let nth = -times; nth < times; nth += 1) {
    const question = questions[Math.abs(nth) % questions.length] as Q;
    const began = performance.now();
    answer(question);
    if (nth >= 0) taken.push(performance.now() - began);
  }
  return quantile(taken, 0.5);
};

/** Times below a millisecond need more digits. */
export const roundedMs = (value: number): number =>
  value < 1 ? Math.round(value * 10_000) / 10_000 : rounded(value);
