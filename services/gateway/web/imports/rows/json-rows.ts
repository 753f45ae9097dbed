// The rows of a JSON Lines text: an object a line, blank lines left out. Pure.
import { isObject } from './problem.ts';
import type { RowFault, RowReader, SourceRow } from './row.ts';

/** What the mesh takes as one body. */
const longest = 1024 * 1024;

const placeOf = (error: unknown): Pick<RowFault, 'parameters'> => {
  const place = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return place === undefined ? {} : { parameters: { character: String(Number(place) + 1) } };
};

const rowOf = (source: string, line: number): SourceRow => {
  const bad = (fault: RowFault): SourceRow => ({ line, source, read: { kind: 'bad', line, fault } });
  if (source.length > longest) return bad({ rule: 'too-long', value: source.slice(0, 80) });
  try {
    const value: unknown = JSON.parse(source);
    return isObject(value)
      ? { line, source, read: { kind: 'row', row: { line, format: 'json', values: value } } }
      : bad({ rule: 'not-an-object', value: source });
  } catch (error) {
    return bad({ rule: 'json', value: source, ...placeOf(error) });
  }
};

export const jsonRows = (): RowReader => {
  let rest = '';
  let line = 0;
  /** The line goes on, and was told already. */
  let isSkipping = false;

  const whole = (source: string): readonly SourceRow[] => {
    line += 1;
    const isTold = isSkipping;
    isSkipping = false;
    return isTold || source.trim() === '' ? [] : [rowOf(source.replace(/\r$/, ''), line)];
  };

  const tooLong = (): readonly SourceRow[] => {
    const told = isSkipping ? [] : [rowOf(rest, line + 1)];
    isSkipping = true;
    rest = '';
    return told;
  };

  return {
    take: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      const rows = lines.flatMap(whole);
      return rest.length > longest ? [...rows, ...tooLong()] : rows;
    },
    end: () => {
      const last = rest;
      rest = '';
      return whole(last);
    },
  };
};
