import { describe, expect, it } from '@jest/globals';
import { createSeenKeys } from '../../../../scripts/passerelle/import/seen-keys.ts';

describe('keys seen before', () => {
  it('are told with the line they came first on, among any number', () => {
    const seen = createSeenKeys();
    for (let line = 1; line <= 20_000; line += 1) expect(seen.see(`demo:${line}`, line)).toBeUndefined();
    for (const line of [1, 500, 19_999]) expect(seen.see(`demo:${line}`, 30_000)).toBe(line);
    expect([seen.has('demo:7'), seen.has('demo:x')]).toEqual([true, false]);
  });
});
