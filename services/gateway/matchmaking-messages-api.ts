// The matchmaking contract's messages, read in the edge's own terms.
import {
  Answer as AnswerMessage,
  type CampusPair as CampusPairMessage,
  type Candidate as CandidateMessage,
  DeclineReason as DeclineReasonMessage,
  type ExplainOrganisationsResponse,
  type FeatureValue as FeatureValueMessage,
  PairStanding,
  ReasonCode as ReasonCodeMessage,
  type Reason as ReasonMessage,
  type Side as SideMessage,
  type Suggestion as SuggestionMessage,
  SuggestionState,
  type Suppression as SuppressionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readQuote } from './expertise-messages-api.ts';
import { given, knownOf } from './known-words.ts';
import { words } from './profile-messages-api.ts';
import { type Standing, standings, type Suppression } from './suggestions/standing.ts';
import {
  answers,
  type CampusPair,
  type Candidate,
  causes,
  declineReasons,
  features,
  type FeatureValue,
  type Reason,
  reasonCodes,
  type Side,
  type Suggestion,
} from './suggestions/suggestion.ts';

export const answerWords = words(AnswerMessage);
export const declineReasonWords = words(DeclineReasonMessage);
const codes = words(ReasonCodeMessage);
const standingWords = words(PairStanding);

export const readCampusPair = (of: CampusPairMessage): CampusPair => ({
  id: of.id,
  organisations: of.organisationIds,
  score: of.score,
  added: of.added,
  explored: of.explored,
  answers: of.answers.map((answer) => knownOf(answers, answerWords.word(answer)) ?? null),
  ...(of.proposedAt === undefined ? {} : { proposedAt: of.proposedAt.toISOString() }),
});

const readFeature = (of: FeatureValueMessage): readonly FeatureValue[] => {
  const feature = knownOf(features, of.feature);
  if (feature === undefined) return [];
  const { contribution, unknown, value } = of;
  return [{ feature, contribution, ...(unknown ? {} : { value }) }];
};

const readReason = (of: ReasonMessage): readonly Reason[] => {
  const code = knownOf(reasonCodes, codes.word(of.code));
  if (code === undefined) return [];
  const { contribution, preview, parameters } = of;
  const quotes = { own: of.own.map(readQuote), other: of.other.map(readQuote) };
  const otherSource = of.otherSourceId === '' ? undefined : of.otherSourceId;
  const sources = of.sourceIds.length > 0 ? of.sourceIds : undefined;
  return [{ code, contribution, ...quotes, ...given({ preview, otherSource, sources }), parameters }];
};

const readSide = (of: SideMessage): Side => ({
  organisation: of.organisationId,
  score: of.score,
  reasons: of.reasons.flatMap(readReason),
  ...given({
    answer: knownOf(answers, answerWords.word(of.answer)),
    answeredAt: of.answeredAt?.toISOString(),
    declineReason: knownOf(declineReasons, declineReasonWords.word(of.declineReason)),
    declinedUntil: of.declinedUntil,
    firstShownAt: of.firstShownAt?.toISOString(),
  }),
  discreet: of.discreet,
  animatorsOnly: of.animatorsOnly,
  features: of.features.flatMap(readFeature),
});

export const readSuggestion = (of: SuggestionMessage): Suggestion => ({
  id: of.id,
  version: of.version,
  state: of.state === SuggestionState.PROPOSED ? 'proposed' : 'withdrawn',
  score: of.score,
  sides: of.sides.map(readSide),
  round: of.round,
  added: of.added,
  explored: of.explored,
  ...given({
    proposedAt: of.proposedAt?.toISOString(),
    withdrawnFor: knownOf(causes, of.withdrawnFor),
  }),
});

export const readCandidate = (of: CandidateMessage): Candidate => ({
  score: of.score,
  sides: of.sides.map(readSide),
  ...given({ suggestion: of.suggestionId }),
});

const readSuppression = (of: SuppressionMessage): readonly Suppression[] => {
  const code = knownOf(causes, of.code);
  if (code === undefined) return [];
  const { ruleId: rule, reason, author, because } = of;
  return [{ code, ...given({ rule, reason, author, because, until: of.until?.toISOString() }) }];
};

export const readStanding = (of: ExplainOrganisationsResponse): Standing => ({
  kind: knownOf(standings, standingWords.word(of.standing)) ?? 'unknown',
  suppressions: of.suppressions.flatMap(readSuppression),
  gainsNothing: of.gainsNothing,
  floor: of.floor,
  sides: of.sides.map(({ organisationId, gain, needed, lowest }) => ({
    organisation: organisationId,
    gain,
    ...given({ needed }),
    lowest: lowest.flatMap(readFeature),
  })),
  full: of.full,
  ...given({
    nearestMatch: of.nearestMatch,
    candidate: of.candidate && readCandidate(of.candidate),
  }),
});
