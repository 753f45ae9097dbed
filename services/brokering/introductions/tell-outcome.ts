// What a party says came of it.
import type { Changed, Context } from './action.ts';
import { enter } from './advance.ts';
import type { Introduction, Outcome, OutcomeDay, Party, ToldOutcome } from './introduction.ts';
import { withParty } from './party.ts';
import { isMeetingToCome } from './set-meeting.ts';

export const toldOutcome = ({ outcomes }: Party, day: OutcomeDay): Outcome | undefined =>
  outcomes.find((told) => told.day === day)?.outcome;

export const isSameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.met
    ? other.met && one.useful === other.useful && one.together === other.together
    : !other.met && one.reason === other.reason;

const saidMet = ({ parties }: Introduction): boolean =>
  parties.some(({ outcomes }) => outcomes.some(({ outcome }) => outcome.met));

/** As if nobody had said that they met. */
const notMet = (introduction: Introduction): Introduction => {
  const { met: _met, ...reached } = introduction.reached;
  return { ...introduction, stage: 'introduced', reached };
};

/** Told again, it takes the place of what was told: they are met as long as a party says so. */
export const tellOutcome = (
  introduction: Introduction,
  party: Party,
  { day, outcome }: Pick<ToldOutcome, 'day' | 'outcome'>,
  { now }: Pick<Context, 'now'>,
): Changed => {
  // Where they have met already, the meeting is another one.
  if (outcome.met && introduction.stage === 'introduced' && isMeetingToCome(introduction, now))
    return 'meeting-to-come';
  const outcomes = [
    ...party.outcomes.filter((told) => told.day !== day),
    { day, outcome, at: now.toISOString() },
  ].toSorted((a, b) => a.day - b.day);
  const told = withParty(introduction, { ...party, outcomes });
  if (outcome.met) return told.stage === 'introduced' ? enter(told, 'met', { due: told.due, now }) : told;
  return told.stage === 'met' && !saidMet(told) ? notMet(told) : told;
};
