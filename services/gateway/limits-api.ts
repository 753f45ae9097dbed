// The calls the edge makes of matchmaking about how many suggestions an organisation may have.
import type {
  Limits as LimitsMessage,
  RuleServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';

export interface LimitsGiven {
  readonly minimum: number;
  readonly maximum: number;
}

export interface Limits extends LimitsGiven {
  readonly organisation: string;
  /** 0 where the campus's numbers hold. */
  readonly version: number;
  /** It chose them; false where the campus's numbers hold. */
  readonly chosen: boolean;
}

export interface LimitsOf {
  get(organisation: string, as: Asking): Promise<Outcome<Limits>>;
  put(
    organisation: string,
    given: LimitsGiven,
    ifVersion: number | undefined,
    as: Asking,
  ): Promise<Outcome<Limits>>;
}

const read = (outcome: Outcome<LimitsMessage>): Outcome<Limits> => {
  if (!outcome.ok) return outcome;
  const { organisationId: organisation, version, minimum, maximum, chosen } = outcome.value;
  return ok({ organisation, version, minimum, maximum, chosen });
};

export const limitsOf = (client: Client<typeof RuleServiceDefinition>): LimitsOf => ({
  get: async (organisation, { actor, call }) =>
    read(await client.getLimits({ actor: actorMessage(actor), organisationId: organisation }, call)),
  put: async (organisation, { minimum, maximum }, ifVersion, { actor, call }) => {
    const request = { actor: actorMessage(actor), organisationId: organisation, minimum, maximum, ifVersion };
    return read(await client.putLimits(request, call));
  },
});
