// Calls of members and animators to the brokering service in memory.
import {
  ActOnIntroductionRequest,
  type Introduction,
  OpenIntroductionRequest,
  type Stage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { actOnIntroduction } from '../../services/brokering/act-on-introduction-api.ts';
import { getIntroduction, listIntroductions } from '../../services/brokering/introductions-api.ts';
import { openForAnimator } from '../../services/brokering/open-introduction-api.ts';
import type { Actor } from '../../services/platform/access/actor.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import type { Outcome } from '../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from './actors.ts';
import type { BrokeringInMemory } from './brokering-service.ts';

/** Organisation id, or `animator`. */
type Who = string;

export type Act = Partial<
  Pick<
    ActOnIntroductionRequest,
    | 'agree'
    | 'decline'
    | 'withdraw'
    | 'offerTimes'
    | 'setMeeting'
    | 'cancelMeeting'
    | 'tellOutcome'
    | 'approve'
    | 'refuse'
    | 'exchange'
    | 'reopen'
    | 'stop'
    | 'undo'
    | 'write'
    | 'ifTag'
  >
>;

/** Who speaks for `org_a`: `per_a`, unless it is a colleague. */
export const personOf = (organisationId: string): string => `per_${organisationId.slice(4)}`;

/** The member of an organisation. */
export const memberOf = (organisationId: string, personId = personOf(organisationId)): Actor =>
  aMemberOf(organisationId, { personId });

export const callsOf = ({ deps, hear }: BrokeringInMemory) => ({
  async act(id: string, as: Who, act: Act, personId?: string): Promise<Outcome<Introduction>> {
    const actor = as === 'animator' ? anAnimator() : memberOf(as, personId);
    const request = ActOnIntroductionRequest.fromPartial({ id, ...act });
    const acted = await actOnIntroduction(deps, {
      ...request,
      actor: asMessage(actor),
      organisationId: as === 'animator' ? undefined : as,
    });
    await hear();
    return acted;
  },
  get: (id: string, as: Who): Promise<Outcome<Introduction>> =>
    getIntroduction(deps, {
      actor: asMessage(as === 'animator' ? anAnimator() : memberOf(as)),
      id,
      organisationId: as === 'animator' ? undefined : as,
    }),
  list: (
    as: Who,
    organisationId = as === 'animator' ? undefined : as,
    { stages = [], limit = 50, cursor }: { stages?: Stage[]; limit?: number; cursor?: string } = {},
  ) =>
    listIntroductions(deps, {
      actor: asMessage(as === 'animator' ? anAnimator() : memberOf(as)),
      organisationId,
      stages,
      limit,
      cursor,
    }),
  open: (
    organisationIds: readonly string[],
    {
      idempotencyKey = 'once',
      actor = asMessage(anAnimator()),
      ...more
    }: Partial<
      Pick<OpenIntroductionRequest, 'actor' | 'idempotencyKey' | 'insist' | 'suggestionId' | 'callId'>
    > = {},
  ): Promise<Outcome<Introduction>> =>
    openForAnimator(
      deps,
      {
        ...OpenIntroductionRequest.fromPartial({ idempotencyKey, ...more }),
        organisationIds: [...organisationIds],
        actor,
      },
      contextFor('test', 5_000),
    ),
});
