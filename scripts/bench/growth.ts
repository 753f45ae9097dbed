// How the time of each measure grows with the texts.
import { type Measured, rounded } from './measured.ts';

/** Milliseconds that one measure took with so many texts. */
export interface TimedAt {
  readonly texts: number;
  /** The measure, the same for all numbers of texts. */
  readonly name: string;
  readonly ms: number;
}

/** e in ms = c · textsᵉ: the straight line of least squares through the logarithms. */
export const exponentOf = (timed: readonly Pick<TimedAt, 'texts' | 'ms'>[]): number => {
  const points = timed.map(({ texts, ms }) => ({ x: Math.log(texts), y: Math.log(ms) }));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const above = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const below = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return above / below;
};

/** One for each measure that was taken with several numbers of texts, in the order of measures. */
export const growth = (timed: readonly TimedAt[]): readonly Measured[] =>
  [...Map.groupBy(timed, ({ name }) => name)].flatMap(([name, points]) =>
    new Set(points.map(({ texts }) => texts)).size < 2
      ? []
      : [{ what: `growth exponent: ${name}`, value: rounded(exponentOf(points)), unit: '' }],
  );
