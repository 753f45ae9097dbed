// Asks expertise what is like sources, texts and organisations.
import {
  Question,
  SimilarQuestion,
  SourceKind,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Hit, SimilarRequest } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import type { Wanted } from '../platform/known-states/await-states.ts';
import type { Deps } from './deps.ts';
import type { FoundKin, FoundSource } from './findings/finding.ts';

/** One question of a batch. */
export interface Asked {
  /** Unique in the batch. */
  readonly id: string;
  readonly question:
    { readonly sourceId: string } | { readonly organisationId: string } | { readonly text: string };
  readonly kinds: readonly ('offer' | 'need' | 'text' | 'organisation')[];
  /** Only what all members may see asks and answers, and nothing discreet. */
  readonly openOnly?: boolean;
  readonly among?: readonly string[];
}

export interface Asking {
  readonly call: CallContext;
  /** What the index is known to hold: an answer from a replica that is behind would lose matches. */
  readonly atLeast: readonly Wanted[];
  /** Organisations that each question finds at the most. */
  readonly reach?: number;
}

export interface Answered {
  /** Organisations, best first. */
  readonly found: readonly FoundKin[];
  /** Their sources, at most five of each, best first. */
  readonly sources: readonly (FoundSource & { readonly organisationId: string })[];
}

export interface SimilarAnswers {
  readonly of: ReadonlyMap<string, Answered>;
  /** Version of what expertise had learned: the oldest of the answers. */
  readonly semantics: number;
}

const mostQuestions = 1_000;
const mostAtLeast = 1_000;
/** Organisations that a question finds, unless told otherwise. */
const usualReach = 50;
const mostReach = 200;

const kindOf = {
  offer: SourceKind.OFFER,
  need: SourceKind.NEED,
  text: SourceKind.TEXT,
  organisation: SourceKind.ORGANISATION,
} as const;

const questionOf = ({ id, question, kinds, openOnly, among }: Asked): SimilarQuestion =>
  SimilarQuestion.fromPartial({
    id,
    question: Question.fromPartial(question),
    kinds: kinds.map((kind) => kindOf[kind]),
    within: openOnly ? Visibility.CAMPUS : Visibility.UNSPECIFIED,
    among: [...(among ?? [])],
  });

/** Of one answer either the organisations or the sources are looked at. */
const read = (hits: readonly Hit[]): Answered => ({
  get found() {
    return hits.map(({ organisationId, score, evidence }) => ({
      organisationId,
      likeness: score,
      sourceIds: evidence.map(({ sourceId }) => sourceId),
    }));
  },
  get sources() {
    const sources: (FoundSource & { readonly organisationId: string })[] = [];
    for (const { organisationId, evidence } of hits)
      for (const { sourceId, score, version = 0 } of evidence)
        sources.push({ sourceId, likeness: score, version, organisationId });
    return sources.sort((a, b) => b.likeness - a.likeness || (a.sourceId < b.sourceId ? -1 : 1));
  },
});

/** One call for each thousand questions. */
export const askSimilar = async (
  { expertise, campus }: Pick<Deps, 'expertise' | 'campus'>,
  asked: readonly Asked[],
  { call, atLeast, reach = usualReach }: Asking,
): Promise<SimilarAnswers> => {
  const learned = campus.semantics.version;
  const found = new Map<string, Answered>();
  let semantics = learned;
  const wanted = [
    ...(learned > 0 ? [{ id: 'semantics', version: learned }] : []),
    ...atLeast.slice(0, mostAtLeast - 1),
  ].map(({ id, version }) => ({ aggregateId: id, version }));
  for (let from = 0; from < asked.length; from += mostQuestions) {
    const request: SimilarRequest = {
      actor: actorMessage(serviceActor(call.requestId)),
      questions: asked.slice(from, from + mostQuestions).map(questionOf),
      limit: Math.min(mostReach, reach),
      atLeast: wanted,
    };
    for await (const { id, hits, asOf } of expertise.similar(request, call)) {
      found.set(id, read(hits));
      const used = asOf?.versions.find(({ aggregateId }) => aggregateId === 'semantics')?.version;
      if (used !== undefined) semantics = Math.max(learned, Math.min(semantics, used));
    }
  }
  return { of: found, semantics };
};
