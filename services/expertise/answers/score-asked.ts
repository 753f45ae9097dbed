// Scores every source for what is asked, and says which of them may answer.
import { noFilters } from '../filters.ts';
import type { Asked, Filters } from '../filters.ts';
import { localIn, segmentOf } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { addThemes } from '../ranking/add-themes.ts';
import { admit, admitsSource } from '../ranking/admission.ts';
import type { Admission, SourceFilter } from '../ranking/admission.ts';
import { scoreSources } from '../ranking/score-sources.ts';
import type { Scored } from '../ranking/score-sources.ts';
import { sourceKinds } from '../source.ts';
import type { SourceKind } from '../source.ts';
import { admissible } from './admissible.ts';
import type { Asking } from './admissible.ts';
import type { AnsweringWith } from './answering-with.ts';
import type { CorrectedWord } from './correct-typed.ts';
import { horizonOf } from './horizon.ts';
import type { Horizon } from './horizon.ts';
import { readAsked } from './read-asked.ts';
import type { ReadAsked } from './read-question.ts';
import { weighAsked } from './weigh-asked.ts';
import type { Weighed } from './weigh-asked.ts';

export interface ToScore extends Asking {
  readonly asked: Asked;
  readonly corrections?: readonly CorrectedWord[];
  /** Of an organisation that asks, which of its sources do; absent: all. */
  readonly askingKinds?: readonly SourceKind[];
}

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

const widen = (filter: SourceFilter, { holding, lacking }: ReadAsked): SourceFilter => ({
  ...filter,
  holding: [...(filter.holding ?? []), ...holding],
  lacking: Int32Array.from(lacking),
});

/** Whether the asker may find a source, whatever answers must be like. */
const mayFind = (asking: ToScore, on: AnsweringWith, { table }: Horizon): ((place: Place) => boolean) => {
  const everything = {
    actor: asking.actor,
    filters: { ...noFilters, sourceKinds: asking.askingKinds ?? sourceKinds },
    withoutSources: [],
    withoutOrganisations: [],
  };
  const seen = admit(on.view, admissible(everything, on), table.standing);
  return (place) => admitsSource(seen, segmentOf(place), localIn(place));
};

const isSet = ({ length }: { readonly length: number }): boolean => length > 0;

export const scoreAsked = (asking: ToScore, on: AnsweringWith): ScoredAnswer => {
  const { view, workspace } = on;
  const { actor, filters } = asking;
  const horizon = horizonOf(actor, on);
  const asked = { actor, on, horizon, locale: actor.locale, mayFind: mayFind(asking, on, horizon) };
  const read = readAsked(asking.asked, asked, asking.corrections);
  const ready: Asking = {
    ...asking,
    // Looked up once, however many facets there are.
    withoutSources: [],
    withoutPlaces: [
      ...asking.withoutSources.map((id) => view.find(id)).filter((place) => place >= 0),
      ...(asking.withoutPlaces ?? []),
    ],
    withoutOrganisations: [...asking.withoutOrganisations, ...read.withoutOrganisations],
  };
  const admissionFor = (leftOut?: keyof Filters): Admission =>
    admit(view, widen(admissible(ready, on, leftOut), read), horizon.table.standing);
  const weighed = weighAsked(read, horizon, on);
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
      const values = filters[leftOut];
      // Needs are left out by default, and counted among the kinds of source all the same.
      const isSame =
        leftOut !== 'sourceKinds' && (values === undefined || typeof values === 'number' || !isSet(values));
      return isSame ? admission : admissionFor(leftOut);
    },
  };
};
