// The options that every search has, and the parameters of the REST API that they are. Pure.
import { type Given, numberOption, type OptionTypes } from './parse-command-line.ts';
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

const everyFacet = 'organisation_kind,pole,concept,language,statement_type,source_kind';

export const searchOptions: OptionTypes = {
  ...Object.fromEntries(Object.keys(filters).map((name) => [name, 'value' as const])),
  facets: 'flag',
  experts: 'flag',
  limit: 'value',
  as: 'value',
  json: 'flag',
};

export const searchParameters = (
  given: Given,
  say: Sentences,
): Readonly<Record<string, string | number | undefined>> => ({
  ...Object.fromEntries(
    Object.entries(filters).map(([option, parameter]) => [parameter, given.value(option)]),
  ),
  facets: given.flag('facets') ? everyFacet : undefined,
  experts: given.flag('experts') ? 'true' : undefined,
  limit: numberOption(given, 'limit', { standard: 10, most: 100, say }),
});

const lists = ['organisation_kind', 'pole', 'concept', 'language', 'statement_type', 'source_kind'];

const items = (list: string): readonly string[] => list.split(',').map((one) => one.trim());

/** The same as the body of a search: lists are lists, and filters stand together. */
export const searchBody = (text: string, parameters: ReturnType<typeof searchParameters>): object => {
  const { facets, experts, limit, ...given } = parameters;
  const filtered = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, lists.includes(name) ? items(String(value)) : value]],
  );
  return {
    text,
    filters: Object.fromEntries(filtered) as object,
    ...(facets === undefined ? {} : { facets: items(String(facets)) }),
    experts: experts === 'true',
    limit,
  };
};
