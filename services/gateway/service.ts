// The edge: REST, OpenAPI and server-sent events over the calls of the other services. Keeps who may come in, nothing else.
import { CallServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { PersonalServiceDefinition as BrokeringPersonal } from '../../proto/generated/passerelle/brokering/v1/personal.ts';
import { PersonalServiceDefinition as MatchmakingPersonal } from '../../proto/generated/passerelle/matchmaking/v1/personal.ts';
import { PersonalServiceDefinition as NotificationsPersonal } from '../../proto/generated/passerelle/notifications/v1/personal.ts';
import { PersonalServiceDefinition as ProfilesPersonal } from '../../proto/generated/passerelle/profiles/v1/personal.ts';
import { IntroductionServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { QueueServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/queue.ts';
import { ReportServiceDefinition } from '../../proto/generated/passerelle/brokering/v1/reports.ts';
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { VocabularyServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { RoundServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { RuleServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { WeightServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/weights.ts';
import { MailServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/mail.ts';
import { NotificationsServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { WebhookServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/webhooks.ts';
import { PreferencesServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/preferences.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Logger } from 'pino';
import { keyChanged, receiptGiven } from '../../proto/topics.ts';
import type { Mailbox } from '../platform/mail/mailbox.ts';
import { partitionsPerTopic } from '../platform/event-log/event-log.ts';
import type { Schedule } from '../platform/schedule/schedule.ts';
import { type AnyService, define, type Platform } from '../platform/service.ts';
import { makeApp } from './app.ts';
import { brokeringSettingsOf } from './brokering-settings-api.ts';
import type { Explain, Served } from '../platform/rpc/rpc.ts';
import { campusTimeZone } from './campus-time-zone.ts';
import { callsOf } from './calls-api.ts';
import { conceptsOf } from './concepts-api.ts';
import { contactsOf, personsAt } from './contacts-api.ts';
import { type Door, type DoorOptions, openDoor } from './door/door.ts';
import { defaultTimes, type Edge, type Times } from './edge.ts';
import { seenIntroductions, type SeenIntroductions } from './events/notice-introduction.ts';
import { boundedStreams } from './events/bounded-streams.ts';
import { recentEvents, type RecentEvents } from './events/recent-events.ts';
import { openPositionSeal, positionKeys } from './events/seal-position.ts';
import { expertiseOf } from './expertise-api.ts';
import { followedTopicCount } from './followed-topics.ts';
import { introductionsOf } from './introductions-api.ts';
import { authenticatePartner } from './keys/authenticate-partner.ts';
import { keys } from './keys/key.ts';
import { openKeys } from './keys/open-keys.ts';
import { limitsOf } from './limits-api.ts';
import { mailsOf } from './mail-api.ts';
import { matchmakingSettingsOf } from './matchmaking-settings-api.ts';
import { notificationsOf } from './notifications-api.ts';
import { preferencesOf } from './preferences-api.ts';
import { onIntroductionChanged } from './on-introduction-changed.ts';
import { onNoticeChanged } from './on-notice-changed.ts';
import { beginForgetting, sessionWork } from './on-sessions-due.ts';
import { onPersonChanged } from './on-person-changed.ts';
import { onSuggestionChanged } from './on-suggestion-changed.ts';
import { openApiRoute } from './openapi.ts';
import type { Operations } from './operations.ts';
import { explainFault } from './partner/explain-fault-api.ts';
import { partnerApi } from './partner/partner-api.ts';
import { openPages, type PagesProgress } from './pages/pages-now.ts';
import { pairsOf } from './pairs-api.ts';
import { personalOf, personalSource, type PersonalSource } from './personal-api.ts';
import { profilesOf } from './profiles-api.ts';
import { queueOf } from './queue-api.ts';
import { reportsOf } from './reports-api.ts';
import { routes } from './routes.ts';
import { roundsOf } from './rounds-api.ts';
import { rulesOf } from './rules-api.ts';
import { bulkLanes } from './search/bulk-lanes.ts';
import { conceptLabels } from './search/concept-labels.ts';
import { sessionsCollection } from './sessions/keep-sessions.ts';
import { attemptsCollection, identitiesCollection } from './sign-in/keep-identities.ts';
import { keepInviting } from './sign-in/keep-inviting.ts';
import { mailedLinks } from './sign-in/mail-link-api.ts';
import { signInsCollection } from './sign-in/keep-sign-ins.ts';
import { suggestionsOf } from './suggestions-api.ts';
import { tellPersonal } from './tell-personal-api.ts';
import { vocabularyOf } from './vocabulary-api.ts';
import { webhooksOf } from './webhooks-api.ts';
import { weightsOf } from './weights-api.ts';
import { answerUnreadable } from './http/answer-unreadable.ts';
import type { Origins } from './http/cors.ts';
import { listen, type Listening, type ListenOptions, openStreams, urlOf } from './server.ts';

export interface GatewayOptions extends ListenOptions {
  /** Version of the release, as in package.json. */
  readonly version: string;
  readonly operations: Operations;
  /** Told where it listens, once it does. */
  readonly onListening?: (address: Listening['address']) => void;
  /** True while the requests are the process's own. */
  readonly isOwn?: () => boolean;
  /** The usual ones when absent. */
  readonly times?: Times;
  /** Of other sites whose pages may read the answers; none when absent. */
  readonly corsOrigins?: Origins;
  /** Networks of the proxies in front of it; none when absent. */
  readonly proxies?: readonly string[];
  /** Where partners call by gRPC; absent: nowhere. */
  readonly partners?: (behind: BehindDoor, log: Logger) => Promise<PartnerDoor>;
  /** Where e-mails stay on this machine; absent: they leave it. */
  readonly mailbox?: Mailbox;
  /** Told how far the web app is; absent: there is none here. */
  readonly pages?: PagesProgress;
  /** How people and machines come in. */
  readonly door?: DoorOptions;
}

interface BehindDoor {
  readonly services: readonly Served[];
  readonly explain: Explain;
}

/** Takes calls at an address until it is stopped. */
export interface PartnerDoor {
  readonly address: string;
  setReady(ready: boolean): void;
  stop(): Promise<void>;
}

interface Deps {
  readonly recent: RecentEvents;
  readonly introductions: SeenIntroductions;
  readonly edge: Edge;
  readonly log: Logger;
  readonly schedule: Schedule;
  readonly clock: () => Date;
  state: 'starting' | 'serving' | 'caught-up' | 'stopped';
  readonly stopped: AbortController;
  listening?: Listening;
  partners?: PartnerDoor;
}

/** Ids and versions of the latest changes: some megabytes at the most. */
const recentCapacity = 10_000;

/** Whoever keeps something of persons. */
const personalSources = (platform: Platform, door: Door): readonly PersonalSource[] => [
  personalSource('profiles', platform.client(ProfilesPersonal)),
  personalSource('matchmaking', platform.client(MatchmakingPersonal)),
  personalSource('brokering', platform.client(BrokeringPersonal)),
  personalSource('notifications', platform.client(NotificationsPersonal)),
  { source: 'gateway', tell: (personId) => tellPersonal(door, personId) },
];

const open = async (platform: Platform, options: GatewayOptions): Promise<Deps> => {
  const { operations, version, times = defaultTimes, mailbox, proxies = [] } = options;
  const recent = recentEvents({
    topics: followedTopicCount,
    partitions: partitionsPerTopic,
    capacity: recentCapacity,
  });
  const vocabulary = platform.client(VocabularyServiceDefinition);
  const concepts = conceptsOf(vocabulary);
  const matchmaking = platform.client(MatchmakingServiceDefinition);
  const rules = platform.client(RuleServiceDefinition);
  const profiles = platform.client(ProfilesServiceDefinition);
  const introductions = platform.client(IntroductionServiceDefinition);
  const mail = platform.client(MailServiceDefinition);
  const ofProfiles = profilesOf(profiles);
  const keyDeps = await openKeys(platform);
  const door = await openDoor(platform, {
    keys: keyDeps,
    ...options.door,
    profiles: ofProfiles,
    personsAt: personsAt(profiles),
    mailed: mailedLinks(mail),
    log: platform.log,
    here: () => urlOf(deps.listening?.address ?? options),
  });
  const deps: Deps = {
    recent,
    introductions: seenIntroductions(recentCapacity),
    log: platform.log,
    schedule: platform.schedule,
    clock: platform.clock,
    state: 'starting',
    stopped: new AbortController(),
    edge: {
      door,
      profiles: ofProfiles,
      expertise: expertiseOf(platform.client(ExpertiseServiceDefinition)),
      concepts,
      vocabulary: vocabularyOf(vocabulary),
      conceptLabels: conceptLabels(concepts, platform.clock),
      suggestions: suggestionsOf(matchmaking),
      pairs: pairsOf(matchmaking),
      limits: limitsOf(rules),
      rules: rulesOf(rules),
      rounds: roundsOf(platform.client(RoundServiceDefinition)),
      weights: weightsOf(platform.client(WeightServiceDefinition)),
      matchmakingSettings: matchmakingSettingsOf(rules),
      notifications: notificationsOf(platform.client(NotificationsServiceDefinition)),
      webhooks: webhooksOf(platform.client(WebhookServiceDefinition)),
      preferences: preferencesOf(platform.client(PreferencesServiceDefinition)),
      mails: mailsOf(mail),
      ...(mailbox ? { mailbox } : {}),
      introductions: introductionsOf(introductions),
      calls: callsOf(platform.client(CallServiceDefinition)),
      queue: queueOf(platform.client(QueueServiceDefinition)),
      reports: reportsOf(platform.client(ReportServiceDefinition)),
      contacts: contactsOf(profiles),
      personal: personalOf(personalSources(platform, door), platform.clock),
      timeZone: campusTimeZone(ofProfiles, platform.clock),
      brokeringSettings: brokeringSettingsOf(introductions),
      operations,
      keys: keyDeps,
      recent,
      positions: openPositionSeal(await platform.collection(positionKeys)),
      eventStreams: boundedStreams(),
      bulkLanes: bulkLanes(),
      caughtUp: () => deps.state === 'caught-up',
      newId: platform.newId,
      proxies,
      version,
      times,
    },
  };
  return deps;
};

const forgettingOf = ({ edge, schedule, clock }: Deps) => ({ door: edge.door, schedule, clock });

const inviteWithinMs = 60_000;

/** Nobody waits for it: whoever starts a campus reads the link on the terminal. */
const inviteFirst = ({ edge, log, stopped }: Deps): void => {
  const invite = () => {
    const signal = AbortSignal.any([AbortSignal.timeout(inviteWithinMs), stopped.signal]);
    const requestId = edge.newId('req');
    return edge.door.inviteFirst({ deadline: Date.now() + inviteWithinMs, signal, requestId });
  };
  void keepInviting({ invite, log }, stopped.signal);
};

export const gateway = (options: GatewayOptions): AnyService =>
  define<Deps>({
    name: 'gateway',
    open: (platform) => open(platform, options),
    collections: [
      keys,
      sessionsCollection,
      signInsCollection,
      identitiesCollection,
      attemptsCollection,
      positionKeys,
    ],
    consumes: [onSuggestionChanged, onNoticeChanged, onIntroductionChanged, onPersonChanged],
    emits: [keyChanged, receiptGiven],
    serves: () => [],
    due: (deps) => sessionWork(forgettingOf(deps)),
    start: async (deps, running) => {
      const { edge, log } = deps;
      await beginForgetting(forgettingOf(deps));
      const streams = openStreams();
      const { version, isOwn } = options;
      const served = [...routes, openApiRoute(routes, version)];
      const app = makeApp({
        edge,
        log,
        streams,
        routes: served,
        ...(options.pages ? { pagesNow: openPages(log, options.pages) } : {}),
        ...(isOwn ? { isOwn } : {}),
        ...(options.corsOrigins ? { corsOrigins: options.corsOrigins } : {}),
        ...(options.door?.publicUrl === undefined ? {} : { publicUrl: options.door.publicUrl }),
      });
      deps.listening = await listen(
        app,
        { ...options, headMs: edge.times.headMs },
        streams,
        answerUnreadable(edge.newId, edge.door.secure),
      );
      if (options.partners) {
        const services = [partnerApi(edge, authenticatePartner(edge.keys))];
        deps.partners = await options.partners({ services, explain: explainFault }, log);
        log.info({ address: deps.partners.address }, 'partners may call by gRPC');
      }
      deps.state = 'serving';
      options.onListening?.(deps.listening.address);
      await running.caughtUp();
      if (deps.state === 'serving') deps.state = 'caught-up';
      deps.partners?.setReady(deps.state === 'caught-up');
      inviteFirst(deps);
    },
    trouble: ({ state }) => (state === 'caught-up' ? undefined : `it is ${state}`),
    stop: async (deps) => {
      deps.state = 'stopped';
      deps.stopped.abort();
      await Promise.all([deps.listening?.stop(), deps.partners?.stop()]);
      await deps.edge.door.settled();
    },
  });
