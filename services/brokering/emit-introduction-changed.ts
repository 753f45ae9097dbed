// The event of an introduction: stages, codes and opaque ids; no words of anybody.
import {
  type IntroductionChanged,
  IntroductionState,
  type KnownOutcome,
  Origin,
  PartyAnswer,
  PartyDeclineReason,
  type PartyState,
  Stage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { enumWords } from '../platform/enum-words.ts';
import { eventOf } from '../platform/event-log/event-definition.ts';
import type { EventForTopic } from '../platform/event-log/event-log.ts';
import { outcomeMessage } from './outcome-messages-api.ts';
import type { Introduction, Telling } from './introductions/introduction.ts';
import { nextDue } from './introductions/due-times.ts';
import type { KeptIntroduction } from './kept/introductions.ts';
import { type IntroductionSummary, summarise } from './queue/introduction-summary.ts';

const stages = enumWords(Stage);
const origins = enumWords(Origin);
const answers = enumWords(PartyAnswer);
const declineReasons = enumWords(PartyDeclineReason);
/** What happened long ago needs not be told again. */
const mostTellings = 20;

export const reachedMessages = (reached: Introduction['reached']) =>
  stages.all.flatMap((stage) => {
    const at = reached[stage];
    return at === undefined ? [] : [{ stage: stages.value(stage), at: new Date(at) }];
  });

const outcomesOf = ({ parties }: Introduction): KnownOutcome[] =>
  parties.flatMap(({ organisationId, outcomes }) =>
    outcomes.map((told) => ({ organisationId, outcome: outcomeMessage(told) })),
  );

const partiesOf = ({ parties }: Introduction): PartyState[] =>
  parties.map(({ organisationId, answer, asked, toldAt, left }) => ({
    organisationId,
    answer: answer === 'none' ? PartyAnswer.UNSPECIFIED : answers.value(answer),
    asked: asked === true,
    told: toldAt !== undefined,
    left: left === true,
  }));

const dueMessages = ({ releaseAt, expireAt, closeAt, askedAt }: IntroductionSummary) => ({
  ...(releaseAt === undefined ? {} : { releaseAt: new Date(releaseAt) }),
  ...(expireAt === undefined ? {} : { expireAt: new Date(expireAt) }),
  ...(closeAt === undefined ? {} : { closeAt: new Date(closeAt) }),
  ...(askedAt === undefined ? {} : { askedAt: new Date(askedAt) }),
});

const tellingMessage = ({ id, code, organisationIds, at, meetingAt, meetingLast }: Telling) => ({
  ...{ id, code, organisationIds: [...organisationIds], at: new Date(at) },
  ...(meetingAt === undefined ? {} : { meetingAt: new Date(meetingAt) }),
  ...(meetingLast === undefined ? {} : { meetingLast: new Date(meetingLast) }),
});

const stateMessage = (of: KeptIntroduction): IntroductionState => {
  const declined = of.parties.find(({ answer }) => answer === 'declined');
  const due = nextDue(of);
  const summary = summarise(of);
  return IntroductionState.fromPartial({
    stage: stages.value(of.stage),
    origin: origins.value(of.origin.kind),
    organisationIds: [...of.organisationIds],
    ...('suggestionId' in of.origin ? { suggestionId: of.origin.suggestionId } : {}),
    ...('callId' in of.origin ? { callId: of.origin.callId } : {}),
    reached: reachedMessages(of.reached),
    agreedIds: of.parties.flatMap(({ answer, organisationId }) =>
      answer === 'agreed' ? [organisationId] : [],
    ),
    ...(declined ? { declinedBy: declined.organisationId } : {}),
    ...(declined?.declineReason === undefined
      ? {}
      : { declineReason: declineReasons.value(declined.declineReason) }),
    outcomes: outcomesOf(of),
    tellings: of.tellings.slice(-mostTellings).map(tellingMessage),
    round: of.round,
    ...(due === undefined ? {} : { dueAt: new Date(due) }),
    parties: partiesOf(of),
    stageSince: new Date(summary.since),
    ...dueMessages(summary),
    decided: of.held !== undefined,
  });
};

const emit = (message: IntroductionChanged, at: Date): readonly EventForTopic[] => [
  eventOf(introductionChanged, message, { at }),
];

export const announceIntroduction = (of: KeptIntroduction, version: number): readonly EventForTopic[] => {
  const at = new Date(of.recorded.at);
  const recorded = { at, by: of.recorded.by, requestId: of.recorded.requestId };
  return emit({ id: of.id, version, introduction: stateMessage(of), recorded }, at);
};

export const announceRemoval = (id: string, version: number, at: Date): readonly EventForTopic[] =>
  emit({ id, version, introduction: undefined, recorded: undefined }, at);
