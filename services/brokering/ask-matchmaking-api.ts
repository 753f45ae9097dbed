// What brokering asks of matchmaking: how organisations stand to one another, and what statements found.
import type {
  JudgedOrganisation,
  JudgedPair,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Deps } from './deps.ts';

/** As many as can be judged at once. */
export const mostJudged = 400;

/** That two were brought together, said no, or rest for a while does not forbid what an animator does. */
const passable = ['introduced', 'resting', 'declined'];

export interface Judged {
  readonly pairs: readonly JudgedPair[];
  readonly organisations: readonly JudgedOrganisation[];
}

/** What forbids two organisations that an animator would bring together; undefined: nothing does. */
export const forbiddenBy = ({ forbiddenBy: codes }: JudgedPair): string | undefined =>
  codes.find((code) => !passable.includes(code));

const alone = (organisationId: string): JudgedOrganisation => ({
  organisationId,
  suggested: 0,
  places: 1,
  takesPart: true,
});

export const judgePairs = async (
  { matchmaking }: Pick<Deps, 'matchmaking'>,
  organisationIds: readonly string[],
  call: CallContext,
): Promise<Outcome<Judged>> => {
  // One alone has nobody to be judged with.
  if (organisationIds.length < 2) return ok({ pairs: [], organisations: organisationIds.map(alone) });
  const actor = actorMessage(serviceActor(call.requestId));
  return matchmaking.judgePairs({ actor, organisationIds: [...organisationIds] }, call);
};
