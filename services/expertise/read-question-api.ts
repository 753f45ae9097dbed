// Reads what is asked and what answers must be like out of a request, and names every field that breaks a rule.
import type {
  FacetField as FacetFieldMessage,
  Filters as FiltersMessage,
  Question,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language as ProtoLanguage } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { dayNumberOf } from '../platform/day-number.ts';
import type { Violation } from '../platform/faults/fault.ts';
import { readTypedWords } from './answers/read-typed-words.ts';
import { broken, compact } from './broken-rule.ts';
import type { Broken } from './broken-rule.ts';
import {
  facetFieldWords,
  kindFrom,
  languageFrom,
  organisationKindWords,
  poleWords,
  statementTypeWords,
} from './contract-api.ts';
import { noFilters } from './filters.ts';
import type { Asked, FacetField, Filters } from './filters.ts';

/** Something read, or what is wrong with it. */
export type Read<T> = { readonly value: T; readonly violations: readonly Violation[] };

const longestWords = 500;
export const longestText = 50_000;
const mostValues = 100;

const checkWords = (field: string, words: string, longest: number): Broken => {
  if (words.trim() === '') return broken(field, 'required');
  return words.length > longest ? broken(field, 'too-long', ['max', longest]) : undefined;
};

const nothingToFind = (field: string, typed: string): Violation => ({
  ...broken(field, 'not-allowed', undefined, typed),
  parameters: { because: 'nothing-to-find', expected: 'words to find' },
});

/** What has no letter or digit finds nothing; nor do typed words that only say what must not stand. */
const isSearchable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const checkTyped = (field: string, typed: string): Broken => {
  const badly = checkWords(field, typed, longestWords);
  if (badly) return badly;
  const { words, phrases, begun = '' } = readTypedWords(typed);
  return [words, ...phrases, begun].some(isSearchable) ? undefined : nothingToFind(field, typed);
};

const checkText = (field: string, text: string): Broken =>
  checkWords(field, text, longestText) ?? (isSearchable(text) ? undefined : nothingToFind(field, text));

export const readAsked = (question: Question | undefined, field: string): Read<Asked> => {
  const { words, text, organisationId, sourceId, conceptId } = question ?? {};
  if (words !== undefined)
    return {
      value: { kind: 'words', words },
      violations: compact([checkTyped(`${field}.words`, words)]),
    };
  if (text !== undefined)
    return {
      value: { kind: 'text', text },
      violations: compact([checkText(`${field}.text`, text)]),
    };
  if (organisationId !== undefined)
    return { value: { kind: 'organisation', id: organisationId }, violations: [] };
  if (sourceId !== undefined) return { value: { kind: 'source', id: sourceId }, violations: [] };
  if (conceptId !== undefined) return { value: { kind: 'concept', id: conceptId }, violations: [] };
  return { value: { kind: 'words', words: '' }, violations: [broken(field, 'required')] };
};

/** Names the concepts that there are not: to look for what speaks of them would find nothing, and not say why. */
export const checkConcepts = (
  field: string,
  ids: readonly string[],
  isConcept: (id: string) => boolean,
): readonly Violation[] =>
  ids.flatMap((id, at) =>
    isConcept(id)
      ? []
      : [
          {
            ...broken(`${field}[${at}]`, 'unresolved', undefined, id),
            parameters: { thing: 'concept', expected: 'the id of a concept' },
          },
        ],
  );

/** Values of one field in the words of the code. */
const readList = <V extends string, W>(
  field: string,
  values: readonly V[],
  wordOf: (value: V) => W | undefined,
): Read<readonly W[]> => {
  const violations: Violation[] = [];
  if (values.length > mostValues) violations.push(broken(field, 'too-many', ['max', mostValues]));
  const value = values.flatMap((one, at) => {
    const word = wordOf(one);
    if (word === undefined) violations.push(broken(`${field}[${at}]`, 'not-one-of', undefined, one));
    return word === undefined ? [] : [word];
  });
  return { value, violations };
};

const readDay = (since: string | undefined): Read<number | undefined> => {
  if (since === undefined) return { value: undefined, violations: [] };
  const day = /^\d{4}-\d{2}-\d{2}$/.test(since) ? dayNumberOf(since) : undefined;
  return day === undefined
    ? { value: undefined, violations: [broken('filters.since', 'malformed', undefined, since)] }
    : { value: day, violations: [] };
};

const languageWord = (language: ProtoLanguage) =>
  language === ProtoLanguage.FRENCH || language === ProtoLanguage.ENGLISH
    ? languageFrom(language)
    : undefined;

export const readFilters = (filters: FiltersMessage | undefined): Read<Filters> => {
  if (!filters) return { value: noFilters, violations: [] };
  const organisationKinds = readList(
    'filters.organisation_kinds',
    filters.organisationKinds,
    organisationKindWords.word,
  );
  const poles = readList('filters.poles', filters.poles, poleWords.word);
  const concepts = readList('filters.concepts', filters.concepts, (id) => (id === '' ? undefined : id));
  const languages = readList('filters.languages', filters.languages, languageWord);
  const since = readDay(filters.since);
  const statementTypes = readList('filters.statement_types', filters.statementTypes, statementTypeWords.word);
  const sourceKinds = readList('filters.source_kinds', filters.sourceKinds, kindFrom);
  const all = [organisationKinds, poles, concepts, languages, since, statementTypes, sourceKinds];
  return {
    value: {
      organisationKinds: organisationKinds.value,
      poles: poles.value,
      concepts: concepts.value,
      languages: languages.value,
      ...(since.value === undefined ? {} : { since: since.value }),
      statementTypes: statementTypes.value,
      sourceKinds: sourceKinds.value,
    },
    violations: all.flatMap(({ violations }) => violations),
  };
};

export const readFacets = (facets: readonly FacetFieldMessage[]): Read<readonly FacetField[]> =>
  readList('facets', facets, facetFieldWords.word);
