// The options that every search has, and the parameters of the REST API that they are. Pure.
import { type Given, numberOption, type OptionTypes, usageOf } from './parse-command-line.ts';
import type { Sentences } from './say/en.ts';

/** Option → parameter. */
const filters = {
  kind: 'organisation_kind',
  pole: 'pole',
  concept: 'concept',
  language: 'language',
  since: 'since',
  type: 'statement_type',
  source: 'source_kind',
} as const;

/** What found organisations are counted by, by the option that filters by it → field. */
const counted: Readonly<Record<string, string>> = {
  kind: filters.kind,
  pole: filters.pole,
  concept: filters.concept,
  language: filters.language,
  type: filters.type,
  source: filters.source,
};

export const searchOptions: OptionTypes = {
  ...Object.fromEntries(Object.keys(filters).map((name) => [name, 'value' as const])),
  facets: 'optional',
  experts: 'flag',
  evidence: 'value',
  limit: 'value',
  as: 'value',
  json: 'flag',
};

/** What was typed for each field that the mesh may find wrong. */
export const typedFor: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(filters).map(([option, parameter]) => [parameter, `--${option}`])),
  facets: '--facets',
  evidence: '--evidence',
  limit: '--limit',
};

const items = (list: string): readonly string[] => list.split(',').map((one) => one.trim());

const isCounted = (name: string): boolean => Object.hasOwn(counted, name);

/** `--facets`: all of them; `--facets=kind,pole`: these. A list that was meant for it would be looked for as a word. */
const facetsOf = (given: Given, say: Sentences): string | undefined => {
  if (!given.flag('facets')) return undefined;
  const list = given.value('facets');
  const meant = given.after('facets');
  if (list === '' && meant !== undefined && items(meant).every(isCounted))
    throw usageOf(say.listAfterEquals('--facets', meant));
  const names = list === '' || list === undefined ? Object.keys(counted) : items(list);
  const wrong = names.filter((name) => !isCounted(name));
  if (wrong.length > 0)
    throw usageOf(say.badList('--facets', say.quoted(wrong.join(',')), Object.keys(counted)));
  return names.map((name) => counted[name]).join(',');
};

export const searchParameters = (
  given: Given,
  say: Sentences,
): Readonly<Record<string, string | number | undefined>> => ({
  ...Object.fromEntries(
    Object.entries(filters).map(([option, parameter]) => [parameter, given.value(option)]),
  ),
  facets: facetsOf(given, say),
  experts: given.flag('experts') ? 'true' : undefined,
  evidence: numberOption(given, 'evidence', { standard: 1, most: 5, say }),
  limit: numberOption(given, 'limit', { standard: 10, most: 100, say }),
});

const lists = Object.values(counted);

/** The same as the body of a search: lists are lists, and filters stand together. */
export const searchBody = (text: string, parameters: ReturnType<typeof searchParameters>): object => {
  const { facets, experts, evidence, limit, ...given } = parameters;
  const filtered = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, lists.includes(name) ? items(String(value)) : value]],
  );
  return {
    text,
    filters: Object.fromEntries(filtered) as object,
    ...(facets === undefined ? {} : { facets: items(String(facets)) }),
    experts: experts === 'true',
    evidence,
    limit,
  };
};
