// Suggestions as the contract's messages.
import { type Quote as QuoteMessage } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  Answer as AnswerValue,
  type Reason as ReasonMessage,
  ReasonCode as ReasonCodeValue,
  type Side as SideMessage,
  type Suggestion as SuggestionMessage,
  SuggestionState,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { enumWords } from '../platform/enum-words.ts';
import { reasonsSeenBy, scoresSeenBy, type Seen, type Viewer } from './see-suggestion.ts';
import type { Answer, Quote, Reason, Side, Suggestion } from './suggestion.ts';

const answers = enumWords(AnswerValue);
const codes = enumWords(ReasonCodeValue);
const states = enumWords(SuggestionState);
const languages = enumWords(Language);
const visibilities = enumWords(Visibility);

export const readAnswer = (value: AnswerValue): Answer | undefined => answers.word(value);

export const readQuote = (message: QuoteMessage): Quote => ({
  sourceId: message.sourceId,
  version: message.version,
  start: message.start,
  end: message.end,
  language: languages.word(message.language) ?? 'french',
  // What this release does not know is kept from everybody but animators.
  visibility: visibilities.word(message.visibility) ?? 'animators',
  discreet: message.discreet,
  words: message.words,
  marks: message.marks.map(({ start, end }) => ({ start, end })),
});

const quoteMessage = (quote: Quote): QuoteMessage => ({
  ...quote,
  language: languages.value(quote.language),
  visibility: visibilities.value(quote.visibility),
  marks: [...quote.marks],
});

const reasonMessage = ({ code, contribution, own, other }: Reason): ReasonMessage => ({
  code: codes.value(code),
  contribution,
  ownSourceId: own.statementId,
  otherSourceId: other.statementId,
  own: own.quotes.map(quoteMessage),
  other: other.quotes.map(quoteMessage),
  preview: other.preview,
});

const instant = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

const sideMessage = (
  viewer: Viewer,
  suggestion: Suggestion,
  side: Side,
  { score, discreet }: Seen['sides'][number],
): SideMessage => {
  const own = viewer.kind === 'all' || viewer.organisationId === side.organisationId;
  return {
    organisationId: !own && discreet ? '' : side.organisationId,
    score,
    reasons: own ? reasonsSeenBy(viewer, suggestion, side.organisationId).map(reasonMessage) : [],
    // What the other side answered is its own affair.
    answer: own && side.answer !== undefined ? answers.value(side.answer) : AnswerValue.UNSPECIFIED,
    answeredAt: own ? instant(side.answeredAt) : undefined,
    firstShownAt: own ? instant(side.firstShownAt) : undefined,
    discreet,
    animatorsOnly: suggestion.animatorsOnly,
  };
};

/** As a reader may see it: a discreet other side comes without its id. */
export const suggestionMessage = (
  viewer: Viewer,
  suggestion: Suggestion,
  version: number,
): SuggestionMessage => {
  const { score, sides } = scoresSeenBy(viewer, suggestion);
  return {
    id: suggestion.id,
    version,
    state: states.value(suggestion.state),
    score,
    sides: suggestion.sides.flatMap((side, index) => {
      const seen = sides[index];
      return seen ? [sideMessage(viewer, suggestion, side, seen)] : [];
    }),
    proposedAt: new Date(suggestion.proposedAt),
  };
};
