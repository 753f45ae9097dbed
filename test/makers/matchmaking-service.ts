// The matchmaking service on collections in memory, before an expertise whose scores are given.
import {
  Explanation,
  SimilarResponse,
  SourceKind,
  type ExpertiseServiceDefinition,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { SuggestionChanged } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { OrganisationChanged } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentChanged, ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  type Statement,
  StatementChanged,
  StatementKind,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { Indexed } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import * as collections from '../../services/matchmaking/collections.ts';
import type { Deps } from '../../services/matchmaking/deps.ts';
import { onConsentChanged } from '../../services/matchmaking/on-consent-changed.ts';
import { onIndexed } from '../../services/matchmaking/on-indexed.ts';
import { onOrganisationChanged } from '../../services/matchmaking/on-organisation-changed.ts';
import { onStatementChanged } from '../../services/matchmaking/on-statement-changed.ts';
import { derivedId } from '../../services/platform/ids.ts';
import { FaultError, fault, ok } from '../../services/platform/faults/fault.ts';
import type { Client } from '../../services/platform/rpc/rpc.ts';
import type { Consumer, Received } from '../../services/platform/service.ts';
import { memoryCollection } from './memory-collection.ts';

/** What an index holds, and what it answers. */
export interface FakeExpertise extends Client<typeof ExpertiseServiceDefinition> {
  readonly held: Map<string, StatementChanged>;
  score: (needId: string, offerId: string) => number;
  /** How many of the next calls fail. */
  failures: number;
  calls: number;
}

export const fakeExpertise = (): FakeExpertise => {
  const called = (): void => {
    fake.calls += 1;
    if (fake.failures === 0) return;
    fake.failures -= 1;
    throw new FaultError(fault('unavailable'));
  };
  const quote = (id: string) => {
    const held = fake.held.get(id);
    const { text = '', visibility = Visibility.ANIMATORS, discreet = true } = held?.statement ?? {};
    return {
      sourceId: id,
      version: held?.version ?? 0,
      start: 0,
      end: text.length,
      language: 'LANGUAGE_FRENCH' as const,
      visibility,
      discreet,
      words: text,
      marks: [{ start: 0, end: text.length }],
    };
  };
  const fake: FakeExpertise = {
    held: new Map(),
    score: () => 0.8,
    failures: 0,
    calls: 0,
    search: () => Promise.reject(new Error('matchmaking does not search')),
    complete: () => Promise.reject(new Error('matchmaking completes no words')),
    similar: async function* ({ questions }) {
      called();
      for (const { id, question } of questions) {
        const sourceId = question?.sourceId ?? '';
        const own = fake.held.get(sourceId)?.statement;
        const others = [...fake.held.values()].flatMap(({ statement }) =>
          own && statement && statement.kind !== own.kind && statement.organisationId !== own.organisationId
            ? [statement]
            : [],
        );
        const hits = others.map((other) => ({
          organisationId: other.organisationId,
          evidence: [
            {
              sourceId: other.id,
              score:
                own?.kind === StatementKind.NEED
                  ? fake.score(sourceId, other.id)
                  : fake.score(other.id, sourceId),
            },
          ],
        }));
        yield SimilarResponse.fromPartial({ id, hits });
      }
    },
    explain: async ({ pairs }) => {
      called();
      const explanations = pairs.map(({ askingId, answeringId }) =>
        fake.held.has(askingId) && fake.held.has(answeringId)
          ? {
              score: fake.score(askingId, answeringId),
              raw: 1,
              asking: [quote(askingId)],
              answering: [quote(answeringId)],
              parts: [],
            }
          : Explanation.fromPartial({}),
      );
      return ok({ explanations, asOf: undefined });
    },
  };
  return fake;
};

export type MatchmakingEvent =
  | { readonly topic: 'organisation'; readonly message: OrganisationChanged }
  | { readonly topic: 'statement'; readonly message: StatementChanged }
  | { readonly topic: 'consent'; readonly message: ConsentChanged }
  | { readonly topic: 'indexed'; readonly message: Indexed };

export const organisationEvent = (
  id: string,
  version = 1,
  state: { parentId?: string; mergedInto?: string } | 'removed' = {},
): MatchmakingEvent => ({
  topic: 'organisation',
  message: OrganisationChanged.fromPartial({
    id,
    version,
    ...(state === 'removed' ? {} : { organisation: { id, ...state } }),
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

export const statementEvent = (
  id: string,
  version: number,
  statement: Partial<Statement> | 'removed',
): MatchmakingEvent & { topic: 'statement' } => ({
  topic: 'statement',
  message: StatementChanged.fromPartial({
    id,
    version,
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
    kind: statement?.kind === StatementKind.OFFER ? SourceKind.OFFER : SourceKind.NEED,
    removed: statement === undefined || statement.expired,
  }),
});

const consumers = {
  organisation: onOrganisationChanged,
  statement: onStatementChanged,
  consent: onConsentChanged,
  indexed: onIndexed,
};

export const suggestionIdOf = (a: string, b: string): string =>
  derivedId('sug', 'key_test', ...[a, b].toSorted());

export const matchmakingInMemory = () => {
  const expertise = fakeExpertise();
  let now = new Date('2026-03-02T10:00:00Z');
  const deps = {
    organisations: memoryCollection(collections.knownOrganisations),
    statements: memoryCollection(collections.knownStatements),
    indexed: memoryCollection(collections.indexedStatements),
    consents: memoryCollection(collections.knownConsents),
    pairSecrets: memoryCollection(collections.pairSecrets),
    newId: () => 'key_test',
    suggestions: memoryCollection(collections.suggestions),
    expertise,
    clock: () => now,
  } satisfies Deps;
  /** Events of one topic, as one batch. */
  const deliver = async (...events: readonly MatchmakingEvent[]): Promise<void> => {
    const [first] = events;
    if (!first) return;
    const consumer = consumers[first.topic] as unknown as Consumer<Deps>;
    const received = events.map(
      ({ message }) => ({ message, at: { id: 'event' } }) as unknown as Received<unknown>,
    );
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
  return {
    deps,
    expertise,
    deliver,
    state,
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
      deps.suggestions.events.map(({ body }) => SuggestionChanged.decode(body)),
  };
};
export type MatchmakingInMemory = ReturnType<typeof matchmakingInMemory>;
