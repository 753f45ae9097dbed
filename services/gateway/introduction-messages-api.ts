// The messages of the brokering contract about introductions, read in the edge's own terms, and acts as it takes them.
import {
  type ActOnIntroductionRequest,
  type Introduction as IntroductionMessage,
  type Meeting as MeetingMessage,
  NotMetReason as NotMetReasonMessage,
  Origin as OriginMessage,
  type Party as PartyMessage,
  PartyAnswer as PartyAnswerMessage,
  PartyDeclineReason as PartyDeclineReasonMessage,
  type PartyOutcome as OutcomeMessage,
  RefuseReason as RefuseReasonMessage,
  Stage as StageMessage,
  type Step as StepMessage,
  type TimeWindow as WindowMessage,
  TogetherKind as TogetherKindMessage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  type Act,
  type Introduction,
  introductionActions,
  type Meeting,
  notMetReasons,
  origins,
  type Outcome,
  type Party,
  partyAnswers,
  type PartyDeclineReason,
  partyDeclineReasons,
  type PastAct,
  type Stage,
  stages,
  type TimeWindow,
  togetherKinds,
} from './introductions/introduction.ts';
import { given, knownOf } from './known-words.ts';
import { words } from './profile-messages-api.ts';

const stageWords = words(StageMessage);
const originWords = words(OriginMessage);
const answerWords = words(PartyAnswerMessage);
const reasonWords = words(PartyDeclineReasonMessage);
const refuseWords = words(RefuseReasonMessage);
const togetherWords = words(TogetherKindMessage);
const notMetWords = words(NotMetReasonMessage);

export const stageMessage = (stage: Stage): StageMessage => stageWords.value(stage) as StageMessage;
const stageOf = (of: StageMessage): Stage | undefined => knownOf(stages, stageWords.word(of));

const instant = (at: Date | undefined): string => at?.toISOString() ?? '';

const readWindow = (of: WindowMessage | undefined): TimeWindow => ({
  start: instant(of?.start),
  end: instant(of?.end),
});

const readOutcome = ({ day, met, at, ...of }: OutcomeMessage): Party['outcomes'][number] => ({
  day,
  met,
  ...given({
    useful: of.useful === 0 ? undefined : of.useful,
    together: knownOf(togetherKinds, togetherWords.word(of.together)),
    reason: knownOf(notMetReasons, notMetWords.word(of.reason)),
    at: at?.toISOString(),
  }),
});

const readParty = (of: PartyMessage): Party => ({
  own: of.own,
  windows: of.windows.map(readWindow),
  outcomes: of.outcomes.map(readOutcome),
  left: of.left,
  ...given({
    organisation: of.organisationId,
    answer: knownOf(partyAnswers, answerWords.word(of.answer)),
    answeredAt: of.answeredAt?.toISOString(),
    declineReason: knownOf(partyDeclineReasons, reasonWords.word(of.declineReason)),
    person: of.personId,
  }),
});

const readMeeting = ({ window, sequence, cancelled, setAt }: MeetingMessage): Meeting => ({
  ...readWindow(window),
  sequence,
  cancelled,
  setAt: instant(setAt),
});

const readStep = ({ at, action, by, stage, code, ...of }: StepMessage): PastAct => ({
  at: instant(at),
  action,
  by,
  ...given({ person: of.personId, organisation: of.organisationId, stage: stageOf(stage), code }),
});

const readReached = (of: IntroductionMessage): Introduction['reached'] =>
  Object.fromEntries(
    of.reached.flatMap(({ stage, at }) => {
      const known = stageOf(stage);
      return known === undefined ? [] : [[known, instant(at)] as const];
    }),
  );

/** Undefined in a stage that a newer release added: there is no sentence for it here. */
export const readIntroduction = (of: IntroductionMessage): Introduction | undefined => {
  const stage = stageOf(of.stage);
  const origin = knownOf(origins, originWords.word(of.origin));
  if (stage === undefined || origin === undefined) return undefined;
  return {
    id: of.id,
    tag: of.tag,
    stage,
    origin,
    parties: of.parties.map(readParty),
    reached: readReached(of),
    freeSlots: of.freeSlots.map(readWindow),
    outcomesAsked: of.outcomesAsked,
    actions: of.actions.flatMap((action) => knownOf(introductionActions, action) ?? []),
    history: of.history.map(readStep),
    ...given({
      suggestion: of.suggestionId,
      call: of.callId,
      meeting: of.meeting && readMeeting(of.meeting),
      answerBy: of.answerBy?.toISOString(),
      heldUntil: of.heldUntil?.toISOString(),
      words: of.words && {
        by: of.words.by,
        at: instant(of.words.at),
        ...given({ french: of.words.french, english: of.words.english }),
      },
      declineWords: of.declineWords,
    }),
  };
};

const windowMessage = ({ start, end }: TimeWindow): WindowMessage => ({
  start: new Date(start),
  end: new Date(end),
});

const reasonMessage = (reason: PartyDeclineReason | undefined): PartyDeclineReasonMessage =>
  reason === undefined
    ? PartyDeclineReasonMessage.UNSPECIFIED
    : (reasonWords.value(reason) as PartyDeclineReasonMessage);

const outcomeMessage = ({ day, met, useful = 0, together, reason }: Outcome): OutcomeMessage => ({
  day,
  met,
  useful,
  together:
    together === undefined
      ? TogetherKindMessage.UNSPECIFIED
      : (togetherWords.value(together) as TogetherKindMessage),
  reason:
    reason === undefined
      ? NotMetReasonMessage.UNSPECIFIED
      : (notMetWords.value(reason) as NotMetReasonMessage),
});

export const actMessage = (act: Act): Partial<ActOnIntroductionRequest> => {
  switch (act.kind) {
    case 'agree':
    case 'withdraw':
    case 'approve':
    case 'exchange':
    case 'stop':
    case 'undo':
      return { [act.kind]: {} };
    case 'cancel_meeting':
      return { cancelMeeting: {} };
    case 'decline':
      return { decline: { reason: reasonMessage(act.reason), words: act.words } };
    case 'refuse':
      return { refuse: { reason: refuseWords.value(act.reason) as RefuseReasonMessage } };
    case 'reopen':
      return { reopen: { insist: act.insist } };
    case 'offer_times':
      return { offerTimes: { windows: act.windows.map(windowMessage) } };
    case 'set_meeting':
      return { setMeeting: { window: windowMessage(act.window) } };
    case 'tell_outcome':
      return { tellOutcome: outcomeMessage(act.outcome) };
    case 'write':
      return { write: { ...act.words, by: '', at: undefined } };
  }
};
