// The matchmaking service on collections in memory, before an expertise whose likenesses are given.
import { CallChanged, type CallState } from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import {
  type DeepPartial,
  IntroductionChanged,
  type IntroductionState,
  type Stage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { Indexed, SourceKind } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  InterestChanged,
  SuggestionChanged,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationChanged } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentChanged, ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  type Statement,
  StatementChanged,
  StatementKind,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { interestChanged, suggestionChanged } from '../../proto/topics.ts';
import { createCampus } from '../../services/matchmaking/campus/campus.ts';
import { createHeldExposure } from '../../services/matchmaking/candidates/hold-exposure.ts';
import { createFilling } from '../../services/matchmaking/campus-round/fill-campus.ts';
import type { Deps } from '../../services/matchmaking/deps.ts';
import { createHeldNearest } from '../../services/matchmaking/findings/hold-nearest.ts';
import { findings } from '../../services/matchmaking/kept/findings.ts';
import { pairSecrets } from '../../services/matchmaking/kept/pair-secrets.ts';
import { suggestions } from '../../services/matchmaking/kept/suggestions.ts';
import { matchmaking } from '../../services/matchmaking/service.ts';
import { createHeldForecast } from '../../services/matchmaking/partners/hold-forecast.ts';
import { createTextThemes } from '../../services/matchmaking/partners/text-themes.ts';
import { createAskedInVain } from '../../services/matchmaking/suggestions/asked-in-vain.ts';
import { followUp } from '../../services/matchmaking/suggestions/follow-up.ts';
import { createLiveCounts } from '../../services/matchmaking/suggestions/live-counts.ts';
import { createLivePairs } from '../../services/matchmaking/suggestions/live-pairs.ts';
import { type WhyDropped, whyDropped } from '../../services/matchmaking/suggestions/why-dropped.ts';
import type { EventForTopic, Topic } from '../../services/platform/event-log/event-log.ts';
import { derivedId } from '../../services/platform/ids.ts';
import type { Consumer, Received } from '../../services/platform/service.ts';
import { fakeExpertise } from './fake-expertise.ts';
import { keptInMemory } from './kept-in-memory.ts';
import { memoryCollection } from './memory-collection.ts';
import { memorySchedule } from './memory-schedule.ts';

export interface MatchmakingEvent {
  readonly topic: 'organisation' | 'statement' | 'consent' | 'indexed' | 'introduction' | 'call';
  readonly message:
    OrganisationChanged | StatementChanged | ConsentChanged | Indexed | IntroductionChanged | CallChanged;
}

export const organisationEvent = (
  id: string,
  version = 1,
  state: { parentId?: string; mergedInto?: string } | 'removed' = {},
): MatchmakingEvent => ({
  topic: 'organisation',
  message: OrganisationChanged.fromPartial({
    id,
    version,
    ...(state === 'removed' ? {} : { organisation: { id, visibility: Visibility.PUBLIC, ...state } }),
  }),
});

export const consentEvent = (
  of: string,
  version = 1,
  given: boolean | 'removed' = true,
): MatchmakingEvent => ({
  topic: 'consent',
  message: ConsentChanged.fromPartial({
    id: `cns_${of}`,
    version,
    ...(given === 'removed'
      ? {}
      : { consent: { id: `cns_${of}`, subjectId: of, purpose: ConsentPurpose.BE_SUGGESTED, given } }),
  }),
});

/** That its answers are learned from. */
export const analyticsEvent = (of: string, version = 1, given = true): MatchmakingEvent => ({
  topic: 'consent',
  message: ConsentChanged.fromPartial({
    id: `cns_${of}_analytics`,
    version,
    consent: { id: `cns_${of}_analytics`, subjectId: of, purpose: ConsentPurpose.ANALYTICS, given },
  }),
});

export const statementEvent = (
  id: string,
  version: number,
  statement: Partial<Statement> | 'removed',
): MatchmakingEvent & { readonly message: StatementChanged } => ({
  topic: 'statement',
  message: StatementChanged.fromPartial({
    id,
    version,
    recorded: { at: new Date('2026-03-01T10:00:00Z'), by: 'service', requestId: 'request-1' },
    ...(statement === 'removed'
      ? {}
      : { statement: { id, visibility: Visibility.PUBLIC, text: `mots de ${id}`, ...statement } }),
  }),
});

export const indexedEvent = ({
  message: { id, version, statement },
}: {
  message: StatementChanged;
}): MatchmakingEvent => ({
  topic: 'indexed',
  message: Indexed.fromPartial({
    sourceId: id,
    version,
    organisationIds: statement ? [statement.organisationId] : [],
    kind: statement?.kind === StatementKind.OFFER ? SourceKind.OFFER : SourceKind.NEED,
    removed: statement === undefined || statement.expired,
  }),
});

/** Of org_a and org_b, unless said otherwise; its stages were reached on 2026-03-01. */
export const introductionEvent = (
  version: number,
  state: (DeepPartial<IntroductionState> & { readonly stage: Stage }) | 'removed',
  id = 'int_1',
): MatchmakingEvent => ({
  topic: 'introduction',
  message: IntroductionChanged.fromPartial({
    id,
    version,
    ...(state === 'removed'
      ? {}
      : {
          introduction: {
            organisationIds: ['org_a', 'org_b'],
            reached: [{ stage: state.stage, at: new Date('2026-03-01T10:00:00Z') }],
            round: 1,
            ...state,
          },
        }),
  }),
});

export const callEvent = (
  id: string,
  version: number,
  call: DeepPartial<CallState> | 'removed',
): MatchmakingEvent => ({
  topic: 'call',
  message: CallChanged.fromPartial({ id, version, ...(call === 'removed' ? {} : { call }) }),
});

export const suggestionIdOf = (a: string, b: string): string =>
  derivedId('sug', 'key_test', ...[a, b].toSorted());

export const matchmakingInMemory = () => {
  const expertise = fakeExpertise();
  let now = new Date('2026-03-02T10:00:00Z');
  const [kept, schedule] = [keptInMemory(), memorySchedule()];
  const clock = (): Date => now;
  const campus = createCampus();
  const suggested = memoryCollection(suggestions);
  const found = memoryCollection(findings);
  const deps = {
    kept,
    campus,
    findings: found,
    nearest: createHeldNearest({ findings: found, campus, clock }),
    pairSecrets: memoryCollection(pairSecrets),
    suggestions: suggested,
    themes: createTextThemes(),
    forecast: createHeldForecast(() => Promise.resolve()),
    exposure: createHeldExposure(kept),
    askedInVain: createAskedInVain({ campus, clock }),
    livePairs: createLivePairs({ suggestions: suggested, clock }),
    liveCounts: createLiveCounts({ suggestions: suggested, clock }),
    whyDropped: (...asked: Parameters<WhyDropped>): ReturnType<WhyDropped> => whyDropped(deps)(...asked),
    expertise,
    timeZone: async () => 'Europe/Paris',
    filling: createFilling({ kept, schedule, clock }),
    lookAgain: (organisationIds: readonly string[], requestId: string): Promise<void> =>
      followUp(deps, { organisationIds }, { signal: new AbortController().signal, requestId }),
    stopping: new AbortController(),
    schedule,
    clock,
    newId: () => 'key_test',
    log: { error: () => undefined, warn: () => undefined, info: () => undefined } as unknown as Deps['log'],
  } satisfies Deps;
  const ready = campus.follow(() => Promise.resolve(), deps.stopping.signal);
  const topics = {
    organisation: 'passerelle.profiles.organisation',
    statement: 'passerelle.profiles.statement',
    consent: 'passerelle.profiles.consent',
    indexed: 'passerelle.expertise.indexed',
    introduction: 'passerelle.brokering.introduction',
    call: 'passerelle.brokering.call',
  } as const;
  /** Events of one topic, as one batch: first into the memory of the process, then to who acts on it. */
  const deliver = async (...events: readonly MatchmakingEvent[]): Promise<void> => {
    await ready;
    const [first] = events;
    if (!first) return;
    const received = events.map(
      ({ message }) => ({ message, at: { id: 'event' } }) as unknown as Received<unknown>,
    );
    for (const mode of ['every', 'shared'] as const)
      for (const consumer of matchmaking.consumes as readonly Consumer<Deps>[])
        if (consumer.mode === mode && consumer.event.topic.name === topics[first.topic])
          await consumer.handle(received, deps, { signal: new AbortController().signal, attempt: 1 });
  };
  /** A statement and its place in the index. */
  const state = async (
    id: string,
    version: number,
    statement: Partial<Statement> | 'removed',
  ): Promise<void> => {
    const event = statementEvent(id, version, statement);
    if (event.message.statement && !event.message.statement.expired) expertise.held.set(id, event.message);
    else expertise.held.delete(id);
    await deliver(event);
    await deliver(indexedEvent(event));
  };
  /** Everything that is due within some seconds: additions, and the rounds that nobody asks for. */
  const settle = async (): Promise<void> => {
    now = new Date(now.getTime() + 10_000);
    await schedule.runDue(matchmaking.due?.(deps) ?? [], now);
  };
  const written = ({ topic }: { readonly topic: Topic }): readonly EventForTopic[] =>
    deps.suggestions.events.filter((event) => event.topic === topic.name);
  return {
    deps,
    expertise,
    deliver,
    state,
    settle,
    at: (instant: string): void => {
      now = new Date(instant);
    },
    need: (id: string, organisationId: string, more: Partial<Statement> = {}, version = 1) =>
      state(id, version, { organisationId, kind: StatementKind.NEED, ...more }),
    offer: (id: string, organisationId: string, more: Partial<Statement> = {}, version = 1) =>
      state(id, version, { organisationId, kind: StatementKind.OFFER, ...more }),
    join: async (...ids: readonly string[]): Promise<void> => {
      for (const id of ids) {
        await deliver(organisationEvent(id));
        await deliver(consentEvent(id));
      }
    },
    suggestion: async (a: string, b: string) => (await deps.suggestions.get(suggestionIdOf(a, b)))?.document,
    told: (): readonly SuggestionChanged[] =>
      written(suggestionChanged).map(({ body }) => SuggestionChanged.decode(body)),
    /** What was told of answers. */
    interests: (): readonly InterestChanged[] =>
      written(interestChanged).map(({ body }) => InterestChanged.decode(body)),
  };
};
export type MatchmakingInMemory = ReturnType<typeof matchmakingInMemory>;
