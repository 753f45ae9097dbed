// What each term of a question, and the themes of both sides, add to the raw score of a source.
import { impactAt, placeOfTerm, termsAt } from '../index/read-segment.ts';
import { localIn, segmentOf } from '../index/view.ts';
import type { Pieces, Place } from '../index/view.ts';
import { themeSum } from '../ranking/add-themes.ts';
import type { Origin } from '../ranking/weigh-question.ts';
import { themeScore } from '../semantics/project.ts';
import type { Weighed } from './weigh-asked.ts';

/** What one term of a source adds, and which terms of the question it answers. */
export interface TermShare {
  readonly term: number;
  readonly share: number;
  readonly origins: readonly Origin[];
}

export interface Shares {
  readonly terms: readonly TermShare[];
  readonly theme: number;
  /** The raw score: the sum of all. */
  readonly raw: number;
}

interface Addend {
  /** Place in the question. */
  readonly at: number;
  /** Weight · impact. */
  readonly sum: number;
}

const addendsOf = (place: Place, { question }: Weighed, { segments }: Pieces): readonly Addend[] => {
  const segment = segments[segmentOf(place)];
  if (!segment) return [];
  const local = localIn(place);
  const held = termsAt(segment, local);
  const { terms, weights } = question;
  const addends: Addend[] = [];
  // Both ascend: one walk through both.
  let at = 0;
  for (let nth = 0; nth < held.length; nth += 1) {
    const term = held[nth] as number;
    while (at < terms.length && (terms[at] as number) < term) at += 1;
    if (terms[at] !== term) continue;
    const impact = impactAt(segment, placeOfTerm(segment, term), local);
    addends.push({ at, sum: (weights[at] ?? 0) * impact });
  }
  return addends;
};

const total = (addends: readonly Addend[]): number => addends.reduce((all, { sum }) => all + sum, 0);

/**
 * The raw score, the same to the last bit as ranking gives: sums of whole numbers, whatever their order. Of more sources
 * than `mostForThemes` ranking counts the themes of the best by words only: there this is the score of one of those.
 */
export const rawOf = (place: Place, weighed: Weighed, view: Pieces): number => {
  const { question, themes } = weighed;
  const segment = view.segments[segmentOf(place)];
  const likeness =
    themes && segment ? themeScore(themes.asked, themes.vectors.of(segment), localIn(place)) : 0;
  const theme = themes && likeness > 0 ? themeSum(likeness, themes.weighing, question.unit) : 0;
  return (total(addendsOf(place, weighed, view)) + theme) * question.unit;
};

/** `raw` as ranking gave it: what its terms do not make of it the themes do. */
export const sharesOf = (place: Place, raw: number, weighed: Weighed, view: Pieces): Shares => {
  const { unit, origins } = weighed.question;
  const addends = addendsOf(place, weighed, view);
  return {
    terms: addends.map(({ at, sum }) => ({
      term: weighed.question.terms[at] ?? -1,
      share: sum * unit,
      origins: origins(at),
    })),
    theme: Math.max(0, (Math.round(raw / unit) - total(addends)) * unit),
    raw,
  };
};
