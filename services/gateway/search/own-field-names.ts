// What expertise finds wrong with a question, told by the names that the question's sender knows. Pure.
import type { Fault, Outcome } from '../../platform/faults/fault.ts';

const singular: Readonly<Record<string, string>> = {
  organisation_kinds: 'organisation_kind',
  poles: 'pole',
  concepts: 'concept',
  languages: 'language',
  statement_types: 'statement_type',
  source_kinds: 'source_kind',
};

const inBody = (field: string): string => {
  const [, of = '', name = '', rest = ''] = /^(?:(question|filters)\.)?(\w+)(.*)$/s.exec(field) ?? [];
  if (of === 'question') return name.replace(/_id$/, '');
  if (of === 'filters') return `filters.${singular[name] ?? name}${rest}`;
  if (field === 'concept_id') return 'concept';
  if (name.startsWith('without_')) return `without.${name.slice('without_'.length)}${rest}`;
  return field;
};

/** In a query, lists are one parameter, and the words asked for are `q`. */
const inQuery = (field: string): string => {
  const name = inBody(field)
    .replace(/^filters\./, '')
    .replace(/\[\d+\]$/, '');
  return name === 'words' || name === 'typed' ? 'q' : name;
};

const rename = (of: Fault, where: 'query' | 'body'): Fault => {
  const name = where === 'query' ? inQuery : inBody;
  return {
    ...of,
    ...(of.violations
      ? { violations: of.violations.map((one) => ({ ...one, field: name(one.field) })) }
      : {}),
  };
};

export const withOwnFieldNames = <T>(outcome: Outcome<T>, where: 'query' | 'body'): Outcome<T> =>
  outcome.ok ? outcome : { ok: false, fault: rename(outcome.fault, where) };
