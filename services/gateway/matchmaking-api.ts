// The calls the edge makes of the matchmaking service, and a suggestion in the edge's own terms.
import {
  Answer as AnswerMessage,
  DeclineReason,
  type MatchmakingServiceDefinition,
  ReasonCode as ReasonCodeMessage,
  type Side as SideMessage,
  type Suggestion as SuggestionMessage,
  SuggestionState,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import type { Asking, PageOf } from './asking.ts';
import { readQuote } from './expertise-messages-api.ts';
import { words } from './profile-messages-api.ts';
import { type Answer, reasonCodes, type Side, type Suggestion } from './suggestions/suggestion.ts';

const answers = words(AnswerMessage);
const codes = words(ReasonCodeMessage);

const readSide = (of: SideMessage): Side => {
  const answer = answers.word(of.answer) as Answer | undefined;
  return {
    organisation: of.organisationId,
    score: of.score,
    reasons: of.reasons.flatMap((reason) => {
      const word = codes.word(reason.code);
      const code = reasonCodes.find((one) => one === word);
      // A code that a newer release added has no sentence here.
      if (code === undefined) return [];
      return [
        {
          code,
          contribution: reason.contribution,
          own: reason.own.map(readQuote),
          other: reason.other.map(readQuote),
          ...(reason.preview === undefined ? {} : { preview: reason.preview }),
          parameters: reason.parameters,
        },
      ];
    }),
    ...(answer === undefined ? {} : { answer }),
    ...(of.answeredAt === undefined ? {} : { answeredAt: of.answeredAt.toISOString() }),
    ...(of.firstShownAt === undefined ? {} : { firstShownAt: of.firstShownAt.toISOString() }),
    discreet: of.discreet,
    animatorsOnly: of.animatorsOnly,
  };
};

const readSuggestion = (of: SuggestionMessage): Suggestion => ({
  id: of.id,
  version: of.version,
  state: of.state === SuggestionState.PROPOSED ? 'proposed' : 'withdrawn',
  score: of.score,
  sides: of.sides.map(readSide),
});

export interface AnswerGiven {
  readonly id: string;
  readonly organisation: string;
  readonly answer: Answer;
  readonly ifVersion?: number | undefined;
}

export interface Matchmaking {
  list(
    query: { organisation: string; limit: number; cursor?: string | undefined },
    as: Asking,
  ): Promise<Outcome<PageOf<Suggestion>>>;
  get(id: string, as: Asking): Promise<Outcome<Suggestion>>;
  answer(given: AnswerGiven, as: Asking): Promise<Outcome<Suggestion>>;
}

const read = (outcome: Outcome<SuggestionMessage>): Outcome<Suggestion> =>
  outcome.ok ? ok(readSuggestion(outcome.value)) : outcome;

export const matchmakingOf = (client: Client<typeof MatchmakingServiceDefinition>): Matchmaking => ({
  list: async ({ organisation, limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      organisationId: organisation,
      limit,
      cursor,
      atLeastScore: 0,
      answers: [],
    };
    const page = await client.listSuggestions(request, call);
    if (!page.ok) return page;
    const { items, next } = page.value;
    return ok({ items: items.map(readSuggestion), ...(next === undefined ? {} : { next }) });
  },
  get: async (id, { actor, call }) =>
    read(await client.getSuggestion({ actor: actorMessage(actor), id }, call)),
  answer: async ({ id, organisation, answer, ifVersion }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      id,
      organisationId: organisation,
      answer: answers.value(answer) as AnswerMessage,
      ifVersion,
      declineReason: DeclineReason.UNSPECIFIED,
      until: undefined,
    };
    return read(await client.answerSuggestion(request, call));
  },
});
