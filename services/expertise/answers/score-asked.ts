// Scores every source for what is asked, and says which of them may answer.
import type { Filters } from '../filters.ts';
import { addThemes } from '../ranking/add-themes.ts';
import { admit } from '../ranking/admission.ts';
import type { Admission } from '../ranking/admission.ts';
import { scoreSources } from '../ranking/score-sources.ts';
import type { Scored } from '../ranking/score-sources.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { Horizon } from './horizon.ts';
import type { ReadAsked } from './read-question.ts';
import { readyAsked } from './ready-asked.ts';
import type { ToScore } from './ready-asked.ts';
import type { Weighed } from './weigh-asked.ts';

export type { ToScore } from './ready-asked.ts';

/** Good until the next question is scored in the same workspace. */
export interface ScoredAnswer {
  readonly scored: Scored;
  readonly admission: Admission;
  readonly read: ReadAsked;
  readonly weighed: Weighed;
  readonly horizon: Horizon;
  /** With one field of the filters left out, to count what its other values would find. */
  readonly admissionWithout: (leftOut: keyof Filters) => Admission;
}

const isSet = ({ length }: { readonly length: number }): boolean => length > 0;

export const scoreAsked = (asking: ToScore, on: AnsweringWith): ScoredAnswer => {
  const { view, workspace } = on;
  const { read, weighed, horizon, filter } = readyAsked(asking, on);
  const admissionFor = (leftOut?: keyof Filters): Admission =>
    admit(view, filter(leftOut), horizon.table.standing);
  const scored = scoreSources(view, weighed.question, workspace);
  const admission = admissionFor();
  if (weighed.themes) addThemes(scored, admission, horizon.documents, weighed.themes);
  return {
    scored,
    admission,
    read,
    weighed,
    horizon,
    admissionWithout: (leftOut) => {
      const values = asking.filters[leftOut];
      // Needs are left out by default, and counted among the kinds of source all the same.
      const isSame =
        leftOut !== 'sourceKinds' && (values === undefined || typeof values === 'number' || !isSet(values));
      return isSame ? admission : admissionFor(leftOut);
    },
  };
};
