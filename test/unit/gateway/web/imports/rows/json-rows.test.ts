import { describe, expect, it } from '@jest/globals';
import { jsonRows } from '../../../../../../services/gateway/web/imports/rows/json-rows.ts';

const read = (...pieces: readonly string[]) => {
  const reader = jsonRows();
  return [...pieces.flatMap((piece) => reader.take(piece)), ...reader.end()];
};

describe('JSON Lines', () => {
  it('are read as they come, an object a line, blank lines left out', () => {
    const rows = read('{"a"', ':1}\r\n\n{"b":', '2}');
    expect(rows.map(({ line, read: one }) => [line, one.kind === 'row' && one.row.values])).toEqual([
      [1, { a: 1 }],
      [3, { b: 2 }],
    ]);
  });

  it('that are none are told with their place, and cost nothing else', () => {
    const rows = read('{"a":1 "b"}\n[1]\n{"b":2}\n');
    expect(
      rows.map(({ line, read: one }) => [line, one.kind === 'bad' ? one.fault : one.row.values]),
    ).toEqual([
      [1, { rule: 'json', value: '{"a":1 "b"}', parameters: { character: '8' } }],
      [2, { rule: 'not-an-object', value: '[1]' }],
      [3, { b: 2 }],
    ]);
  });

  it('that are too long are told once, and the next one is read', () => {
    const long = `{"a":"${'x'.repeat(1_100_000)}`;
    const rows = read(long, long, '"}\n{"b":2}\n');
    expect(rows.map(({ line, read: one }) => [line, one.kind === 'bad' ? one.fault.rule : 'row'])).toEqual([
      [1, 'too-long'],
      [2, 'row'],
    ]);
  });
});
