// Whether an action would do what is so already: a double click, an answer that was lost and sent again, a second event.
import type { Action } from './action.ts';
import { spokenForBy } from './follow-campus.ts';
import type { Introduction, Party } from './introduction.ts';
import { isIn, isIntroduced } from './party.ts';
import { isSameWindow } from './set-meeting.ts';
import { isSameOutcome, toldOutcome } from './tell-outcome.ts';
import { hasEnded } from './where-allowed.ts';

/** Of who acts as a party. */
const isSaid = (introduction: Introduction, party: Party, action: Action): boolean => {
  switch (action.kind) {
    case 'ask':
    case 'agree':
      // The first to speak for a party is its person: a colleague who says the same does not take that place.
      return party.answer === 'agreed' && party.personId !== undefined && !hasEnded(introduction);
    case 'decline':
      return party.answer === 'declined' && party.declineReason === action.reason;
    case 'withdraw':
      return party.answer === 'withdrawn';
    case 'offer_windows':
      return (
        party.windows.length === action.windows.length &&
        action.windows.every((window, at) =>
          isSameWindow(window, party.windows[at] ?? { start: '', end: '' }),
        )
      );
    case 'tell_outcome': {
      const told = toldOutcome(party, action.day);
      return told !== undefined && isSameOutcome(told, action.outcome);
    }
    default:
      return false;
  }
};

/** Otherwise a party that is out could find out by trying when the others meet. */
const knowsMeeting = (introduction: Introduction, party: Party | undefined): boolean =>
  isIntroduced(introduction) && (party === undefined || isIn(party));

export const isAlreadyDone = (
  introduction: Introduction,
  party: Party | undefined,
  action: Action,
): boolean => {
  const { stage, held, meeting, round, reached } = introduction;
  switch (action.kind) {
    case 'set_meeting':
      return (
        knowsMeeting(introduction, party) &&
        meeting?.status === 'confirmed' &&
        isSameWindow(meeting, action.slot)
      );
    case 'cancel_meeting':
      return knowsMeeting(introduction, party) && meeting?.status === 'cancelled';
    case 'approve':
      return (
        held?.decision === 'approve' ||
        (reached.under_review !== undefined && stage !== 'under_review' && !hasEnded(introduction))
      );
    case 'refuse':
      return held === undefined
        ? stage === 'refused'
        : held.decision === 'refuse' && held.reason === action.reason;
    case 'reopen':
      return held?.decision === 'reopen' || (round > 1 && !hasEnded(introduction));
    case 'exchange':
      return isIntroduced(introduction);
    case 'block':
      return stage === 'blocked' && held === undefined;
    case 'leave':
      return introduction.parties.some(
        ({ organisationId, left }) => organisationId === action.organisationId && left === true,
      );
    case 'person_left':
      return spokenForBy(introduction, action).length === 0;
    default:
      return party !== undefined && isSaid(introduction, party, action);
  }
};
