// What acronyms stand for, as the texts say it: "Health Data Hub (HDH)". Known to whom may read one of these texts.
import type { Acronym } from '../analysis/analysis.ts';
import { sees } from '../../platform/access/may.ts';
import type { Visibility } from '../../platform/access/actor.ts';

export interface LearnedAcronyms {
  /** Those of a text that is found in this circle. */
  learn(circle: Visibility, acronyms: readonly Acronym[]): void;
  /** The same text is no more, or says otherwise now: what was learned from it, once. */
  forget(circle: Visibility, acronyms: readonly Acronym[]): void;
  /** What it stands for, or is part of: each way the words of one long form, or the acronym, with their number. */
  of(term: number, circle: Visibility): readonly Expansion[];
}

export interface Expansion {
  /** The acronym for a word of the long form; the words of the long form for an acronym. */
  readonly terms: readonly number[];
  /** Words of the long form. */
  readonly words: number;
}

interface Known {
  readonly short: number;
  /** Distinct. */
  readonly long: readonly number[];
  /** Texts that say so, by the circle they are found in. */
  readonly texts: Record<Visibility, number>;
}

const circles = ['public', 'campus', 'animators'] as const;

export const createLearnedAcronyms = (): LearnedAcronyms => {
  const known = new Map<string, Known>();
  /** What is known of each term, the acronym and the words of its long form alike. */
  const byTerm = new Map<number, Set<Known>>();

  const tie = (term: number, one: Known): void => {
    const all = byTerm.get(term);
    if (all) all.add(one);
    else byTerm.set(term, new Set([one]));
  };
  const untie = (term: number, one: Known): void => {
    const all = byTerm.get(term);
    all?.delete(one);
    if (all?.size === 0) byTerm.delete(term);
  };

  const keyOf = ({ short, long }: Acronym): string => `${short} ${long.join(' ')}`;
  const isHeard = ({ texts }: Known): boolean => circles.some((circle) => texts[circle] > 0);

  return {
    learn: (circle, acronyms) => {
      for (const acronym of acronyms) {
        const key = keyOf(acronym);
        let one = known.get(key);
        if (!one) {
          const texts = { public: 0, campus: 0, animators: 0 };
          one = { short: acronym.short, long: [...new Set(acronym.long)], texts };
          known.set(key, one);
          for (const term of [one.short, ...one.long]) tie(term, one);
        }
        one.texts[circle] += 1;
      }
    },
    forget: (circle, acronyms) => {
      for (const acronym of acronyms) {
        const key = keyOf(acronym);
        const one = known.get(key);
        if (!one || one.texts[circle] === 0) continue;
        one.texts[circle] -= 1;
        if (isHeard(one)) continue;
        known.delete(key);
        for (const term of [one.short, ...one.long]) untie(term, one);
      }
    },
    of: (term, circle) =>
      [...(byTerm.get(term) ?? [])]
        .filter(({ texts }) => circles.some((one) => texts[one] > 0 && sees(circle, one)))
        .map(({ short, long }) => ({ terms: short === term ? long : [short], words: long.length })),
  };
};
