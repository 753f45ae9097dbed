// The questions matchmaking asks expertise: who answers this statement, and by which words.
import { Question, SourceKind } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import { contextFor } from '../platform/call-context.ts';
import { valueOf } from '../platform/faults/fault.ts';
import type { KnownStatement } from './collections.ts';
import type { Deps } from './deps.ts';
import { readQuote } from './suggestion-messages-api.ts';
import type { Quote } from './suggestion.ts';

const deadlineMs = 20_000;
/** Organisations looked at for each statement. */
const reach = 50;
const mostPairs = 500;

/** A statement of another organisation that matches. */
export interface Hit {
  readonly statementId: string;
  readonly organisationId: string;
  /** In 0..1, on the scale of `thresholds.ts`. */
  readonly score: number;
}

const context = (signal: AbortSignal, requestId: string) => contextFor(requestId, deadlineMs, signal);

export interface Asking {
  readonly signal: AbortSignal;
  readonly requestId: string;
  /** What the index is known to hold: an answer from a replica that is behind would lose matches. */
  readonly atLeast: ReadonlyMap<string, number>;
  /** Version of what expertise has learned that answers must take into account. */
  readonly semantics?: number;
}

const versionsOf = (ids: readonly string[], { atLeast, semantics }: Asking) => [
  ...[...new Set(ids)].flatMap((aggregateId) => {
    const version = atLeast.get(aggregateId);
    return version === undefined ? [] : [{ aggregateId, version }];
  }),
  ...(semantics === undefined ? [] : [{ aggregateId: 'semantics', version: semantics }]),
];

/** For each statement, those of others that answer it (for a need) or that it answers (for an offer), best first. */
export const askSimilar = async (
  { expertise }: Pick<Deps, 'expertise'>,
  statements: readonly KnownStatement[],
  asking: Asking,
): Promise<ReadonlyMap<string, readonly Hit[]>> => {
  const { signal, requestId } = asking;
  const found = new Map<string, readonly Hit[]>();
  if (statements.length === 0) return found;
  const request = {
    actor: actorMessage(serviceActor(requestId)),
    questions: statements.map(({ id, kind }) => ({
      id,
      question: Question.fromPartial({ sourceId: id }),
      kinds: [kind === 'need' ? SourceKind.OFFER : SourceKind.NEED],
    })),
    limit: reach,
    atLeast: versionsOf(
      statements.map(({ id }) => id),
      asking,
    ),
  };
  for await (const { id, hits } of expertise.similar(request, context(signal, requestId))) {
    const flat = hits.flatMap(({ organisationId, evidence }) =>
      evidence.map(({ sourceId, score }): Hit => ({ statementId: sourceId, organisationId, score })),
    );
    found.set(
      id,
      flat.toSorted((a, b) => b.score - a.score || (a.statementId < b.statementId ? -1 : 1)),
    );
  }
  return found;
};

export interface Explained {
  readonly score: number;
  readonly need: readonly Quote[];
  readonly offer: readonly Quote[];
}

/** The words that make each offer answer each need, in the order asked. */
export const askExplain = async (
  { expertise }: Pick<Deps, 'expertise'>,
  pairs: readonly { needId: string; offerId: string }[],
  asking: Asking,
): Promise<readonly Explained[]> => {
  const { signal, requestId } = asking;
  const explained: Explained[] = [];
  for (let from = 0; from < pairs.length; from += mostPairs) {
    const part = pairs.slice(from, from + mostPairs);
    const request = {
      actor: actorMessage(serviceActor(requestId)),
      pairs: part.map(({ needId, offerId }) => ({ askingId: needId, answeringId: offerId })),
      atLeast: versionsOf(
        part.flatMap(({ needId, offerId }) => [needId, offerId]),
        asking,
      ),
    };
    const { explanations } = valueOf(await expertise.explain(request, context(signal, requestId)));
    for (const { score, asking, answering } of explanations) {
      explained.push({ score, need: asking.map(readQuote), offer: answering.map(readQuote) });
    }
  }
  return explained;
};
