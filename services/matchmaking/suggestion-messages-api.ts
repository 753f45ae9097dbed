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
import { reasonsSeenBy, type Viewer } from './see-suggestion.ts';
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
});

const quoteMessage = (quote: Quote): QuoteMessage => ({
  ...quote,
  language: languages.value(quote.language),
  visibility: visibilities.value(quote.visibility),
});

const reasonMessage = ({ code, contribution, own, other }: Reason): ReasonMessage => ({
  code: codes.value(code),
  contribution,
  ownSourceId: own.statementId,
  // Whose it is could be found out by its id.
  otherSourceId: other.discreet && other.quotes.length === 0 ? '' : other.statementId,
  own: own.quotes.map(quoteMessage),
  other: other.quotes.map(quoteMessage),
  preview: other.preview,
});

const instant = (text: string | undefined): Date | undefined =>
  text === undefined ? undefined : new Date(text);

const sideMessage = (viewer: Viewer, suggestion: Suggestion, side: Side): SideMessage => {
  const own = viewer.kind === 'all' || viewer.organisationId === side.organisationId;
  const hidden = !own && side.discreet;
  return {
    organisationId: hidden ? '' : side.organisationId,
    score: side.score,
    reasons: own ? reasonsSeenBy(viewer, suggestion, side.organisationId).map(reasonMessage) : [],
    // What the other side answered is its own affair.
    answer: own && side.answer !== undefined ? answers.value(side.answer) : AnswerValue.UNSPECIFIED,
    answeredAt: own ? instant(side.answeredAt) : undefined,
    firstShownAt: own ? instant(side.firstShownAt) : undefined,
    discreet: side.discreet,
    animatorsOnly: suggestion.animatorsOnly,
  };
};

/** As a reader may see it: a discreet other side comes without its id. */
export const suggestionMessage = (
  viewer: Viewer,
  suggestion: Suggestion,
  version: number,
): SuggestionMessage => ({
  id: suggestion.id,
  version,
  state: states.value(suggestion.state),
  score: suggestion.score,
  sides: suggestion.sides.map((side) => sideMessage(viewer, suggestion, side)),
  proposedAt: new Date(suggestion.proposedAt),
});
