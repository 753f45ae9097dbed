// What a reader may do to an introduction now, as its page offers it.
import type { ActionKind } from './action.ts';
import type { Introduction } from './introduction.ts';
import { isIn, knows, partyOf } from './party.ts';
import { whereAllowed } from './where-allowed.ts';

export type Reader =
  { readonly kind: 'animator' } | { readonly kind: 'party'; readonly organisationId: string };

/** What only follows from something else is not offered. */
const offered: Readonly<Record<Reader['kind'], readonly ActionKind[]>> = {
  party: ['agree', 'decline', 'withdraw', 'offer_windows', 'set_meeting', 'cancel_meeting', 'tell_outcome'],
  animator: ['approve', 'refuse', 'undo', 'exchange', 'reopen', 'block', 'set_meeting', 'cancel_meeting'],
};

const animatorCan = (of: Introduction, kind: ActionKind): boolean => {
  const { held, stage, origin, due } = of;
  if (kind === 'undo') return held !== undefined || (stage === 'requested' && origin.kind !== 'suggestion');
  if (kind === 'cancel_meeting') return of.meeting?.status === 'confirmed';
  if (kind === 'approve' || kind === 'refuse' || kind === 'reopen') return held === undefined;
  return kind !== 'block' || due.release !== undefined || !whereAllowed.reopen.in.includes(stage);
};

const partyCan = (of: Introduction, organisationId: string, kind: ActionKind): boolean => {
  const party = partyOf(of, organisationId);
  if (!party || !isIn(party) || !knows(party)) return false;
  switch (kind) {
    case 'agree':
    case 'decline':
      return party.answer === 'none';
    case 'withdraw':
      return party.answer === 'agreed' || party.asked === true;
    case 'cancel_meeting':
      return of.meeting?.status === 'confirmed';
    default:
      return true;
  }
};

export const actionsNow = (of: Introduction, reader: Reader): readonly ActionKind[] =>
  offered[reader.kind].filter(
    (kind) =>
      whereAllowed[kind].in.includes(of.stage) &&
      (reader.kind === 'animator' ? animatorCan(of, kind) : partyCan(of, reader.organisationId, kind)),
  );
