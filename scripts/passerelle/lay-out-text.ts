// How text is laid out on a terminal: wrapped lines, columns, bars. Pure.

// oxlint-disable-next-line no-control-regex -- how a terminal is told to change the style of what follows
const styling = /\u001b\[\d{1,3}m/g;

/** Columns that a text takes: its styling takes none. */
const widthOf = (text: string): number => text.replaceAll(styling, '').length;

/** Wraps at spaces; a no-break space holds. The first line begins with `first`, the others with as much blank. */
export const wrap = (text: string, width: number, first = ''): readonly string[] => {
  const blank = ' '.repeat(first.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\n]+/).filter((one) => one !== '')) {
    if (line !== '' && first.length + widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one, at) => `${at === 0 ? first : blank}${one}`);
};

/** Columns as wide as their widest cell; the last one is left as it is. */
export const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

/** A share of 0 to 1 as a bar. */
export const bar = (share: number, width: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
};

/** `82 %`, as French and the international system write it; right-aligned to three digits. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`.padStart(5);
