// What a party's own word does: it asks, agrees, declines, or takes that back.
import type { ActionOf, Changed, Context } from './action.ts';
import { goOnWithout, settle } from './advance.ts';
import type { Introduction, Party } from './introduction.ts';
import { askOf, unanswered, withParty } from './party.ts';

type Speaking = Pick<Party, 'answer'> & Partial<Pick<Party, 'asked' | 'ask' | 'declineReason' | 'personId'>>;

const said = (introduction: Introduction, party: Party, speaking: Speaking, now: Date): Introduction =>
  withParty(introduction, { ...unanswered(party), ...speaking, answeredAt: now.toISOString() });

export const agree = (
  introduction: Introduction,
  party: Party,
  { personId, ...action }: (ActionOf<'ask'> | ActionOf<'agree'>) & { readonly personId: string },
  context: Context,
): Introduction => {
  const asked =
    action.kind === 'ask' && party.toldAt === undefined
      ? ({ asked: true, ask: party.ask ?? askOf(action, context) } as const)
      : {};
  const next = said(introduction, party, { answer: 'agreed', personId, ...asked }, context.now);
  // During the hold and the review nobody is introduced, also where all have asked.
  return next.stage === 'offered' || next.stage === 'agreed' ? settle(next, context) : next;
};

export const decline = (
  introduction: Introduction,
  party: Party,
  { reason, personId }: Pick<ActionOf<'decline'>, 'reason'> & { readonly personId: string },
  context: Context,
): Changed => {
  if (party.answer === 'agreed') return 'already-answered';
  const next = said(
    introduction,
    party,
    { answer: 'declined', ...(reason === undefined ? {} : { declineReason: reason }), personId },
    context.now,
  );
  return goOnWithout(next, 'declined', context);
};

/** Any member of the party may; of one that asked also when who had asked is gone. */
export const withdraw = (introduction: Introduction, party: Party, context: Context): Changed =>
  party.answer === 'agreed' || party.asked === true
    ? goOnWithout(said(introduction, party, { answer: 'withdrawn' }, context.now), 'withdrawn', context)
    : 'not-agreed';
