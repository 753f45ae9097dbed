// What comes nearest to answering a statement, be it an answer or not. Pure.
import { sourceOf, type Sources, standsBehind } from '../campus/source-of.ts';
import { fitTypes } from '../scoring/fit-types.ts';
import type { Near } from './hold-nearest.ts';

export interface NearAnswer {
  readonly organisationId: string;
  readonly sourceId: string;
  /** In 0..1, as a match is: less where the types are not of one sort. */
  readonly likeness: number;
}

const mostNear = 5;

/**
 * The best source of each organisation, best first: nothing that its owner stands behind itself, and nobody that may not meet
 * it (`mayMeet`: whether two may). Findings go down to what one of ten random pairs reaches; what is less alike says not even who comes nearest.
 */
export const nearestAnswers = (
  statementId: string,
  near: readonly Near[],
  campus: Sources,
  mayMeet: (a: string, b: string) => boolean,
): readonly NearAnswer[] => {
  const own = sourceOf(campus, statementId);
  const [ownerId] = own?.owners ?? [];
  if (!own || ownerId === undefined) return [];
  const found = near.flatMap(({ sourceId, likeness }) => {
    const other = sourceOf(campus, sourceId);
    const isAnswer = other && (own.kind === 'need') !== (other.kind === 'need') && !other.expired;
    if (!isAnswer || standsBehind(other, ownerId, campus)) return [];
    const [need, answer] = own.kind === 'need' ? [own, other] : [other, own];
    return [{ other, sourceId, likeness: likeness * fitTypes(need.type, answer.type) }];
  });
  const each = new Map<string, NearAnswer>();
  const best = found.toSorted((a, b) => b.likeness - a.likeness || (a.sourceId < b.sourceId ? -1 : 1));
  for (const { other, sourceId, likeness } of best) {
    // Whether two may meet takes longest to say: it is not asked for more than are told.
    if (each.size === mostNear) break;
    const organisationId = other.owners.find((id) => id !== ownerId && mayMeet(ownerId, id));
    if (organisationId !== undefined && !each.has(organisationId))
      each.set(organisationId, { organisationId, sourceId, likeness });
  }
  return [...each.values()];
};
