// Counts, of the organisations found, how many have each value of a field.
import { dead, sourceClasses } from '../index/source-class.ts';
import { ownersAt, termsAt } from '../index/read-segment.ts';
import type { FacetField } from '../filters.ts';
import type { Organisations } from '../organisations.ts';
import { admitsSource, found } from '../ranking/admission.ts';
import type { Admission } from '../ranking/admission.ts';
import type { Scored } from '../ranking/score-sources.ts';

export interface FacetCount {
  readonly value: string;
  readonly organisations: number;
}

const mostValues = 30;
/** Concepts are counted in the best sources only: reading the terms of all would take longer than finding them. */
const mostRead = 2_000;

/** Which organisations have a value. */
type Holders = Map<string, Set<number>>;

const hold = (holders: Holders, value: string, organisations: readonly number[]): void => {
  const known = holders.get(value) ?? new Set<number>();
  for (const organisation of organisations) known.add(organisation);
  holders.set(value, known);
};

export interface FacetsWith {
  readonly organisations: Organisations;
  /** Id of the concept a term stands for; undefined for a word. */
  readonly conceptOf: (term: number) => string | undefined;
}

/** Calls back for each source that answers, with the organisations behind it that are found. */
const eachAnswer = (
  { segments }: Scored,
  admission: Admission,
  see: (nth: number, local: number, owners: readonly number[], sum: number) => void,
): void => {
  const { standIns } = admission.standing;
  segments.forEach(({ segment, sums }, nth) => {
    for (let local = 0; local < segment.sizes.sources; local += 1) {
      const sum = sums[local] ?? 0;
      if (sum <= 0 || !admitsSource(admission, nth, local)) continue;
      const owners = ownersAt(segment, local)
        .map((owner) => standIns[owner] ?? owner)
        .filter((owner) => ((admission.organisations[owner] ?? 0) & found) !== 0);
      see(nth, local, owners, sum);
    }
  });
};

const ofOrganisations = (
  scored: Scored,
  admission: Admission,
  valuesOf: (organisation: number) => readonly string[],
): Holders => {
  const all = new Set<number>();
  eachAnswer(scored, admission, (_, __, owners) => owners.forEach((owner) => all.add(owner)));
  const holders: Holders = new Map();
  for (const organisation of all) {
    for (const value of valuesOf(organisation)) hold(holders, value, [organisation]);
  }
  return holders;
};

const ofSources = (
  scored: Scored,
  admission: Admission,
  valueOf: (sourceClass: NonNullable<(typeof sourceClasses)[number]>) => string | undefined,
): Holders => {
  const holders: Holders = new Map();
  eachAnswer(scored, admission, (nth, local, owners) => {
    const sourceClass = sourceClasses[scored.segments[nth]?.segment.classes[local] ?? dead];
    const value = sourceClass && valueOf(sourceClass);
    if (value !== undefined) hold(holders, value, owners);
  });
  return holders;
};

const ofConcepts = (scored: Scored, admission: Admission, conceptOf: FacetsWith['conceptOf']): Holders => {
  const answers: { nth: number; local: number; owners: readonly number[]; sum: number }[] = [];
  eachAnswer(scored, admission, (nth, local, owners, sum) => answers.push({ nth, local, owners, sum }));
  const best = answers.toSorted((one, other) => other.sum - one.sum).slice(0, mostRead);
  const holders: Holders = new Map();
  for (const { nth, local, owners } of best) {
    const segment = scored.segments[nth]?.segment;
    if (!segment) continue;
    for (const term of termsAt(segment, local)) {
      const concept = conceptOf(term);
      if (concept !== undefined) hold(holders, concept, owners);
    }
  }
  return holders;
};

/** Most first, ties by value. */
export const countFacet = (
  field: FacetField,
  scored: Scored,
  admission: Admission,
  { organisations, conceptOf }: FacetsWith,
): readonly FacetCount[] => {
  const holdersOf = (): Holders => {
    switch (field) {
      case 'organisation_kind':
        return ofOrganisations(scored, admission, (number) => {
          const kind = organisations.get(number)?.kind;
          return kind === undefined ? [] : [kind];
        });
      case 'pole':
        return ofOrganisations(scored, admission, (number) => organisations.get(number)?.poles ?? []);
      case 'language':
        return ofSources(scored, admission, ({ language }) => language);
      case 'statement_type':
        return ofSources(scored, admission, ({ statementType }) => statementType);
      case 'source_kind':
        return ofSources(scored, admission, ({ kind }) => kind);
      case 'concept':
        return ofConcepts(scored, admission, conceptOf);
    }
  };
  return [...holdersOf()]
    .map(([value, holders]) => ({ value, organisations: holders.size }))
    .sort((a, b) => b.organisations - a.organisations || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
};

