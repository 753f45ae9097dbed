import { describe, expect, it } from '@jest/globals';
import { suggestions } from '../../../services/matchmaking/collections.ts';
import { aMatch, aQuote, aSuggestion } from '../../makers/suggestions.ts';

describe('a suggestion kept in format 1', () => {
  it('is read with quotes that mark nothing, and all else as it was', () => {
    const { marks: _, ...quote } = aQuote();
    const inFormat = (...quotes: readonly object[]) =>
      aSuggestion({
        matches: [aMatch({ need: { quotes: quotes as never }, offer: { quotes: quotes as never } })],
        sides: [{ answer: 'interested' }, {}],
      });
    const kept = JSON.parse(JSON.stringify(inFormat(quote))) as unknown;
    expect(suggestions.upcasters?.[1]?.(kept)).toEqual(inFormat({ ...quote, marks: [] }));
  });
});
