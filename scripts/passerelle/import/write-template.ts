// A CSV file to start from: the header and one row. Pure.
import { type FileKind, fieldsOf } from './file-kinds.ts';

export const csvCell = (text: string, delimiter: string): string =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const templateOf = (kind: FileKind, delimiter: string): string => {
  const fields = fieldsOf(kind);
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
  return `${line(fields.map(({ name }) => name))}\n${line(fields.map(({ example }) => example))}\n`;
};
