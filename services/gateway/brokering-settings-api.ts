// The calls the edge makes about what holds for all introductions, and whether an organisation wants its own looked at.
import type {
  BrokeringSettings as SettingsMessage,
  IntroductionServiceDefinition,
  ReviewWish as WishMessage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking } from './asking.ts';

export interface BrokeringSettings {
  readonly version: number;
  readonly reviewAll: boolean;
  readonly answerDays: number;
  /** 0: never. */
  readonly remindAfterDays: number;
  readonly mostOpen: number;
  readonly holdSeconds: number;
}

export interface ReviewWish {
  readonly organisation: string;
  readonly version: number;
  readonly review: boolean;
}

export interface BrokeringSettingsCalls {
  get(as: Asking): Promise<Outcome<BrokeringSettings>>;
  /** `version`: the one that was looked at. */
  put(settings: BrokeringSettings, as: Asking): Promise<Outcome<BrokeringSettings>>;
  reviewWish(organisation: string, as: Asking): Promise<Outcome<ReviewWish>>;
  putReviewWish(
    organisation: string,
    review: boolean,
    ifVersion: number | undefined,
    as: Asking,
  ): Promise<Outcome<ReviewWish>>;
}

const readSettings = (outcome: Outcome<SettingsMessage>): Outcome<BrokeringSettings> => {
  if (!outcome.ok) return outcome;
  const { version, reviewAll, answerDays, remindAfterDays, mostOpen, holdSeconds } = outcome.value;
  return ok({ version, reviewAll, answerDays, remindAfterDays, mostOpen, holdSeconds });
};

const readWish = (outcome: Outcome<WishMessage>): Outcome<ReviewWish> => {
  if (!outcome.ok) return outcome;
  const { organisationId: organisation, version, review } = outcome.value;
  return ok({ organisation, version, review });
};

export const brokeringSettingsOf = (
  client: Client<typeof IntroductionServiceDefinition>,
): BrokeringSettingsCalls => ({
  get: async ({ actor, call }) =>
    readSettings(await client.getBrokeringSettings({ actor: actorMessage(actor) }, call)),
  put: async (settings, { actor, call }) =>
    readSettings(
      await client.putBrokeringSettings({ actor: actorMessage(actor), settings: { ...settings } }, call),
    ),
  reviewWish: async (organisationId, { actor, call }) =>
    readWish(await client.getReviewWish({ actor: actorMessage(actor), organisationId }, call)),
  putReviewWish: async (organisationId, review, ifVersion, { actor, call }) => {
    const request = { actor: actorMessage(actor), organisationId, review, ifVersion };
    return readWish(await client.putReviewWish(request, call));
  },
});
