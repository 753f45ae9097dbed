// The audit trail of an introduction: one line for each thing that was done.
import type { Context } from './action.ts';
import type { Introduction, Step } from './introduction.ts';

/** Lines that are kept: of more, how it began and what came last. */
export const mostSteps = 200;
const firstSteps = 50;

const cut = (history: readonly Step[]): readonly Step[] =>
  history.length <= mostSteps
    ? history
    : [...history.slice(0, firstSteps), ...history.slice(firstSteps - mostSteps)];

export const recorded = (
  introduction: Introduction,
  { action, by, code }: Pick<Step, 'action' | 'by' | 'code'>,
  { now, requestId }: Pick<Context, 'now' | 'requestId'>,
): Introduction => ({
  ...introduction,
  history: cut([
    ...introduction.history,
    {
      at: now.toISOString(),
      action,
      by,
      ...(code === undefined ? {} : { code }),
      stage: introduction.stage,
      requestId,
    },
  ]),
});
