// Who and what may answer somebody: by what the asker may see, and by what is asked for.
import type { Actor } from '../../platform/access/actor.ts';
import { clearance, sees } from '../../platform/access/may.ts';
import type { Filters } from '../filters.ts';
import type { IndexView } from '../index/view.ts';
import type { Organisation, Organisations } from '../organisations.ts';
import { found, own } from '../ranking/admission.ts';
import type { SourceFilter } from '../ranking/admission.ts';
import type { SourceKind } from '../source.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { conceptTerm } from '../vocabulary/vocabulary.ts';

/** Needs are no knowledge: they answer only where they are asked for. */
const knowledge: readonly SourceKind[] = ['organisation', 'offer', 'text'];

export interface Asking {
  readonly actor: Actor;
  readonly filters: Filters;
  readonly withoutSources: readonly string[];
  readonly withoutOrganisations: readonly string[];
}

/** One field of the filters may be left out, to count what its other values would find. */
type Field = keyof Filters;

const isAlike = ({ kind, poles }: Organisation, filters: Filters, leftOut: Field | undefined): boolean => {
  const kindFits =
    leftOut === 'organisationKinds' ||
    filters.organisationKinds.length === 0 ||
    (kind !== undefined && filters.organisationKinds.includes(kind));
  const poleFits =
    leftOut === 'poles' || filters.poles.length === 0 || filters.poles.some((pole) => poles.includes(pole));
  return kindFits && poleFits;
};

/** For each number of an organisation, what it may do in an answer. */
const organisationsFor = (
  { actor, filters, withoutOrganisations }: Asking,
  organisations: Organisations,
  leftOut: Field | undefined,
): Uint8Array => {
  const circle = clearance(actor);
  const standIns = organisations.standIns();
  const mask = new Uint8Array(organisations.numbers);
  const mine = new Set(actor.memberships.map(({ of }) => organisations.numberOf(of)));
  const without = new Set(withoutOrganisations.map(organisations.numberOf));
  for (let number = 0; number < organisations.numbers; number += 1) {
    const organisation = organisations.get(number);
    const isMine = mine.has(number);
    // Whose consent ended answers nobody, not even with what others may see.
    if (!organisation || organisations.isSilent(number)) continue;
    const isSeen = isMine || sees(circle, organisation.visibility);
    const isFound = isSeen && !without.has(number) && isAlike(organisation, filters, leftOut);
    const standIn = standIns[number] ?? number;
    if (isMine) mask[standIn] = (mask[standIn] ?? 0) | own;
    if (isFound && standIn === number) mask[number] = (mask[number] ?? 0) | found;
  }
  return mask;
};

/** Terms of the concept and of all that is narrower, as far as some source holds them. */
export const termsUnder = (
  concept: string,
  vocabulary: Vocabulary,
  find: (term: string) => number,
): Int32Array =>
  Int32Array.from(
    vocabulary
      .downwards(concept)
      .map((id) => find(conceptTerm(id)))
      .filter((term) => term >= 0),
  );

export interface Known {
  readonly organisations: Organisations;
  readonly vocabulary: Vocabulary;
  readonly find: (term: string) => number;
}

const unlessLeftOut = <T>(isLeftOut: boolean, values: readonly T[]): readonly T[] | undefined =>
  isLeftOut || values.length === 0 ? undefined : values;

export const admissible = (
  asking: Asking,
  view: IndexView,
  { organisations, vocabulary, find }: Known,
  leftOut?: Field,
): SourceFilter => {
  const { actor, filters } = asking;
  const languages = unlessLeftOut(leftOut === 'languages', filters.languages);
  const statementTypes = unlessLeftOut(leftOut === 'statementTypes', filters.statementTypes);
  const concepts = unlessLeftOut(leftOut === 'concepts', filters.concepts);
  const kinds = unlessLeftOut(leftOut === 'sourceKinds', filters.sourceKinds) ?? knowledge;
  return {
    circle: clearance(actor),
    organisations: organisationsFor(asking, organisations, leftOut),
    // Who asks for a type of statement means needs too, unless kinds are named.
    kinds: statementTypes && filters.sourceKinds.length === 0 ? ['offer', 'need'] : kinds,
    ...(statementTypes ? { statementTypes } : {}),
    ...(languages ? { languages } : {}),
    ...(filters.since === undefined ? {} : { since: filters.since }),
    ...(concepts
      ? { holding: [Int32Array.from(concepts.flatMap((id) => [...termsUnder(id, vocabulary, find)]))] }
      : {}),
    without: asking.withoutSources.map((id) => view.find(id)).filter((place) => place >= 0),
  };
};
