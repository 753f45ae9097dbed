// An expertise whose likenesses are given.
import {
  Explanation,
  SimilarResponse,
  SourceKind,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  Statement,
  type StatementChanged,
  StatementKind,
} from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { FaultError, fault, ok } from '../../services/platform/faults/fault.ts';
import type { Client } from '../../services/platform/rpc/rpc.ts';

/** Whose text asks for statements of these kinds. */
const unsavedFor = (kinds: readonly SourceKind[]): Statement =>
  Statement.fromPartial({
    kind: kinds.includes(SourceKind.OFFER) ? StatementKind.NEED : StatementKind.OFFER,
  });

/** What an index holds, and what it answers. */
export interface FakeExpertise extends Client<typeof ExpertiseServiceDefinition> {
  readonly held: Map<string, StatementChanged>;
  likeness: (needId: string, offerId: string) => number;
  /** How like the organisation that asks another one is, by its open offers, among these or all; 0: it is not found. */
  kin: (asking: string, found: string, among: readonly string[]) => number;
  /** How many of the next calls fail. */
  failures: number;
  calls: number;
  /** Of them, searches for sources. */
  searches: number;
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
  const hitsOf = (own: Statement, kinds: readonly SourceKind[]) =>
    [...fake.held.values()]
      .flatMap(({ statement }) => statement ?? [])
      .filter(
        ({ kind, organisationId }) =>
          kind !== own.kind &&
          kinds.includes(kind === StatementKind.NEED ? SourceKind.NEED : SourceKind.OFFER) &&
          organisationId !== own.organisationId,
      )
      .map((other) => ({
        organisationId: other.organisationId,
        evidence: [
          {
            sourceId: other.id,
            version: fake.held.get(other.id)?.version ?? 0,
            score:
              own.kind === StatementKind.NEED
                ? fake.likeness(own.id, other.id)
                : fake.likeness(other.id, own.id),
          },
        ],
      }));
  const kinOf = (asking: string, among: readonly string[]) => {
    const offers = [...fake.held.values()]
      .flatMap(({ statement }) => statement ?? [])
      .filter(
        ({ kind, visibility, discreet }) =>
          kind === StatementKind.OFFER && visibility !== Visibility.ANIMATORS && !discreet,
      );
    return [...Map.groupBy(offers, ({ organisationId }) => organisationId)]
      .map(([organisationId, theirs]) => ({
        organisationId,
        score: organisationId === asking ? 0 : fake.kin(asking, organisationId, among),
        evidence: theirs.map(({ id }) => ({ sourceId: id })),
      }))
      .filter(
        ({ organisationId, score }) => score > 0 && (among.length === 0 || among.includes(organisationId)),
      );
  };
  const fake: FakeExpertise = {
    held: new Map(),
    likeness: () => 0.8,
    kin: () => 0,
    failures: 0,
    calls: 0,
    searches: 0,
    search: () => Promise.reject(new Error('matchmaking does not search')),
    complete: () => Promise.reject(new Error('matchmaking completes no words')),
    themes: () => Promise.reject(new Error('suggestions need no themes')),
    similar: async function* ({ questions }) {
      called();
      fake.searches += questions.some(({ question }) => question?.sourceId) ? 1 : 0;
      for (const { id, question, kinds, among } of questions) {
        const own =
          question?.text === undefined
            ? fake.held.get(question?.sourceId ?? '')?.statement
            : unsavedFor(kinds);
        const kin = question?.organisationId ? kinOf(question.organisationId, among) : [];
        yield SimilarResponse.fromPartial({ id, hits: own ? hitsOf(own, kinds) : kin });
      }
    },
    explain: async ({ pairs }) => {
      called();
      const explanations = pairs.map(({ askingId, answeringId }) =>
        fake.held.has(askingId) && fake.held.has(answeringId)
          ? {
              score: fake.likeness(askingId, answeringId),
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
