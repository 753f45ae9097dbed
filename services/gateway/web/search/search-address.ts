// What the address of a search says: the words, what narrows them, how many are shown. Whoever has it sees the same.
// Part of the first load, because the router reads addresses: no more than it needs. Pure.
import type { Facet, Language, OrganisationKind, Pole, StatementType } from '../api/generated.ts';
import { organisationKinds, poles, statementTypes, writtenLanguages } from '../parts/known-values.ts';

/** Several values of one field are separated by commas. */
export interface SearchAddress {
  readonly q?: string;
  readonly kind?: string;
  readonly pole?: string;
  readonly concept?: string;
  readonly language?: string;
  readonly type?: string;
  readonly source?: string;
  /** YYYY-MM-DD. */
  readonly since?: string;
  /** Organisations shown, where it is more than the first few. */
  readonly show?: number;
  /** Also who in each organisation. */
  readonly who?: true;
}

export type FilterField = Facet['field'];
type SourceKind = 'organisation' | 'offer' | 'need' | 'text';

export const firstShown = 10;
export const moreShown = 20;
export const mostShown = 500;
/** As the server takes them. */
export const longestWords = 500;
export const longestCompleted = 100;
const mostConcepts = 100;

export const sourceKinds: readonly SourceKind[] = ['organisation', 'offer', 'need', 'text'];
/** In the order in which they are offered. */
export const filterFields = [
  'organisation_kind',
  'source_kind',
  'pole',
  'statement_type',
  'language',
  'concept',
] as const satisfies readonly FilterField[];

export interface SearchFilters {
  readonly organisation_kind: OrganisationKind[];
  readonly pole: Pole[];
  readonly concept: string[];
  readonly language: Language[];
  readonly statement_type: StatementType[];
  readonly source_kind: SourceKind[];
}

/** How each field is called in an address. */
export const nameInAddress = {
  organisation_kind: 'kind',
  pole: 'pole',
  concept: 'concept',
  language: 'language',
  statement_type: 'type',
  source_kind: 'source',
} as const satisfies Readonly<Record<FilterField, keyof SearchAddress>>;

const split = (text: string | undefined): string[] => [
  ...new Set((text ?? '').split(',').map((one) => one.trim())),
];

const known = <T extends string>(values: readonly T[], text: string | undefined): T[] => {
  const asked = split(text);
  return values.filter((one) => asked.includes(one));
};

export const filtersOf = (address: SearchAddress): SearchFilters => ({
  organisation_kind: known(organisationKinds, address.kind),
  pole: known(poles, address.pole),
  concept: split(address.concept)
    .filter((one) => one !== '' && one.length <= 200)
    .slice(0, mostConcepts),
  language: known(writtenLanguages, address.language),
  statement_type: known(statementTypes, address.type),
  source_kind: known(sourceKinds, address.source),
});

/** What somebody wrote by hand may be a number, or nothing of ours. */
const written = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const shownIn = (value: unknown): number | undefined => {
  const shown = Math.min(mostShown, Math.floor(Number(written(value))));
  return shown > firstShown ? shown : undefined;
};

/** An address that says nothing it need not say, whatever it was made of. */
export const readSearchAddress = (raw: Readonly<Record<string, unknown>>): SearchAddress => {
  const words = written(raw['q'])?.trimStart().slice(0, longestWords);
  const filters = filtersOf(
    Object.fromEntries(Object.values(nameInAddress).map((name) => [name, written(raw[name])])),
  );
  const since = written(raw['since']);
  const shown = shownIn(raw['show']);
  const chosen = Object.entries(nameInAddress).flatMap(([field, name]) => {
    const values = filters[field as FilterField];
    return values.length > 0 ? [[name, values.join(',')]] : [];
  });
  return {
    ...(words === undefined || words === '' ? {} : { q: words }),
    ...Object.fromEntries(chosen),
    ...(isDay(since) ? { since } : {}),
    ...(shown === undefined ? {} : { show: shown }),
    ...(raw['who'] === true || raw['who'] === 'true' ? { who: true } : {}),
  };
};
