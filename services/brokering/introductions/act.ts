// Whatever anybody does to an introduction comes through here: checked against the table, done, and recorded.
import type { Acted, Action, Because, Changed, Context } from './action.ts';
import { exchange } from './advance.ts';
import { isAlreadyDone } from './already-done.ts';
import { agree, decline, withdraw } from './answer-offer.ts';
import { block, hold, reopen, undo } from './decide-introduction.ts';
import { leave, personLeft } from './follow-campus.ts';
import type { Introduction, Party } from './introduction.ts';
import { isIn, knows, partyOf } from './party.ts';
import { passTime } from './pass-time.ts';
import { recorded } from './record-step.ts';
import { cancelMeeting, offerWindows, setMeeting } from './set-meeting.ts';
import { tellOutcome } from './tell-outcome.ts';
import { hasEnded, whereAllowed } from './where-allowed.ts';

/** What a party does for itself. */
const speak = (introduction: Introduction, party: Party, action: Action, context: Context): Changed => {
  if (action.by.kind !== 'party') return 'not-yours';
  const { personId } = action.by;
  switch (action.kind) {
    case 'ask':
    case 'agree':
      return agree(introduction, party, { ...action, personId }, context);
    case 'decline':
      return decline(introduction, party, { ...action, personId }, context);
    case 'withdraw':
      return withdraw(introduction, party, context);
    case 'offer_windows':
      return offerWindows(introduction, party, action.windows);
    case 'tell_outcome':
      return tellOutcome(introduction, party, action, context);
    default:
      return 'not-yours';
  }
};

const perform = (
  introduction: Introduction,
  party: Party | undefined,
  action: Action,
  context: Context,
): Changed => {
  switch (action.kind) {
    case 'set_meeting':
      return setMeeting(introduction, action, context);
    case 'cancel_meeting':
      return cancelMeeting(introduction, action.by, context);
    case 'approve':
      return hold(introduction, { decision: 'approve' }, context);
    case 'refuse':
      return hold(introduction, { decision: 'refuse', reason: action.reason }, context);
    case 'undo':
      return undo(introduction, context);
    case 'reopen':
      return reopen(introduction, action.insist === true, context);
    case 'exchange':
      return exchange(introduction, context);
    case 'block':
      return block(introduction, context);
    case 'leave': {
      const leaving = partyOf(introduction, action.organisationId);
      return leaving ? leave(introduction, leaving, context) : 'not-a-party';
    }
    case 'person_left':
      return personLeft(introduction, action, context);
    case 'tick':
      return passTime(introduction, context);
    default:
      return party ? speak(introduction, party, action, context) : 'not-a-party';
  }
};

/** Who was not told may not learn from a refusal that there is something; to ask, it need not know. */
const isStranger = (party: Party | undefined, { kind, by }: Action): boolean =>
  by.kind === 'party' && (!party || party.left === true || (kind !== 'ask' && !knows(party)));

/** Before what a party has said itself comes nothing of how it goes for the others. */
const whyNot = (
  introduction: Introduction,
  party: Party | undefined,
  { kind }: Action,
): Because | undefined => {
  if (party && !isIn(party) && !(kind === 'ask' && hasEnded(introduction))) return 'already-answered';
  if (whereAllowed[kind].in.includes(introduction.stage)) return undefined;
  return hasEnded(introduction) ? 'already-ended' : 'not-now';
};

const codeOf = (action: Action): string | undefined => {
  switch (action.kind) {
    case 'decline':
    case 'refuse':
      return action.reason;
    case 'reopen':
      return action.insist ? 'insist' : undefined;
    case 'tell_outcome':
      return `outcome${action.day}`;
    default:
      return undefined;
  }
};

export const act = (introduction: Introduction, action: Action, context: Context): Acted => {
  const { kind, by } = action;
  if (!whereAllowed[kind].by.includes(by.kind)) return { kind: 'refused', because: 'not-yours' };
  const party = by.kind === 'party' ? partyOf(introduction, by.organisationId) : undefined;
  if (isStranger(party, action)) return { kind: 'refused', because: 'not-a-party' };
  if (isAlreadyDone(introduction, party, action)) return { kind: 'unchanged' };
  const changed = whyNot(introduction, party, action) ?? perform(introduction, party, action, context);
  if (typeof changed === 'string') return { kind: 'refused', because: changed };
  if (changed === introduction) return { kind: 'unchanged' };
  if (kind === 'tick') return { kind: 'done', introduction: changed };
  const code = codeOf(action);
  const step = { action: kind, by, ...(code === undefined ? {} : { code }) };
  return { kind: 'done', introduction: recorded(changed, step, context) };
};
