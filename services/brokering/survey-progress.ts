// How far others are with what a survey asks of them: while the campus is still being read and searched, figures about all of
// its statements would be figures of half of them.
import type { Survey } from './survey.ts';

export interface SurveyProgress {
  /** Statements that were read for their concepts and searched for. */
  readonly done: number;
  readonly all: number;
}

/** What was just written is no reason to hide what is known of all the others: one in twenty may be on its way. */
const mostAwaited = 0.05;

/** Undefined once it says enough to be counted. */
export const stillMaking = ({
  statements,
  sources,
}: Pick<Survey, 'statements' | 'sources'>): SurveyProgress | undefined => {
  const read = new Set(sources.map(({ id }) => id));
  const all = statements.length;
  const done = statements.filter(({ id, searched }) => searched && read.has(id)).length;
  // Of a handful, a single one is more than that.
  return all - done > Math.max(1, all * mostAwaited) ? { done, all } : undefined;
};
