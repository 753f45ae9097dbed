// Which organisation somebody means by a name. Pure.
import { foldName } from './fold-name.ts';
import { distance } from '../../services/gateway/web/imports/rows/nearest-word.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export type Match<T extends Named> =
  | { readonly kind: 'found'; readonly one: T }
  | { readonly kind: 'ambiguous'; readonly among: readonly T[] }
  | { readonly kind: 'none'; readonly nearest: readonly T[] };

const settled = <T extends Named>(found: readonly T[]): Match<T> | undefined => {
  const [one] = found;
  if (one === undefined) return undefined;
  return found.length === 1 ? { kind: 'found', one } : { kind: 'ambiguous', among: found };
};

const howManyNearest = 5;

/** How far the wanted words are from the beginning of words in a name: a typo, whatever surrounds it. */
const farFrom = (wanted: string, name: string): number => {
  const words = name.split(' ');
  const begun = words.map((_, at) => words.slice(at).join(' '));
  const lengths = [-2, -1, 0, 1, 2].map((more) => wanted.length + more);
  return Math.min(
    ...begun.flatMap((rest) => lengths.map((length) => distance(wanted, rest.slice(0, Math.max(0, length))))),
  );
};

/** A quarter of its letters wrong at most, and one in any word of three: further away it was not meant. */
const mostEdits = (wanted: string): number =>
  wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 4));

/** The whole name, else the beginning of one, else the beginning of words within one. */
export const matchName = <T extends Named>(wanted: string, all: readonly T[]): Match<T> => {
  const sought = foldName(wanted);
  const folded = all.map((one) => ({ one, name: foldName(one.name) }));
  const those = (fits: (name: string) => boolean): readonly T[] =>
    sought === '' ? [] : folded.filter(({ name }) => fits(name)).map(({ one }) => one);
  const match =
    settled(those((name) => name === sought)) ??
    settled(those((name) => name.startsWith(sought))) ??
    settled(those((name) => name.includes(` ${sought}`)));
  if (match) return match;
  const nearest = folded
    .map(({ one, name }) => ({ one, far: farFrom(sought, name) }))
    .filter(({ far }) => far <= mostEdits(sought))
    .toSorted((a, b) => a.far - b.far || (a.one.name < b.one.name ? -1 : 1))
    .slice(0, howManyNearest)
    .map(({ one }) => one);
  return { kind: 'none', nearest };
};
