import { describe, expect, it } from '@jest/globals';
import { nearestWord } from '../../../../../../services/gateway/web/imports/rows/nearest-word.ts';

describe('words on a command line', () => {
  it('are answered with what was probably meant, and with nothing when nothing is near', () => {
    expect(nearestWord('sugestions', ['suggestions', 'search', 'import'])).toBe('suggestions');
    expect(nearestWord('xyzzy', ['suggestions', 'search', 'import'])).toBeUndefined();
  });
});
