// Which character separates the cells of a table, told from its header. Pure.
import { columnName } from './column-names.ts';

const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The cells of the first line, quotes honoured. */
const cellsOf = (text: string, delimiter: string): readonly string[] => {
  const cells = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && character === delimiter) cells.push('');
    else cells.push(`${cells.pop() ?? ''}${character}`);
  }
  return cells;
};

/** The one that makes the most known columns; where none does, the one there is most of. */
export const detectDelimiter = (start: string, known: ReadonlySet<string>): Delimiter => {
  const scored = delimiters.map((delimiter) => {
    const cells = cellsOf(start, delimiter);
    return {
      delimiter,
      known: cells.filter((cell) => known.has(columnName(cell))).length,
      all: cells.length,
    };
  });
  return scored.toSorted((a, b) => b.known - a.known || b.all - a.all)[0]?.delimiter ?? ',';
};

/** Some spreadsheets tell in a line of its own: `sep=;`. */
export const declaredDelimiter = (start: string): { delimiter: Delimiter; length: number } | undefined => {
  const line = /^sep=([;,\t])(\r\n|\n|\r)/i.exec(start);
  return line ? { delimiter: line[1] as Delimiter, length: line[0].length } : undefined;
};
