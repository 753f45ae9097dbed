// The calls the edge makes of matchmaking about suggestions: those of an organisation, one of them, an answer.
import {
  Answer as AnswerMessage,
  DeclineReason as DeclineReasonMessage,
  type MatchmakingServiceDefinition,
  type Suggestion as SuggestionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import {
  answerWords,
  declineReasonWords,
  readCampusPair,
  readSuggestion,
} from './matchmaking-messages-api.ts';
import { renamed } from './problems/rename-fields.ts';
import type { Answer, CampusPair, DeclineReason, Suggestion } from './suggestions/suggestion.ts';

export interface SuggestionsAsked {
  readonly organisation: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** In 0..1. */
  readonly atLeastScore?: number | undefined;
  /** What the organisation answered; `none`: nothing yet. All when absent. */
  readonly answers?: readonly (Answer | 'none')[] | undefined;
}

export interface AnswerGiven {
  readonly id: string;
  readonly organisation: string;
  readonly answer: Answer;
  readonly reason?: DeclineReason | undefined;
  readonly until?: string | undefined;
  readonly ifVersion?: number | undefined;
}

export interface Suggestions {
  list(asked: SuggestionsAsked, as: Asking): Promise<Outcome<PageOf<Suggestion>>>;
  /** All of the campus, in no order that means anything. */
  all(page: { limit: number; cursor?: string | undefined }, as: Asking): Promise<Outcome<PageOf<CampusPair>>>;
  get(id: string, as: Asking): Promise<Outcome<Suggestion>>;
  answer(given: AnswerGiven, as: Asking): Promise<Outcome<Suggestion>>;
}

const read = (outcome: Outcome<SuggestionMessage>): Outcome<Suggestion> =>
  outcome.ok ? ok(readSuggestion(outcome.value)) : outcome;

const answerMessage = (answer: Answer | 'none'): AnswerMessage =>
  answer === 'none' ? AnswerMessage.UNSPECIFIED : (answerWords.value(answer) as AnswerMessage);

const reasonMessage = (reason: DeclineReason | undefined): DeclineReasonMessage =>
  reason === undefined
    ? DeclineReasonMessage.UNSPECIFIED
    : (declineReasonWords.value(reason) as DeclineReasonMessage);

export const suggestionsOf = (client: Client<typeof MatchmakingServiceDefinition>): Suggestions => ({
  list: async ({ organisation, limit, cursor, atLeastScore = 0, answers = [] }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      organisationId: organisation,
      limit,
      cursor,
      atLeastScore,
      answers: answers.map(answerMessage),
    };
    const page = await client.listSuggestions(request, call);
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok({ items: items.map(readSuggestion), ...(next === undefined ? {} : { next }) });
  },
  all: async ({ limit, cursor }, { actor, call }) => {
    const page = await client.listCampusPairs({ actor: actorMessage(actor), limit, cursor }, call);
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok({ items: items.map(readCampusPair), ...(next === undefined ? {} : { next }) });
  },
  get: async (id, { actor, call }) =>
    read(await client.getSuggestion({ actor: actorMessage(actor), id }, call)),
  answer: async ({ id, organisation, answer, reason, until, ifVersion }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      id,
      organisationId: organisation,
      answer: answerMessage(answer),
      ifVersion,
      declineReason: reasonMessage(reason),
      until,
    };
    return renamed(read(await client.answerSuggestion(request, call)), { decline_reason: 'reason' });
  },
});
