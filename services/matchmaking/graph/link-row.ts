// The links of one organisation, summed from its collaborations.
import { remaining, takersOf } from './collaboration.ts';
import type { Collaboration } from './collaboration.ts';

/** In the order of ids, and summed in the order of ids, so that the order of events changes no digit. */
export interface LinkRow {
  /** Numbers of those it is linked with. */
  readonly others: Int32Array;
  /** Σ of what is left over team size − 1, over collaborations with a day. */
  readonly dated: Float64Array;
  /** Σ of 1/(team size − 1) over those without: what they are worth is known once all others are. */
  readonly undated: Float64Array;
  /** What is left of the latest one with a day; 0 where there is none. */
  readonly latest: Float64Array;
  /** Whether any of them is without a day. */
  readonly hasUndated: boolean;
}

interface Sums {
  dated: number;
  undated: number;
  latest: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const linkRow = (
  organisation: string,
  collaborations: readonly Collaboration[],
  { today, numberOf }: { readonly today: number; numberOf(id: string): number },
): LinkRow => {
  const sums = new Map<string, Sums>();
  for (const one of collaborations.toSorted((a, b) => compare(a.id, b.id))) {
    const takers = takersOf(one);
    const share = 1 / (takers.length - 1);
    const left = one.at === undefined ? undefined : remaining(one.at, today);
    for (const other of takers) {
      if (other === organisation) continue;
      const link = sums.get(other) ?? { dated: 0, undated: 0, latest: 0 };
      sums.set(other, link);
      if (left === undefined) link.undated += share;
      else {
        link.dated += share * left;
        link.latest = Math.max(link.latest, left);
      }
    }
  }
  const links = [...sums].sort(([a], [b]) => compare(a, b));
  const column = (of: (link: Sums) => number): Float64Array =>
    Float64Array.from(links, ([, link]) => of(link));
  return {
    others: Int32Array.from(links, ([other]) => numberOf(other)),
    dated: column(({ dated }) => dated),
    undated: column(({ undated }) => undated),
    latest: column(({ latest }) => latest),
    hasUndated: links.some(([, { undated }]) => undated > 0),
  };
};
