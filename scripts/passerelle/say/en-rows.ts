// What is wrong with a row of a file, and its cure, in English.
import type { RowRule } from '../../../services/gateway/web/imports/rows/row.ts';

type Parameters = Readonly<Record<string, string>>;
export interface RowSentence {
  readonly message: string;
  readonly cure: string;
}
const rule = (message: string, cure: string): RowSentence => ({ message, cure });

export const rowRulesInEnglish: Readonly<Record<RowRule, (of: Parameters) => RowSentence>> = {
  'not-closed': () =>
    rule('a quote is opened and never closed', 'close it, or double it where it is part of the text'),
  quote: () =>
    rule('a quote stands in the middle of a cell', 'put the cell in quotes and double those inside'),
  json: ({ character }) =>
    rule(`not JSON${character ? `, at character ${character}` : ''}`, 'write one JSON object on each line'),
  'not-an-object': () => rule('not a JSON object', 'write one JSON object on each line'),
  'too-long': () => rule('the line is longer than a megabyte', 'shorten it'),
  'too-many-cells': ({ cell }) =>
    rule(
      `cell ${cell} has no column`,
      'give the column a name, or put the cell that holds a separator in quotes',
    ),
  integer: () => rule('not a whole number', 'write digits only'),
  boolean: () => rule('neither yes nor no', 'write true or false'),
  day: () => rule('no day of the calendar, read as day/month/year', 'write it as 2027-12-31'),
  'day-order': () =>
    rule(
      'a day that may be day/month or month/day, in a file separated by commas',
      'write it year-month-day, as 2027-12-31',
    ),
  'external-id': () =>
    rule(
      'the row has no external id',
      'give each row an external_id that stays the same, such as siren:130026222',
    ),
  scheme: () =>
    rule('an external id without its scheme', 'write scheme:value, or give the scheme with --scheme'),
  repeated: ({ line }) => rule(`this external id was on line ${line} already`, 'keep one of the two rows'),
};
