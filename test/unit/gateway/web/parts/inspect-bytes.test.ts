import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUtf8 } from 'node:buffer';
import { inspectBytes } from '../../../../../services/gateway/web/parts/inspect-bytes.ts';

const inspect = (bytes: Uint8Array) => {
  const inspection = inspectBytes();
  inspection.take(bytes);
  return inspection.end();
};

describe('the bytes of a file', () => {
  it('are called UTF-8 exactly where they are', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ min: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }).map((text) => Buffer.from(text.replaceAll('\0', ''))),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        if (given.length === 0 || given.includes(0) || [0xff, 0xfe, 0x50, 0xd0].includes(given[0] ?? 0))
          return;
        const inspected = inspect(given);
        expect(inspected.kind === 'text' && inspected.encoding === 'utf-8').toBe(isUtf8(given));
      }),
    );
  });

  it('are Windows-1252 where accents stand alone', () => {
    expect(inspect(Buffer.from('nom;santé\r\nà l\u0092hôpital', 'latin1'))).toEqual({
      kind: 'text',
      encoding: 'windows-1252',
      lines: 2,
    });
  });

  it('are refused where UTF-8 is damaged, with the line', () => {
    const bytes = Buffer.concat([Buffer.from('é\nà\n'), Buffer.of(0xe9), Buffer.from('\n')]);
    expect(inspect(bytes)).toEqual({ kind: 'refused', because: 'mixed', line: 3 });
  });
});
