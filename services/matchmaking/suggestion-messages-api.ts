// Suggestions and candidates as the contract's messages, each as its reader may see it.
import type { Quote as QuoteMessage } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  Answer as AnswerValue,
  Candidate as CandidateMessage,
  DeclineReason as DeclineReasonValue,
  FeatureValue,
  ReasonCode as ReasonCodeValue,
  Reason as ReasonMessage,
  Side as SideMessage,
  Suggestion as SuggestionMessage,
  SuggestionState,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { enumWords } from '../platform/enum-words.ts';
import { quoteMessage } from './ask-explain-api.ts';
import { featureNames, type Features, type Weights } from './scoring/features.ts';
import { contributionOf } from './scoring/gain.ts';
import { otherSide, type PairFacts, type SideIndex } from './scoring/pair-facts.ts';
import type { Reason } from './scoring/reason.ts';
import { scorePair } from './scoring/score-pair.ts';
import { tellPair, type ToldPair } from './scoring/tell-pair.ts';
import type { Viewer, Yardstick } from './scoring/view.ts';
import type { Answer, DeclineReason, Side, Suggestion } from './suggestions/suggestion.ts';
import { shownFacts, isStrangerTo, mayQuote, wordsFor } from './suggestions/tell-suggestion.ts';

const answers = enumWords(AnswerValue);
const declineReasons = enumWords(DeclineReasonValue);
const codes = enumWords(ReasonCodeValue);

export const readAnswer = (value: AnswerValue): Answer | undefined => answers.word(value);
export const answerMessage = (answer: Answer | undefined): AnswerValue =>
  answer === undefined ? AnswerValue.UNSPECIFIED : answers.value(answer);
export const readDeclineReason = (value: DeclineReasonValue): DeclineReason | undefined =>
  declineReasons.word(value);

export const featureMessages = (values: Features, weights: Weights): FeatureValue[] =>
  featureNames.flatMap((feature) => {
    const value = values[feature];
    return value === undefined
      ? []
      : [
          FeatureValue.fromPartial({
            feature,
            value,
            contribution: contributionOf([feature], values, weights),
          }),
        ];
  });

interface Quoting {
  readonly viewer: Viewer;
  readonly side: SideIndex;
  readonly facts: PairFacts;
  readonly quotes: Suggestion['quotes'];
}

const reasonMessage = (reason: Reason, { viewer, side, facts, quotes }: Quoting): ReasonMessage => {
  const { own, other } = wordsFor(reason, facts, { quotes, side });
  const shown = (from: typeof own, isOwn: boolean): QuoteMessage[] =>
    from.filter((quote) => mayQuote(quote, facts, viewer, isOwn ? side : otherSide(side))).map(quoteMessage);
  return ReasonMessage.fromPartial({
    code: codes.value(reason.code),
    contribution: reason.contribution,
    ownSourceId: reason.own?.sourceId ?? '',
    otherSourceId: reason.other?.sourceId ?? '',
    own: shown(own, true),
    other: shown(other, false),
    ...(reason.other?.preview === undefined ? {} : { preview: reason.other.preview }),
    sourceIds: [...(reason.sourceIds ?? [])],
    parameters: Object.fromEntries(
      Object.entries(reason.parameters).map(([name, value]) => [name, String(value)]),
    ),
  });
};

const instant = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

export interface Told {
  readonly viewer: Viewer;
  readonly facts: PairFacts;
  readonly quotes: Suggestion['quotes'];
  readonly yardstick: Yardstick;
  readonly animatorsOnly: boolean;
}

const sidesOf = (
  told: ToldPair,
  { viewer, facts, quotes, yardstick, animatorsOnly }: Told,
): readonly SideMessage[] => {
  const scored = viewer.kind === 'all' ? scorePair(facts, yardstick) : undefined;
  return told.sides.map((side, at) => {
    const index = at as SideIndex;
    return SideMessage.fromPartial({
      organisationId: side.organisationId ?? '',
      score: side.gain,
      reasons: side.reasons.map((reason) => reasonMessage(reason, { viewer, side: index, facts, quotes })),
      discreet: isStrangerTo(facts, otherSide(index)),
      animatorsOnly,
      features: scored ? featureMessages(scored.sides[index].features, yardstick.weights) : [],
    });
  });
};

/** What the other side answered is its own affair. */
const withAnswer = (message: SideMessage, side: Side, viewer: Viewer, index: SideIndex): SideMessage =>
  viewer.kind === 'all' || (viewer.kind === 'side' && viewer.side === index)
    ? {
        ...message,
        answer: answerMessage(side.answer),
        answeredAt: instant(side.answeredAt),
        firstShownAt: instant(side.firstShownAt),
        declineReason:
          side.answerReason === undefined
            ? DeclineReasonValue.UNSPECIFIED
            : declineReasons.value(side.answerReason),
        declinedUntil: side.declinedUntilDay,
      }
    : message;

export interface Reading {
  readonly viewer: Viewer;
  readonly yardstick: Yardstick;
  /** The round that members see, or that a list is of. */
  readonly round: number;
}

export const suggestionMessage = (
  suggestion: Suggestion,
  version: number,
  { viewer, yardstick, round }: Reading,
): SuggestionMessage => {
  const facts = shownFacts(suggestion);
  const told = tellPair(viewer, facts, yardstick);
  const { animatorsOnly, quotes, state, rounds } = suggestion;
  const sides = sidesOf(told, { viewer, facts, quotes, yardstick, animatorsOnly });
  const isProposed = state === 'proposed' && rounds.includes(round);
  const forAnimators = viewer.kind === 'all';
  return SuggestionMessage.fromPartial({
    id: suggestion.id,
    version,
    state: isProposed ? SuggestionState.PROPOSED : SuggestionState.WITHDRAWN,
    score: told.score,
    sides: sides.map((side, at) =>
      withAnswer(side, suggestion.sides[at as SideIndex], viewer, at as SideIndex),
    ),
    proposedAt: new Date(suggestion.proposedAt),
    round: rounds.filter((one) => one <= round).at(-1) ?? 0,
    added: suggestion.added,
    explored: forAnimators && suggestion.explored,
    withdrawnFor: forAnimators ? (suggestion.withdrawnFor ?? '') : '',
  });
};

export const candidateMessage = (
  told: Told,
  { otherId, suggestionId }: { readonly otherId: string; readonly suggestionId?: string },
): CandidateMessage => {
  const pair = tellPair(told.viewer, told.facts, told.yardstick);
  const sides = sidesOf(pair, told);
  const isNamed = pair.sides.some(({ organisationId }) => organisationId === otherId);
  return CandidateMessage.fromPartial({
    ...(isNamed ? { organisationId: otherId } : {}),
    score: pair.score,
    sides: [...sides],
    ...(suggestionId === undefined ? {} : { suggestionId }),
  });
};
