// Makes a ranking of organisations of the scores of their sources.
import type { Scored } from './score-sources.ts';

/** How much less each further source counts. Measured best, with 1 to 3 texts each: .5 over the mean and the sum. */
const fading = 0.5;
/** What comes after would add less than 1 % of what an organisation's best source does. */
const counted = 8;

export interface Ranked {
  readonly organisation: number;
  readonly id: string;
  /** Σ fading^r · score of the r-th best source: 0 to 2, by which organisations are ranked. */
  readonly weight: number;
  /** Best first, ties by id; at most `counted`. */
  readonly sources: readonly Scored[];
}

/** Where a page begins: after this place in the order. */
export interface Place {
  readonly weight: number;
  readonly id: string;
}

/** The total order of answers: heavier first, then by id. */
const byPlace = (one: Place, two: Place): number =>
  two.weight - one.weight || (one.id < two.id ? -1 : one.id > two.id ? 1 : 0);

const isBetter = (one: Scored, two: Scored): boolean =>
  one.score > two.score || (one.score === two.score && one.entry.source.id < two.entry.source.id);

/** Keeps the best few in order; cheaper than sorting all of a large organisation's texts. */
const insert = (best: Scored[], one: Scored): void => {
  let at = best.length;
  while (at > 0 && isBetter(one, best[at - 1] ?? one)) at -= 1;
  if (at >= counted) return;
  best.splice(at, 0, one);
  if (best.length > counted) best.pop();
};

const weigh = (best: readonly Scored[]): number => {
  let weight = 0;
  for (let r = best.length - 1; r >= 0; r -= 1) weight = (best[r]?.score ?? 0) + fading * weight;
  return weight;
};

/** The best sources of each organisation, by its number. */
const gather = (
  scored: readonly Scored[],
  standIns: readonly number[],
): readonly (Scored[] | undefined)[] => {
  const gathered = standIns.map((): Scored[] | undefined => undefined);
  for (const one of scored) {
    const { owners } = one.entry;
    for (const owner of owners) {
      const organisation = standIns[owner] ?? owner;
      const best = gathered[organisation];
      if (!best) gathered[organisation] = [one];
      // Two owners that were merged into one do not make a source count twice.
      else if (owners.length === 1 || !best.includes(one)) insert(best, one);
    }
  }
  return gathered;
};

export interface RankingOptions {
  /** For each number of an organisation, that of the one that stands in for it. */
  readonly standIns: readonly number[];
  readonly idOf: (organisation: number) => string;
  readonly names: (organisation: number) => boolean;
  readonly limit: number;
  /** The page begins after this place. */
  readonly after?: Place;
}

/** At most `limit` + 1, so that the caller sees whether there is more. */
export const rankOrganisations = (scored: readonly Scored[], options: RankingOptions): readonly Ranked[] => {
  const { standIns, idOf, names, limit, after } = options;
  const wanted = limit + 1;
  let ranked: Ranked[] = [];
  let least = 0;
  gather(scored, standIns).forEach((sources, organisation) => {
    const weight = sources ? weigh(sources) : 0;
    if (!sources || weight <= 0 || weight < least || !names(organisation)) return;
    const place = { id: idOf(organisation), weight };
    if (after && byPlace(after, place) >= 0) return;
    ranked.push({ organisation, ...place, sources });
    if (ranked.length < 2 * wanted) return;
    // Sorting now and then keeps the many that cannot be among the wanted out of the sort.
    ranked = ranked.sort(byPlace).slice(0, wanted);
    least = ranked.at(-1)?.weight ?? 0;
  });
  return ranked.sort(byPlace).slice(0, wanted);
};
