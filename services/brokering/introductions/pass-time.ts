// What happens by itself when it is due. A process that slept catches up by doing what still makes sense, once.
import type { Context } from './action.ts';
import { end, enter, offer } from './advance.ts';
import { letGo, reopened } from './decide-introduction.ts';
import { closeAt, type DueKind, firstDue, isDue, without } from './due-times.ts';
import type { Introduction, OutcomeDay } from './introduction.ts';
import { isIn } from './party.ts';
import { recorded } from './record-step.ts';
import { tell } from './tell.ts';
import { toldOutcome } from './tell-outcome.ts';

const release = (introduction: Introduction, context: Context): Introduction => {
  const { held, stage } = introduction;
  const freed = letGo(introduction);
  switch (held?.decision) {
    case 'approve':
      return offer(freed, context);
    case 'refuse':
      return end(freed, 'refused', context);
    case 'reopen':
      return offer(reopened(freed), context);
    case undefined:
      return stage === 'requested' && (context.review ?? introduction.review)
        ? enter(freed, 'under_review', { due: {}, now: context.now })
        : offer(freed, context);
  }
};

const remind = (introduction: Introduction, { now }: Context): Introduction => {
  const rest = { ...introduction, due: without(introduction.due, 'remind') };
  // An end comes with its own news.
  if (isDue(rest.due.expire, now)) return rest;
  const to = rest.parties.filter((party) => isIn(party) && party.answer === 'none');
  return tell(rest, 'reminder', { to, now });
};

const askOutcome = (introduction: Introduction, day: OutcomeDay, context: Context): Introduction => {
  const { now } = context;
  const rest = { ...introduction, due: without(introduction.due, `outcome${day}`) };
  // Two questions at once would be one too many: the later one says it all.
  if (day === 30 && isDue(rest.due.outcome90, now)) return rest;
  const due = day === 90 ? { ...rest.due, close: closeAt(context) } : rest.due;
  const to = rest.parties.filter((party) => isIn(party) && toldOutcome(party, day) === undefined);
  return tell({ ...rest, due }, 'outcome_asked', { to, now, id: `outcome${day}:${rest.round}` });
};

const happen: Readonly<Record<DueKind, (introduction: Introduction, context: Context) => Introduction>> = {
  release,
  remind,
  expire: (introduction, context) => end(introduction, 'expired', context),
  outcome30: (introduction, context) => askOutcome(introduction, 30, context),
  outcome90: (introduction, context) => askOutcome(introduction, 90, context),
  close: (introduction, { now }) => enter(introduction, 'closed', { due: {}, now }),
};

/** Whether anybody can notice, rather than that a due time went by. */
const hadEffect = (before: Introduction, after: Introduction): boolean =>
  before.stage !== after.stage || before.tellings !== after.tellings || before.round !== after.round;

/**
 * All that is due at or before now, in order. Everything counts from when it happens, not from when it should have: who is
 * asked late has the whole time to answer. So whatever this sets is later than now, and it ends.
 */
export const passTime = (introduction: Introduction, context: Context): Introduction => {
  const kind = firstDue(introduction, context.now);
  if (kind === undefined) return introduction;
  const next = happen[kind](introduction, context);
  const step = { action: kind, by: { kind: 'clock' } } as const;
  return passTime(hadEffect(introduction, next) ? recorded(next, step, context) : next, context);
};
