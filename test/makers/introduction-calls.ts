// Calls of members and animators to the brokering service in memory.
import {
  ActOnIntroductionRequest,
  type Introduction,
  OpenIntroductionRequest,
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

type Act = Partial<
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

/** The member of an organisation: `per_a` of `org_a`. */
export const memberOf = (organisationId: string): Actor =>
  aMemberOf(organisationId, { personId: `per_${organisationId.slice(4)}` });

export const callsOf = ({ deps, hear }: BrokeringInMemory) => ({
  async act(id: string, as: Who, act: Act): Promise<Outcome<Introduction>> {
    const actor = as === 'animator' ? anAnimator() : memberOf(as);
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
  list: (as: Who, organisationId = as === 'animator' ? undefined : as) =>
    listIntroductions(deps, {
      actor: asMessage(as === 'animator' ? anAnimator() : memberOf(as)),
      organisationId,
      stages: [],
      limit: 50,
      cursor: undefined,
    }),
  open: (
    organisationIds: readonly string[],
    { idempotencyKey = 'once', insist = false }: { idempotencyKey?: string; insist?: boolean } = {},
  ): Promise<Outcome<Introduction>> =>
    openForAnimator(
      deps,
      {
        ...OpenIntroductionRequest.fromPartial({ idempotencyKey, insist }),
        organisationIds: [...organisationIds],
        actor: asMessage(anAnimator()),
      },
      contextFor('test', 5_000),
    ),
});
