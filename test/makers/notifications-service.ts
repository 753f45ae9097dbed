// The notifications service on collections in memory.
import { CallChanged } from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { IntroductionChanged, Stage } from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { PromptChanged, PromptCode } from '../../proto/generated/passerelle/brokering/v1/prompts.ts';
import {
  SuggestionChanged,
  SuggestionState,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { MembershipChanged, PersonChanged } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  GetProfilesResponse,
  type GetProfilesRequest,
  Profile,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { knownMemberships, knownTellings, notices } from '../../services/notifications/collections.ts';
import { deliveries } from '../../services/notifications/deliveries.ts';
import type { Deps } from '../../services/notifications/deps.ts';
import { mailSecrets } from '../../services/notifications/mail/mail-secrets.ts';
import { silentAddresses } from '../../services/notifications/mail/silent-addresses.ts';
import type { Notice } from '../../services/notifications/notice.ts';
import { onCallChanged } from '../../services/notifications/on-call-changed.ts';
import { onIntroductionChanged } from '../../services/notifications/on-introduction-changed.ts';
import { onMembershipChanged } from '../../services/notifications/on-membership-changed.ts';
import { dueWork } from '../../services/notifications/on-notices-due.ts';
import { onPersonChanged } from '../../services/notifications/on-person-changed.ts';
import { onPromptChanged } from '../../services/notifications/on-prompt-changed.ts';
import { staffWork } from '../../services/notifications/on-staff-due.ts';
import { onSuggestionChanged } from '../../services/notifications/on-suggestion-changed.ts';
import { askTimeZones } from '../../services/notifications/plan/ask-time-zones-api.ts';
import { planWork } from '../../services/notifications/on-plan-due.ts';
import { preferencesCollection, unwantedKinds } from '../../services/notifications/plan/preferences.ts';
import { readPreferences } from '../../services/notifications/plan/what-waits.ts';
import { waitingNotices } from '../../services/notifications/plan/waiting-notices.ts';
import { webhooks } from '../../services/notifications/webhooks/collections.ts';
import { ok } from '../../services/platform/faults/fault.ts';
import type { Consumer, Received } from '../../services/platform/service.ts';
import { memoryCollection } from './memory-collection.ts';
import { memorySchedule } from './memory-schedule.ts';
import { settingsOf } from './profiles.ts';

export type NotificationsEvent =
  | { readonly topic: 'membership'; readonly message: MembershipChanged }
  | { readonly topic: 'person'; readonly message: PersonChanged }
  | { readonly topic: 'suggestion'; readonly message: SuggestionChanged }
  | { readonly topic: 'introduction'; readonly message: IntroductionChanged }
  | { readonly topic: 'call'; readonly message: CallChanged }
  | { readonly topic: 'prompt'; readonly message: PromptChanged };

/** Day of March 2026. */
export const day = (of: number): Date => new Date(Date.UTC(2026, 2, of, 10));

export const membershipEvent = (
  personId: string,
  organisationId: string | undefined,
  { version = 1, on = 1, id = `mbr_${personId}` }: { version?: number; on?: number; id?: string } = {},
): NotificationsEvent => ({
  topic: 'membership',
  message: MembershipChanged.fromPartial({
    id,
    version,
    recorded: { at: day(on) },
    ...(organisationId === undefined ? {} : { membership: { id, personId, organisationId } }),
  }),
});

/** Erased, unless it says otherwise. */
export const personEvent = (
  id: string,
  {
    version = 1,
    erased = true,
    animator = false,
    on = 1,
  }: { version?: number; erased?: boolean; animator?: boolean; on?: number } = {},
): NotificationsEvent => ({
  topic: 'person',
  message: PersonChanged.fromPartial({
    id,
    version,
    ...(erased ? {} : { person: { id, animator } }),
    recorded: { at: day(on) },
  }),
});

export const suggestionEvent = (
  id: string,
  {
    version = 1,
    on = 2,
    between = ['org_a', 'org_b'],
    state = SuggestionState.PROPOSED,
    animatorsOnly = false,
    score = 0.5,
    removed = false,
  }: {
    version?: number;
    on?: number;
    between?: readonly string[];
    state?: SuggestionState;
    animatorsOnly?: boolean;
    score?: number;
    removed?: boolean;
  } = {},
): NotificationsEvent => ({
  topic: 'suggestion',
  message: SuggestionChanged.fromPartial({
    id,
    version,
    ...(removed
      ? {}
      : {
          suggestion: {
            id,
            version,
            state,
            score,
            proposedAt: day(on),
            sides: between.map((organisationId) => ({ organisationId, animatorsOnly })),
          },
        }),
  }),
});

/** What is to be told, as `code of org_a,org_b on 3`, its place being its id. */
const tellingOf = (words: string, at: number) => {
  const [, code = '', organisations = '', on = '2'] = /^(\w+) of (\S+?)(?: on (\d+))?$/.exec(words) ?? [];
  return { id: `t${at}`, code, organisationIds: organisations.split(','), at: day(Number(on)) };
};

export const introductionEvent = (
  id: string,
  {
    version = 1,
    stage = Stage.OFFERED,
    tellings = ['offered of org_b'],
    agreed = ['org_a'],
    outcomes = {},
    meetingAt,
    meetingLast = meetingAt,
    removed = false,
  }: {
    version?: number;
    stage?: Stage;
    tellings?: readonly string[];
    agreed?: readonly string[];
    /** Days on which an organisation said what came of it. */
    outcomes?: Readonly<Record<string, number>>;
    /** Of what all that is told tells of. */
    meetingAt?: Date;
    meetingLast?: Date | undefined;
    removed?: boolean;
  } = {},
): NotificationsEvent => ({
  topic: 'introduction',
  message: IntroductionChanged.fromPartial({
    id,
    version,
    ...(removed
      ? {}
      : {
          introduction: {
            stage,
            organisationIds: ['org_a', 'org_b'],
            agreedIds: [...agreed],
            outcomes: Object.entries(outcomes).map(([organisationId, on]) => ({
              organisationId,
              outcome: { day: 30, met: true, at: day(on) },
            })),
            tellings: tellings.map((words, at) => ({ ...tellingOf(words, at), meetingAt, meetingLast })),
          },
        }),
  }),
});

export const callEvent = (
  id: string,
  {
    version = 1,
    fits = ['org_a'],
    opensOn,
    closesOn = '2026-03-31',
    on = 2,
    removed = false,
  }: {
    version?: number;
    fits?: readonly string[];
    opensOn?: string;
    closesOn?: string;
    /** When it was looked for whom it fits. */
    on?: number;
    removed?: boolean;
  } = {},
): NotificationsEvent => ({
  topic: 'call',
  message: CallChanged.fromPartial({
    id,
    version,
    ...(removed
      ? {}
      : {
          call: {
            closesOn,
            ...(opensOn === undefined ? {} : { opensOn }),
            fittingIds: [...fits],
            fittedAt: day(on),
          },
        }),
  }),
});

export const promptEvent = (
  id: string,
  {
    version = 1,
    code = PromptCode.ANSWER_ASKED,
    asked = ['org_a'],
    introductionId,
    statementId,
    on = 2,
    removed = false,
  }: {
    version?: number;
    code?: PromptCode;
    asked?: readonly string[];
    introductionId?: string;
    statementId?: string;
    on?: number;
    removed?: boolean;
  } = {},
): NotificationsEvent => ({
  topic: 'prompt',
  message: PromptChanged.fromPartial({
    id,
    version,
    ...(removed
      ? {}
      : { prompt: { code, organisationIds: [...asked], introductionId, statementId, at: day(on) } }),
  }),
});

/** The kinds that this person does not want by e-mail. */
export const unwanted = async (deps: Pick<Deps, 'preferences'>, personId: string) =>
  unwantedKinds((await readPreferences(deps, personId)).document);

export const notificationsInMemory = ({
  noticeRetentionDays = 30,
  timeZone = 'Europe/Paris',
  holdMs = 300_000,
  strangers = [],
}: {
  noticeRetentionDays?: number;
  /** Everybody's. */
  timeZone?: string;
  holdMs?: number;
  /** Whom profiles does not know. */
  strangers?: readonly string[];
} = {}) => {
  let now = day(10);
  const schedule = memorySchedule();
  const settings = settingsOf({ noticeRetentionDays });
  const profiles = {
    getProfile: () => Promise.resolve(ok(Profile.fromPartial(settings as never))),
    getProfiles: ({ ids }: GetProfilesRequest) => {
      const found = ids
        .filter((id) => !strangers.includes(id))
        .map((id) => ({ askedId: id, profile: { person: { id, timeZone } } }));
      return Promise.resolve(ok(GetProfilesResponse.fromPartial({ found })));
    },
  } as unknown as Deps['profiles'];
  const deps = {
    notices: memoryCollection(notices),
    memberships: memoryCollection(knownMemberships),
    tellings: memoryCollection(knownTellings),
    waiting: memoryCollection(waitingNotices),
    preferences: memoryCollection(preferencesCollection),
    deliveries: memoryCollection(deliveries),
    profiles,
    timeZoneOf: askTimeZones(profiles),
    schedule,
    clock: () => now,
    holdMs,
    addresses: memoryCollection(silentAddresses),
    webhooks: memoryCollection(webhooks),
    mailSecrets: memoryCollection(mailSecrets),
    newId: (prefix: string) => `${prefix}_1`,
  } satisfies Deps;
  const consumers = {
    membership: onMembershipChanged,
    person: onPersonChanged,
    suggestion: onSuggestionChanged,
    introduction: onIntroductionChanged,
    call: onCallChanged,
    prompt: onPromptChanged,
  };
  return {
    deps,
    schedule,
    at: (instant: Date): void => {
      now = instant;
    },
    runDue: (): Promise<void> =>
      schedule.runDue([...dueWork(deps), ...planWork(deps), ...staffWork(deps)], now),
    /** Events of one topic, as one batch. */
    deliver: async (...events: readonly NotificationsEvent[]): Promise<void> => {
      const [first] = events;
      if (!first) return;
      const consumer = consumers[first.topic] as unknown as Consumer<Deps>;
      const received = events.map(({ message }) => ({ message }) as unknown as Received<unknown>);
      await consumer.handle(received, deps, { signal: new AbortController().signal, attempt: 1 });
    },
    /** Whose inbox has which kinds of notices, and of what. */
    kindsTold: async (): Promise<readonly string[]> => {
      const { items } = await deps.notices.all({ limit: 1_000 });
      return items
        .map(({ document: { personId, kind, about } }) => `${personId} ${kind} ${about.id}`)
        .toSorted();
    },
    /** Who is told of what. */
    told: async (): Promise<readonly string[]> => {
      const { items } = await deps.notices.all({ limit: 1_000 });
      return items
        .map(({ document }: { document: Notice }) => `${document.personId} ${document.about.id}`)
        .toSorted();
    },
  };
};
export type NotificationsInMemory = ReturnType<typeof notificationsInMemory>;
