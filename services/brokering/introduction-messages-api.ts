// An introduction as the contract's message, as its reader may see it: an animator, or one of its parties.
import {
  Introduction as IntroductionMessage,
  type Meeting as MeetingMessage,
  Origin,
  Party as PartyMessage,
  PartyAnswer,
  PartyDeclineReason,
  Stage as StageValue,
  type Step as StepMessage,
  type TimeWindow as WindowMessage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { enumWords } from '../platform/enum-words.ts';
import { tagOf } from './content-tag.ts';
import { reachedMessages } from './emit-introduction-changed.ts';
import type { Introduction, Meeting, Party, Stage, Step, TimeWindow } from './introductions/introduction.ts';
import type { ActionKind } from './introductions/action.ts';
import { actionsNow } from './introductions/actions-now.ts';
import { isIn, isIntroduced, partyOf } from './introductions/party.ts';
import { reachedFor } from './introductions/reached-for.ts';
import { seenByParty, type SeenByParty } from './introductions/seen-by-party.ts';
import type { KeptIntroduction } from './kept/introductions.ts';
import type { IntroductionWords } from './kept/words.ts';
import { outcomeMessage } from './outcome-messages-api.ts';

const stages = enumWords(StageValue);
const origins = enumWords(Origin);
const answers = enumWords(PartyAnswer);
const reasons = enumWords(PartyDeclineReason);

const contractWords: Partial<Readonly<Record<ActionKind, string>>> = {
  offer_windows: 'offer_times',
  block: 'stop',
};
/** As the contract names it where it is asked for. */
const actionWord = (kind: ActionKind): string => contractWords[kind] ?? kind;

export const readStage = (value: StageValue): Stage | undefined => stages.word(value);

const windowMessage = ({ start, end }: TimeWindow): WindowMessage => ({
  start: new Date(start),
  end: new Date(end),
});

const meetingMessage = (meeting: Meeting): MeetingMessage => ({
  window: windowMessage(meeting),
  sequence: meeting.sequence,
  cancelled: meeting.status === 'cancelled',
  setAt: new Date(meeting.setAt),
});

const answerMessage = (answer: Party['answer']): PartyAnswer =>
  answer === 'none' ? PartyAnswer.UNSPECIFIED : answers.value(answer);

const partyMessage = (party: Party, own: boolean): PartyMessage =>
  PartyMessage.fromPartial({
    organisationId: party.organisationId,
    answer: answerMessage(party.answer),
    ...(party.answeredAt === undefined ? {} : { answeredAt: new Date(party.answeredAt) }),
    ...(party.declineReason === undefined ? {} : { declineReason: reasons.value(party.declineReason) }),
    ...(party.personId === undefined ? {} : { personId: party.personId }),
    windows: party.windows.map(windowMessage),
    outcomes: party.outcomes.map(outcomeMessage),
    left: party.left === true,
    own,
  });

const stepMessage = ({ at, action, by, code, stage }: Step): StepMessage => ({
  at: new Date(at),
  action,
  by: by.kind,
  personId: 'personId' in by ? by.personId : undefined,
  organisationId: 'organisationId' in by ? by.organisationId : undefined,
  stage: stages.value(stage),
  code,
});

const originMessage = ({ origin }: Introduction) => ({
  origin: origins.value(origin.kind),
  ...('suggestionId' in origin && origin.suggestionId !== undefined
    ? { suggestionId: origin.suggestionId }
    : {}),
  ...('callId' in origin ? { callId: origin.callId } : {}),
});

export interface Reading {
  /** Undefined: an animator, who reads all of it. */
  readonly organisationId?: string;
  readonly words?: IntroductionWords | undefined;
  /** In which all who are in can meet. */
  readonly freeSlots: readonly TimeWindow[];
}

const wordsMessage = (words: IntroductionWords | undefined) =>
  words?.message ? { words: { ...words.message, at: new Date(words.message.at) } } : {};

const forAnimator = (of: KeptIntroduction, { words, freeSlots }: Reading): Partial<IntroductionMessage> => ({
  stage: stages.value(of.stage),
  ...originMessage(of),
  parties: of.parties
    .map((party) => partyMessage(party, false))
    .toSorted((a, b) => ((a.organisationId ?? '') < (b.organisationId ?? '') ? -1 : 1)),
  reached: reachedMessages(of.reached),
  ...(of.meeting ? { meeting: meetingMessage(of.meeting) } : {}),
  freeSlots: freeSlots.map(windowMessage),
  ...(of.due.expire === undefined ? {} : { answerBy: new Date(of.due.expire) }),
  ...(of.due.release === undefined ? {} : { heldUntil: new Date(of.due.release) }),
  actions: actionsNow(of, { kind: 'animator' }).map(actionWord),
  ...wordsMessage(words),
  history: of.history.map(stepMessage),
  ...(words && words.declines.length > 0
    ? { declineWords: words.declines.map(({ words: said }) => said).join('\n') }
    : {}),
});

const othersOf = (of: Introduction, seen: SeenByParty): PartyMessage[] => {
  if (seen.others) {
    const agreed = { answer: PartyAnswer.AGREED };
    return seen.others.map(({ organisationId, personId, windows }) =>
      PartyMessage.fromPartial({
        organisationId,
        ...agreed,
        ...(personId === undefined ? {} : { personId }),
        windows: windows.map(windowMessage),
      }),
    );
  }
  // Of a suggestion, the edge tells who the other one is as far as the suggestion does: no id comes from here before.
  const isNamed = !('suggestionId' in of.origin);
  return of.parties
    .filter(({ organisationId }) => organisationId !== seen.organisationId)
    .map(({ organisationId }) => PartyMessage.fromPartial(isNamed ? { organisationId } : {}))
    .toSorted((a, b) => ((a.organisationId ?? '') < (b.organisationId ?? '') ? -1 : 1));
};

const ownParty = ({ asked: _asked, ...seen }: SeenByParty): PartyMessage => partyMessage(seen, true);

/** The message comes with the offer, and is for those who are in: that one is written to others is not to be noticed. */
const readsMessage = (of: Introduction, organisationId: string): boolean => {
  const party = partyOf(of, organisationId);
  return party !== undefined && isIn(party) && reachedFor(of, organisationId).offered !== undefined;
};

/** Undefined: that party does not know of it. */
const forParty = (
  of: KeptIntroduction,
  organisationId: string,
  { freeSlots, words }: Reading,
): Partial<IntroductionMessage> | undefined => {
  const seen = seenByParty(of, organisationId);
  if (!seen) return undefined;
  const actor = { kind: 'party', organisationId } as const;
  return {
    stage: stages.value(seen.stage),
    ...originMessage(of),
    parties: [ownParty(seen), ...othersOf(of, seen)],
    reached: reachedMessages(reachedFor(of, organisationId)),
    ...(seen.meeting ? { meeting: meetingMessage(seen.meeting) } : {}),
    freeSlots: seen.others ? freeSlots.map(windowMessage) : [],
    ...(seen.answerBy === undefined ? {} : { answerBy: new Date(seen.answerBy) }),
    ...(seen.asked && of.stage === 'requested' && of.due.release !== undefined
      ? { heldUntil: new Date(of.due.release) }
      : {}),
    outcomesAsked: [...outcomesAsked(of, seen)],
    actions: actionsNow(of, actor).map(actionWord),
    ...(readsMessage(of, organisationId) ? wordsMessage(words) : {}),
  };
};

/** The questions that were asked and that it has not answered. */
const outcomesAsked = (of: Introduction, seen: SeenByParty): readonly number[] => {
  const party = partyOf(of, seen.organisationId);
  if (!isIntroduced(of) || !party || !isIn(party)) return [];
  return ([30, 90] as const).filter(
    (day) =>
      of.due[`outcome${day}`] === undefined &&
      !seen.outcomes.some((told) => told.day === day) &&
      (day === 90 || of.due.outcome90 !== undefined),
  );
};

/** Undefined where the reader may not know of it. */
export const introductionMessage = (
  of: KeptIntroduction,
  reading: Reading,
): IntroductionMessage | undefined => {
  const { organisationId } = reading;
  const shown =
    organisationId === undefined ? forAnimator(of, reading) : forParty(of, organisationId, reading);
  if (!shown) return undefined;
  const message = IntroductionMessage.fromPartial({ id: of.id, ...shown });
  return { ...message, tag: tagOf(IntroductionMessage.encode(message).finish()) };
};
