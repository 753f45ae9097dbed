import { describe, expect, it } from '@jest/globals';
import { guessKind } from '../../../../../../services/gateway/web/imports/rows/guess-kind.ts';

describe('a file', () => {
  it('is of the kind its columns say, else its file’s name', () => {
    expect(guessKind('export.csv', ['external_id', 'owners', 'title'])).toBe('texts');
    expect(guessKind('statements.csv', ['external_id', 'name'])).toBe('organisations');
    expect(guessKind('besoins-2026.csv', [])).toBe('statements');
    expect(guessKind('export.csv', ['external_id'])).toBeUndefined();
  });
});
