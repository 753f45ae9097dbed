import { describe, expect, it } from '@jest/globals';
import { sentAgain } from '../../../../../services/gateway/web/kept/sent-again.ts';

describe('what is made', () => {
  it('is sent again under the same key, and under another once it says something else', () => {
    let made = 0;
    const newKey = (): string => `key ${(made += 1)}`;
    const body = { title: 'A', text: 'B' };
    const first = sentAgain(undefined, body, newKey);
    expect(sentAgain(JSON.stringify(first), body, newKey)).toEqual(first);
    expect(sentAgain(JSON.stringify(first), { ...body, title: 'C' }, newKey).key).not.toBe(first.key);
    expect(sentAgain('no JSON', body, newKey).key).not.toBe(first.key);
  });
});
