// Who and what may answer somebody: by what the asker may see, and by what is asked for.
import type { Actor } from '../../platform/access/actor.ts';
import { clearance } from '../../platform/access/may.ts';
import type { Filters } from '../filters.ts';
import type { Engine } from '../engine.ts';
import type { Place } from '../index/view.ts';
import { kindBits, poleBits } from '../organisation-columns.ts';
import type { Organisations } from '../organisations.ts';
import { found, own } from '../ranking/admission.ts';
import type { SourceFilter } from '../ranking/admission.ts';
import { sourceKinds } from '../source.ts';
import type { SourceKind } from '../source.ts';
import { conceptTerm } from '../vocabulary/vocabulary.ts';
import type { AnsweringWith } from './answering-with.ts';
import { tableOf } from './organisation-table.ts';
import type { OrganisationTable } from './organisation-table.ts';

/** Needs are no knowledge: they answer only where they are asked for. */
const knowledge: readonly SourceKind[] = ['organisation', 'offer', 'text'];

export interface Asking {
  readonly actor: Actor;
  readonly filters: Filters;
  readonly withoutSources: readonly string[];
  readonly withoutOrganisations: readonly string[];
  /** Only these are found; absent: all. */
  readonly amongOrganisations?: readonly string[];
  /** The same as `withoutSources`, found already. */
  readonly withoutPlaces?: readonly Place[];
  /** Terms of the concepts of the filters, found already. */
  readonly conceptTerms?: Int32Array;
}

/** One field of the filters may be left out, to count what its other values would find. */
type Field = keyof Filters;

/** Number of the organisation that answers for the one with this id; -1: nobody was ever called so. */
export const standInOf = (
  id: string,
  organisations: Organisations,
  { standing }: OrganisationTable,
): number => {
  const number = organisations.find(id);
  return number < 0 ? -1 : (standing.standIns[number] ?? number);
};

/** The organisations that the asker speaks for, and that want to be found. */
export const ownOf = (
  { memberships }: Pick<Actor, 'memberships'>,
  organisations: Organisations,
  table: OrganisationTable,
): readonly number[] =>
  memberships
    .filter(({ of }) => table.silent[organisations.find(of)] !== 1)
    .map(({ of }) => standInOf(of, organisations, table))
    .filter((number) => number >= 0 && table.silent[number] !== 1);

/** Takes `found` from those that have none of the bits. */
const keepAlike = (mask: Uint8Array, values: Uint16Array, bits: number): void => {
  for (let number = 0; number < mask.length; number += 1) {
    if (((values[number] as number) & bits) === 0) mask[number] = (mask[number] as number) & ~found;
  }
};

/** For each number of an organisation, what it may do in an answer. */
const organisationsFor = (
  { actor, filters, withoutOrganisations, amongOrganisations }: Asking,
  organisations: Organisations,
  leftOut: Field | undefined,
): Uint8Array => {
  const table = tableOf(organisations);
  const mask = table.knownTo[clearance(actor)].slice();
  for (const number of ownOf(actor, organisations, table)) mask[number] = found | own;
  if (leftOut !== 'organisationKinds' && filters.organisationKinds.length > 0)
    keepAlike(mask, table.kinds, kindBits(filters.organisationKinds));
  if (leftOut !== 'poles' && filters.poles.length > 0) keepAlike(mask, table.poles, poleBits(filters.poles));
  if (amongOrganisations) {
    const among = new Set(amongOrganisations.map((id) => standInOf(id, organisations, table)));
    for (let number = 0; number < mask.length; number += 1)
      if (!among.has(number)) mask[number] = (mask[number] ?? 0) & ~found;
  }
  for (const id of withoutOrganisations) {
    const number = standInOf(id, organisations, table);
    if (number >= 0) mask[number] = (mask[number] ?? 0) & ~found;
  }
  return mask;
};

/** Terms of the concept and of all that is narrower, as far as the dictionary has them. */
export const termsUnder = (concept: string, { vocabulary, terms }: Engine): readonly number[] =>
  vocabulary
    .downwards(concept)
    .map((id) => terms.find(conceptTerm(id)))
    .filter((term) => term >= 0);

/** Terms of which a source must hold one; undefined where no concept is asked for. */
export const conceptTermsOf = (
  { filters: { concepts } }: Pick<Asking, 'filters'>,
  engine: Engine,
): Int32Array | undefined =>
  concepts.length === 0 ? undefined : Int32Array.from(concepts.flatMap((id) => termsUnder(id, engine)));

const unlessLeftOut = <T>(isLeftOut: boolean, values: readonly T[]): readonly T[] | undefined =>
  isLeftOut || values.length === 0 ? undefined : values;

const kindsOf = ({ sourceKinds: asked }: Filters, leftOut: Field | undefined): readonly SourceKind[] => {
  if (leftOut === 'sourceKinds') return sourceKinds;
  return asked.length === 0 ? knowledge : asked;
};

export const admissible = (
  asking: Asking,
  { engine, view }: Pick<AnsweringWith, 'engine' | 'view'>,
  leftOut?: Field,
): SourceFilter => {
  const { actor, filters, withoutSources, withoutPlaces = [] } = asking;
  const languages = unlessLeftOut(leftOut === 'languages', filters.languages);
  const statementTypes = unlessLeftOut(leftOut === 'statementTypes', filters.statementTypes);
  const holding =
    leftOut === 'concepts' ? undefined : (asking.conceptTerms ?? conceptTermsOf(asking, engine));
  const without = withoutSources.map((id) => view.find(id)).filter((place) => place >= 0);
  return {
    circle: clearance(actor),
    organisations: organisationsFor(asking, engine.organisations, leftOut),
    kinds: kindsOf(filters, leftOut),
    ...(statementTypes ? { statementTypes } : {}),
    ...(languages ? { languages } : {}),
    ...(filters.since === undefined ? {} : { since: filters.since }),
    ...(holding ? { holding: [holding] } : {}),
    without: [...without, ...withoutPlaces],
  };
};
