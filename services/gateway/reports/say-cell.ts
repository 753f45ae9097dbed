// What stands in a cell, in the reader's language. Pure.
import type { LeftOutCause } from '../rounds/round.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { Cell, Column, ReportCode } from './report.ts';

/** What ids stand for, by id: labels of concepts, names of organisations, words of statements. */
export type Named = ReadonlyMap<string, string>;

const codeText = (code: string, { reports, labels, rounds }: Sentences): string =>
  reports.codes[code as ReportCode] ??
  reports.steps[code] ??
  reports.declined[code] ??
  labels.values.organisation_kind[code] ??
  labels.values.pole[code] ??
  labels.values.statement_type[code] ??
  rounds.leftOut[code as LeftOutCause] ??
  code;

/** A month as it is; of an instant its day. */
const dateText = (date: string, { reports }: Sentences): string => {
  const day = /^\d{4}-\d\d-\d\d/.exec(date)?.[0];
  return day === undefined ? (reports.codes[date as ReportCode] ?? date) : reports.day(day);
};

const oneText = (text: string, { unit }: Column, named: Named, sentences: Sentences): string => {
  switch (unit) {
    case 'code':
      return codeText(text, sentences);
    case 'date':
      return dateText(text, sentences);
    case 'concept':
    case 'organisation':
    case 'statement':
      return named.get(text) ?? text;
    default:
      return text;
  }
};

/** Several in one cell are told apart by semicolons: names have commas. */
export const textOf = (cell: Cell, column: Column, named: Named, sentences: Sentences): string => {
  switch (cell.kind) {
    case 'hidden':
      return '<5';
    case 'empty':
      return column.unit === 'concept' ? sentences.reports.noConcept : '';
    case 'text':
      return oneText(cell.text, column, named, sentences);
    case 'ids':
      return cell.ids.map((id) => oneText(id, column, named, sentences)).join('; ');
    case 'number': {
      const { unit } = column;
      const known = unit === 'share' || unit === 'days' || unit === 'ratio' ? unit : 'count';
      return sentences.reports.number(cell.number, known);
    }
  }
};
