// Where an introduction stands for one reader, and what happens next: what its one sentence is about. Pure.
import { type Introduction, isBrokenOff } from './introduction.ts';

export const introductionStandings = [
  'held', // nobody else is told yet
  'to_be_asked', // the others are about to be
  'under_review',
  'decided', // an animator's decision is held
  'your_answer',
  'their_answer',
  'contacts_awaited',
  'times', // to be said
  'slots', // one is to be chosen
  'meeting_set',
  'meeting_cancelled',
  'outcome', // to be told
  'met',
  'closed',
  'declined_by_you',
  'declined',
  'withdrawn_by_you',
  'withdrawn',
  'expired',
  'refused',
  'blocked',
] as const;
export type IntroductionStanding = (typeof introductionStandings)[number];

const introduced = ({ meeting, freeSlots, outcomesAsked, stage }: Introduction): IntroductionStanding => {
  if (outcomesAsked.length > 0) return 'outcome';
  if (stage === 'met') return 'met';
  if (meeting) return meeting.cancelled ? 'meeting_cancelled' : 'meeting_set';
  return freeSlots.length > 0 ? 'slots' : 'times';
};

export const standingOf = (of: Introduction): IntroductionStanding => {
  const { stage, heldUntil, parties } = of;
  const own = parties.find((party) => party.own);
  if (heldUntil !== undefined && (stage === 'under_review' || isBrokenOff(stage))) return 'decided';
  switch (stage) {
    case 'requested':
      return heldUntil === undefined ? 'to_be_asked' : 'held';
    case 'offered':
      return own && own.answer === undefined ? 'your_answer' : 'their_answer';
    case 'agreed':
      return 'contacts_awaited';
    case 'introduced':
    case 'met':
      return introduced(of);
    case 'declined':
    case 'withdrawn':
      return own?.answer === stage ? `${stage}_by_you` : stage;
    default:
      return stage;
  }
};
