// What the collection looks like from inside a circle: how rare words are and how long sources are on average, in
// what may be seen there. What is kept from a reader does not even move the scores that the reader is given.
import { sees } from '../platform/access/may.ts';
import type { Visibility } from '../platform/access/actor.ts';
import { circles } from './columns.ts';
import type { Columns } from './columns.ts';
import { contribution, emphasis, rarity, saturation } from './bm25.ts';
import type { Postings } from './postings.ts';
import type { Entry } from './source-index.ts';

export interface View {
  readonly circle: Visibility;
  /** Mean length of the sources seen, above 0. */
  readonly meanLength: number;
  /** How rare a term is; undefined stands for a word that no source holds. */
  readonly rarity: (term: number | undefined) => number;
  /** What a source scores as an answer to its own words: the measure of every answer to them. */
  ownScore(entry: Entry): number;
}

export interface Views {
  add(circle: Visibility, length: number): void;
  remove(circle: Visibility, length: number): void;
  /** Good until the next change. */
  readonly of: (circle: Visibility) => View;
}

export const createViews = (postings: Postings, columns: Columns): Views => {
  const totals = { public: [0, 0], campus: [0, 0], animators: [0, 0] } satisfies Record<Visibility, number[]>;
  const current = new Map<Visibility, View>();

  const count = (circle: Visibility, sources: number, length: number): void => {
    const total = totals[circle];
    total[0] = (total[0] ?? 0) + sources;
    total[1] = (total[1] ?? 0) + length;
    current.clear();
  };

  const holding = (term: number, circle: Visibility): number => {
    const list = postings.of(term);
    if (circle === 'animators') return list.length / 2;
    const visible = circles.map((inner) => sees(circle, inner));
    let seen = 0;
    for (let i = 0; i < list.length; i += 2) {
      if (visible[columns.circles[list[i] ?? 0] ?? 0]) seen += 1;
    }
    return seen;
  };

  const make = (circle: Visibility): View => {
    const seen = circles.filter((inner) => sees(circle, inner)).map((inner) => totals[inner]);
    const sources = seen.reduce((sum, [one = 0]) => sum + one, 0);
    const length = seen.reduce((sum, [, one = 0]) => sum + one, 0);
    const meanLength = Math.max(1, length / Math.max(1, sources));
    const rarities = new Float64Array(postings.terms).fill(-1);
    const ownScores = new Map<number, number>();

    const rarityOf = (term: number | undefined): number => {
      if (term === undefined) return rarity(sources, 0);
      const known = rarities[term] ?? -1;
      if (known >= 0) return known;
      const computed = rarity(sources, holding(term, circle));
      rarities[term] = computed;
      return computed;
    };

    const ownScore = (entry: Entry): number => {
      const known = ownScores.get(entry.slot);
      if (known !== undefined) return known;
      const { profile, length: own } = entry;
      let score = 0;
      for (let i = 0; i < profile.length; i += 2) {
        const times = profile[i + 1] ?? 0;
        score += contribution(rarityOf(profile[i]), emphasis(times), saturation(times, own, meanLength));
      }
      ownScores.set(entry.slot, score);
      return score;
    };

    return { circle, meanLength, rarity: rarityOf, ownScore };
  };

  return {
    add: (circle, length) => count(circle, 1, length),
    remove: (circle, length) => count(circle, -1, -length),
    of: (circle) => {
      const view = current.get(circle) ?? make(circle);
      current.set(circle, view);
      return view;
    },
  };
};
