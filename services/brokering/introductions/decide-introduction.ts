// What an animator decides. A decision that others will be told of is held first, so that it can be undone.
import type { Changed, Context } from './action.ts';
import { end } from './advance.ts';
import { releaseAt, without } from './due-times.ts';
import type { Held, Introduction, Party } from './introduction.ts';
import { unanswered } from './party.ts';
import { hasEnded } from './where-allowed.ts';

export const hold = (introduction: Introduction, held: Held, context: Context): Changed =>
  introduction.held === undefined
    ? { ...introduction, held, due: { ...introduction.due, release: releaseAt(context) } }
    : 'already-decided';

export const letGo = ({ held: _held, ...introduction }: Introduction): Introduction => ({
  ...introduction,
  due: without(introduction.due, 'release'),
});

/** As it will be asked: who agreed, and is there to say so, has still agreed. */
const askedAgain = (party: Party): Party =>
  party.answer === 'agreed' && party.personId !== undefined ? party : unanswered(party);

export const enoughToReopen = ({ parties, fewest }: Introduction): boolean =>
  parties.filter(({ left }) => left === undefined).length >= fewest;

export const reopened = (introduction: Introduction): Introduction => ({
  ...introduction,
  round: introduction.round + 1,
  parties: introduction.parties.map(askedAgain),
});

/** A side that said no is not asked again by another door, unless an animator insists. */
export const reopen = (introduction: Introduction, insist: boolean, context: Context): Changed => {
  const declined = introduction.parties.some(({ answer, left }) => answer === 'declined' && !left);
  if (declined && !insist) return 'declined-before';
  return enoughToReopen(introduction) ? hold(introduction, { decision: 'reopen' }, context) : 'too-few';
};

/** What was held, or the opening itself as long as no party has asked for it too. */
export const undo = (introduction: Introduction, context: Context): Changed => {
  if (introduction.held !== undefined) return letGo(introduction);
  const { stage, origin, parties } = introduction;
  const opened = stage === 'requested' && origin.kind !== 'suggestion';
  return opened && !parties.some(({ asked }) => asked)
    ? end(introduction, 'withdrawn', context)
    : 'nothing-to-undo';
};

/** At once: what must not be has no hold. */
export const block = (introduction: Introduction, context: Context): Changed => {
  if (!hasEnded(introduction)) return end(introduction, 'blocked', context);
  return introduction.held === undefined ? 'already-ended' : letGo(introduction);
};
