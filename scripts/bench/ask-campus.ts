// Reads profiles as the service reads them, and makes tasks of them for the threads that rank.
import { horizonOf } from '../../services/expertise/answers/horizon.ts';
import { readAsked } from '../../services/expertise/answers/read-asked.ts';
import { weighAsked } from '../../services/expertise/answers/weigh-asked.ts';
import type { RankingState, RankingTask } from '../../services/expertise/ranking/rank-task.ts';
import type { Replica } from '../../services/expertise/replica.ts';
import { asker } from './time-full-answers.ts';
import { limit } from './time-questions.ts';

export interface AskedOfCampus {
  readonly state: RankingState;
  readonly tasks: readonly RankingTask[];
}

/** Each in full: with what its words mean besides, and its themes. */
export const askCampus = (replica: Replica, profiles: readonly string[]): AskedOfCampus => {
  const on = replica.answering();
  const horizon = horizonOf(asker, on);
  const { vectors, weighing } = on.semantics;
  const asking = { actor: asker, on, horizon, locale: asker.locale, mayFind: () => true };
  return {
    state: {
      segments: on.view.segments,
      standing: horizon.table.standing,
      ...(vectors ? { vectors: on.view.segments.map((segment) => vectors.of(segment)) } : {}),
    },
    tasks: profiles.map((text) => {
      const { question, themes } = weighAsked(readAsked({ kind: 'text', text }, asking), horizon, on);
      return {
        question,
        filter: { circle: horizon.circle, kinds: ['organisation', 'offer', 'text'] },
        options: { limit, fading: weighing.fading },
        size: horizon.documents,
        ...(themes ? { themes: { asked: themes.asked, weighing } } : {}),
      };
    }),
  };
};
