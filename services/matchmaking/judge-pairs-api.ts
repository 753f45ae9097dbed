// Answers how organisations stand to one another, every two of them: for who brings several together.
import type {
  JudgedOrganisation,
  JudgedPair,
  JudgePairsRequest,
  JudgePairsResponse,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import { fault, invalid, ok, type Outcome, refused, type Violation } from '../platform/faults/fault.ts';
import { bookFor, type Judging, loadJudging } from './candidates/judging.ts';
import type { Deps } from './deps.ts';
import { eachLink } from './graph/links.ts';
import { inSlices } from './in-slices.ts';
import { placesOf } from './kept/limits.ts';
import { declinedRules } from './suggestions/declined-rules.ts';

const [fewest, most] = [2, 400];
/** Pairs judged between two looks at the clock. */
const together = 64;

const brokenRules = (ids: readonly string[]): readonly Violation[] => {
  const field = 'organisation_ids';
  if (ids.length < fewest) return [{ field, rule: 'too-few', parameters: { min: String(fewest) } }];
  if (ids.length > most) return [{ field, rule: 'too-many', parameters: { max: String(most) } }];
  const again = ids.findIndex((id, at) => ids.indexOf(id) < at);
  return again < 0
    ? []
    : [
        {
          field: `${field}[${again}]`,
          rule: 'taken',
          parameters: { by: `${field}[${ids.indexOf(ids[again] ?? '')}]` },
        },
      ];
};

/**
 * What past collaborations link each of these with, in 0..1: what is left of the latest that both took part in, 1 today and
 * half after five years; one without a day is worth what those with a day are on average. Of those that all members may see,
 * and of what parties of introductions said that they do together.
 */
const linksAmong = (ids: readonly string[], { linking: { links, find } }: Judging) => {
  const strengths = ids.map((id) => {
    const found = new Map<number, number>();
    eachLink(links, find(id), (other, strength) => void found.set(other, strength));
    return found;
  });
  const numbers = ids.map(find);
  return (a: number, b: number): number => strengths[a]?.get(numbers[b] ?? -1) ?? 0;
};

/** In the order of ids, those of which there is something to say. */
const judgeEach = async (
  deps: Deps,
  ids: readonly string[],
  judging: Judging,
  signal: AbortSignal,
): Promise<JudgedPair[]> => {
  const book = bookFor(judging, deps.campus, await declinedRules(deps, ids));
  const linkedBetween = linksAmong(ids, judging);
  const pause = inSlices(signal);
  const judged: JudgedPair[] = [];
  let count = 0;
  for (const [at, a] of ids.entries())
    for (let other = at + 1; other < ids.length; other += 1) {
      const b = ids[other] ?? '';
      const codes = book.suppressions(a, b).map(({ code }) => code);
      const linked = linkedBetween(at, other);
      if (codes.length > 0 || linked > 0)
        judged.push({ organisationIds: [a, b], forbiddenBy: [...new Set(codes)], linked });
      count += 1;
      const waiting = count % together === 0 ? pause() : undefined;
      if (waiting) await waiting;
    }
  return judged;
};

const standingOf = async (
  { kept, campus, liveCounts }: Deps,
  ids: readonly string[],
  { published, settings }: Judging,
): Promise<JudgedOrganisation[]> => {
  const [chosen, counts] = await Promise.all([kept.limits.getMany(ids), liveCounts(published)]);
  const limits = new Map(chosen.map(({ document }) => [document.id, document]));
  return ids.map((organisationId) => {
    const known = campus.organisation(organisationId);
    const suggested = counts.of(organisationId);
    return {
      organisationId,
      suggested,
      places: Math.max(0, placesOf(limits.get(organisationId), settings).maximum - suggested),
      takesPart: known !== undefined && known.mergedInto === undefined && campus.consents(organisationId),
    };
  });
};

export const answerJudgePairs = async (
  deps: Deps,
  request: JudgePairsRequest,
  { signal }: { readonly signal: AbortSignal },
): Promise<Outcome<JudgePairsResponse>> => {
  const actor = readActor(request.actor);
  if (!may(actor, 'curate') && !may(actor, 'match'))
    return refused(fault('forbidden', { subject: 'organisation' }));
  const { organisationIds } = request;
  const violations = brokenRules(organisationIds);
  if (violations.length > 0) return refused(invalid(...violations));
  const judging = await loadJudging(deps, organisationIds);
  const [pairs, organisations] = await Promise.all([
    judgeEach(deps, organisationIds.toSorted(), judging, signal),
    standingOf(deps, organisationIds, judging),
  ]);
  return ok({ pairs, organisations });
};
