// What a gain is made of, on a terminal. Pure.
import type { Json } from './api/api.ts';
import { percent, table } from './lay-out-text.ts';
import type { Sentences } from './say/en.ts';
import type { Screen } from './terminal.ts';

const valueOf = ({ value }: Json, say: Sentences): string =>
  typeof value === 'number' ? percent(value) : say.pairs.notKnown;

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'));

/** One line a feature: its name, its value, and how many points of the gain it makes. */
export const featureLines = (features: readonly Json[], say: Sentences): readonly string[] =>
  table(
    features.map((feature) => [
      `        ${String(feature['name'])}`,
      valueOf(feature, say),
      signed(Math.round(Number(feature['contribution']) * 100)),
    ]),
  );

/** One line a feature that is low: its name, its value, what it says. */
export const lowestLines = (
  features: readonly Json[],
  say: Sentences,
  { paint }: Pick<Screen, 'paint'>,
): readonly string[] =>
  table(
    features.map((feature) => [
      `      ${String(feature['name'])}`,
      valueOf(feature, say),
      paint.dim(String(feature['text'])),
    ]),
  );
