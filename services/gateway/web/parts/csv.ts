// Tables as CSV, as spreadsheets in the reader's language open them. Pure.
import type { Language } from '../language/languages.ts';

/** Spreadsheets set to French expect semicolons, and decimal commas. */
export const delimiterIn = (language: Language): ';' | ',' => (language === 'fr' ? ';' : ',');

/** RFC 4180. */
export const csvCell = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** What a spreadsheet would run as a formula is text, also after a line end or in the wide signs of East Asian keyboards. */
const plain = (value: string | number, language: Language): string => {
  if (typeof value === 'string') return /^[=+\-@\t\r\n\0＝＋－＠]/.test(value) ? `'${value}` : value;
  return language === 'fr' ? String(value).replace('.', ',') : String(value);
};

export const csvOf = (rows: readonly (readonly (string | number)[])[], language: Language): string => {
  const delimiter = delimiterIn(language);
  const line = (row: readonly (string | number)[]): string =>
    row.map((value) => csvCell(plain(value, language), delimiter)).join(delimiter);
  return rows.map(line).join('\r\n');
};
