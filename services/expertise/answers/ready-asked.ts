// Makes a question ready to be ranked, here or in another thread: its terms weighed, and which sources may answer.
import { noFilters } from '../filters.ts';
import type { Asked, Filters } from '../filters.ts';
import { localIn, segmentOf } from '../index/view.ts';
import type { Place } from '../index/view.ts';
import { admit, admitsSource } from '../ranking/admission.ts';
import type { SourceFilter } from '../ranking/admission.ts';
import { sourceKinds } from '../source.ts';
import type { SourceKind } from '../source.ts';
import { admissible, conceptTermsOf } from './admissible.ts';
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

export interface ReadyAsked {
  readonly read: ReadAsked;
  readonly weighed: Weighed;
  readonly horizon: Horizon;
  /** Which sources may answer; with one field of the filters left out, to count what its other values would find. */
  readonly filter: (leftOut?: keyof Filters) => SourceFilter;
}

const widen = (filter: SourceFilter, holding: readonly Int32Array[], lacking: Int32Array): SourceFilter => ({
  ...filter,
  holding: [...(filter.holding ?? []), ...holding],
  lacking,
});

/** Whether the asker may find a source, whatever answers must be like; looked up when it is asked first. */
const mayFind = (asking: ToScore, on: AnsweringWith, { table }: Horizon): ((place: Place) => boolean) => {
  const everything = {
    actor: asking.actor,
    filters: { ...noFilters, sourceKinds: asking.askingKinds ?? sourceKinds },
    withoutSources: [],
    withoutOrganisations: [],
  };
  let seen: ReturnType<typeof admit> | undefined;
  return (place) => {
    seen ??= admit(on.view, admissible(everything, on), table.standing);
    return admitsSource(seen, segmentOf(place), localIn(place));
  };
};

/** The question before, of the same view. */
export interface ReadBefore {
  readonly asking: ToScore;
  readonly ready: ReadyAsked;
}

/** A source is often asked about several times in a row, each time with answers of another kind: it is read once. */
const isReadAlready = ({ asking: before }: ReadBefore, { actor, asked, askingKinds }: ToScore): boolean =>
  before.actor === actor &&
  before.asked.kind === 'source' &&
  asked.kind === 'source' &&
  before.asked.id === asked.id &&
  before.askingKinds === askingKinds;

const readAndWeigh = (
  asking: ToScore,
  on: AnsweringWith,
): Pick<ReadyAsked, 'read' | 'weighed' | 'horizon'> => {
  const { actor } = asking;
  const horizon = horizonOf(actor, on);
  const with_ = { actor, on, horizon, locale: actor.locale, mayFind: mayFind(asking, on, horizon) };
  const read = readAsked(asking.asked, with_, asking.corrections);
  return { read, weighed: weighAsked(read, horizon, on), horizon };
};

export const readyAsked = (asking: ToScore, on: AnsweringWith, before?: ReadBefore): ReadyAsked => {
  const { read, weighed, horizon } =
    before && isReadAlready(before, asking) ? before.ready : readAndWeigh(asking, on);
  const conceptTerms = conceptTermsOf(asking, on.engine);
  const ready: Asking = {
    ...asking,
    // Looked up once, however many facets there are.
    withoutSources: [],
    withoutPlaces: [
      ...asking.withoutSources.map((id) => on.view.find(id)).filter((place) => place >= 0),
      ...(asking.withoutPlaces ?? []),
      ...read.withoutPlaces,
    ],
    withoutOrganisations: [...asking.withoutOrganisations, ...read.withoutOrganisations],
    ...(conceptTerms ? { conceptTerms } : {}),
  };
  const lacking = Int32Array.from(read.lacking);
  return {
    read,
    weighed,
    horizon,
    filter: (leftOut) => widen(admissible(ready, on, leftOut), read.holding, lacking),
  };
};
