// The way of an introduction as a line of steps: what was reached and when, and what is still to come. Pure.
import { type Introduction, isBrokenOff } from './introduction.ts';

/** The way, then where it can break off. */
export const stepStages = [
  'suggested',
  'requested',
  'under_review',
  'offered',
  'agreed',
  'introduced',
  'met',
  'outcome',
  'declined',
  'withdrawn',
  'expired',
  'refused',
  'blocked',
] as const;
export type StepStage = (typeof stepStages)[number];

export interface Step {
  readonly stage: StepStage;
  readonly reached: boolean;
  /** Absent where it is not known. */
  readonly at?: string | undefined;
}

const way = stepStages.slice(0, stepStages.indexOf('outcome') + 1);
/** Only where it is so: nobody waits for a review that is not asked for. */
const seldom: readonly StepStage[] = ['suggested', 'under_review'];

/** Said by whomever the reader may hear of; closed, nobody will say it any more. */
const outcomeAt = ({ parties, reached }: Introduction): string | undefined =>
  parties.flatMap(({ outcomes }) => outcomes.flatMap(({ at }) => at ?? [])).toSorted()[0] ?? reached.closed;

/** `suggestedAt`: where it comes from a suggestion, and that is known. */
export const stepsOf = (of: Introduction, suggestedAt?: string): readonly Step[] => {
  const { stage, reached, suggestion } = of;
  const here: StepStage = stage === 'closed' ? 'outcome' : stage;
  const times: Partial<Record<StepStage, string | undefined>> = {
    ...reached,
    suggested: suggestedAt,
    outcome: outcomeAt(of),
  };
  const isKnown = (step: StepStage): boolean =>
    step === here || times[step] !== undefined || (step === 'suggested' && suggestion !== undefined);
  const ended = isBrokenOff(stage);
  const place = ended ? way.length : way.indexOf(here);
  // What was reached in an earlier round of asking, and lies ahead again, is not reached.
  const steps = way.flatMap((step, at): readonly Step[] => {
    const isReached = isKnown(step) && (at <= place || step === 'outcome');
    const isShown = isReached || (at > place && !ended && !seldom.includes(step));
    return isShown ? [{ stage: step, reached: isReached, ...(isReached ? { at: times[step] } : {}) }] : [];
  });
  return ended ? [...steps, { stage: here, reached: true, at: times[here] }] : steps;
};
