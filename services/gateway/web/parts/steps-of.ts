// The line of steps of an introduction, as it is drawn: what is done, where it is, what is to come. Pure.
import type { Introduction } from '../api/generated.ts';

type Step = Introduction['steps'][number];

export interface DrawnStep {
  readonly stage: Step['stage'];
  /** `ended`: where it broke off. */
  readonly is: 'done' | 'here' | 'ended' | 'ahead';
  readonly at?: string | undefined;
}

const ends: readonly Step['stage'][] = ['declined', 'withdrawn', 'expired', 'refused', 'blocked'];

const hereOf = ({ stage, steps }: Pick<Introduction, 'stage' | 'steps'>): number => {
  const here = steps.findIndex((one) => one.stage === (stage === 'closed' ? 'outcome' : stage));
  return here >= 0 ? here : steps.findLastIndex(({ reached }) => reached);
};

export const drawnSteps = (of: Pick<Introduction, 'stage' | 'steps'>): readonly DrawnStep[] => {
  const here = hereOf(of);
  return of.steps.map(({ stage, reached, reached_at: at }, place) => {
    const isHere = place === here;
    const is = isHere && ends.includes(stage) ? 'ended' : isHere ? 'here' : reached ? 'done' : 'ahead';
    return { stage, is, ...(at === undefined ? {} : { at }) };
  });
};
