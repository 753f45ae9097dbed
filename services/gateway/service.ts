// The edge: REST, OpenAPI and server-sent events over the calls of the other services. Keeps nothing of its own.
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { VocabularyServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { MatchmakingServiceDefinition } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { NotificationsServiceDefinition } from '../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import type { Logger } from 'pino';
import { partitionsPerTopic } from '../platform/event-log/event-log.ts';
import { type AnyService, define, type Platform } from '../platform/service.ts';
import { makeApp } from './app.ts';
import { conceptsOf } from './concepts-api.ts';
import { defaultTimes, type Edge, type Times } from './edge.ts';
import { recentEvents, type RecentEvents } from './events/recent-events.ts';
import { expertiseOf } from './expertise-api.ts';
import { followedTopicCount } from './followed-topics.ts';
import { matchmakingOf } from './matchmaking-api.ts';
import { notificationsOf } from './notifications-api.ts';
import { onNoticeChanged } from './on-notice-changed.ts';
import { onSuggestionChanged } from './on-suggestion-changed.ts';
import { openApiRoute } from './openapi.ts';
import type { Operations } from './operations.ts';
import { profilesOf } from './profiles-api.ts';
import { routes } from './routes.ts';
import { conceptLabels } from './search/concept-labels.ts';
import { vocabularyOf } from './vocabulary-api.ts';
import { answerUnreadable } from './http/answer-unreadable.ts';
import { listen, type Listening, type ListenOptions, openStreams } from './server.ts';

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
}

interface Deps {
  readonly recent: RecentEvents;
  readonly edge: Edge;
  readonly log: Logger;
  state: 'starting' | 'serving' | 'caught-up' | 'stopped';
  listening?: Listening;
}

/** Ids and versions of the latest changes: some megabytes at the most. */
const recentCapacity = 10_000;

const open = (platform: Platform, { operations, version, times = defaultTimes }: GatewayOptions): Deps => {
  const recent = recentEvents({
    topics: followedTopicCount,
    partitions: partitionsPerTopic,
    capacity: recentCapacity,
  });
  const vocabulary = platform.client(VocabularyServiceDefinition);
  const concepts = conceptsOf(vocabulary);
  const deps: Deps = {
    recent,
    log: platform.log,
    state: 'starting',
    edge: {
      profiles: profilesOf(platform.client(ProfilesServiceDefinition)),
      expertise: expertiseOf(platform.client(ExpertiseServiceDefinition)),
      concepts,
      vocabulary: vocabularyOf(vocabulary),
      conceptLabels: conceptLabels(concepts, platform.clock),
      matchmaking: matchmakingOf(platform.client(MatchmakingServiceDefinition)),
      notifications: notificationsOf(platform.client(NotificationsServiceDefinition)),
      operations,
      recent,
      caughtUp: () => deps.state === 'caught-up',
      newId: platform.newId,
      version,
      times,
    },
  };
  return deps;
};

export const gateway = (options: GatewayOptions): AnyService =>
  define<Deps>({
    name: 'gateway',
    open: (platform) => Promise.resolve(open(platform, options)),
    collections: [],
    consumes: [onSuggestionChanged, onNoticeChanged],
    emits: [],
    serves: () => [],
    start: async (deps, running) => {
      const { edge, log } = deps;
      const streams = openStreams();
      const { version, isOwn } = options;
      const served = [...routes, openApiRoute(routes, version)];
      const app = makeApp({ edge, log, streams, routes: served, ...(isOwn ? { isOwn } : {}) });
      deps.listening = await listen(app, options, streams, answerUnreadable(edge.newId));
      deps.state = 'serving';
      options.onListening?.(deps.listening.address);
      await running.caughtUp();
      if (deps.state === 'serving') deps.state = 'caught-up';
    },
    trouble: ({ state }) => (state === 'caught-up' ? undefined : `it is ${state}`),
    stop: async (deps) => {
      deps.state = 'stopped';
      await deps.listening?.stop();
    },
  });
