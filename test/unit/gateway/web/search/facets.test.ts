import { describe, expect, it } from '@jest/globals';
import { learn } from '../../../../../services/gateway/web/language/words.ts';
import { facetValues, firstOf } from '../../../../../services/gateway/web/search/facet-values.ts';
import { labelOfValue } from '../../../../../services/gateway/web/search/label-of-value.ts';

describe('the values of a facet', () => {
  const facet = {
    field: 'concept' as const,
    label: 'notion',
    counts: [
      { value: 'a', label: 'A', organisations: 5 },
      { value: 'b', label: 'B', organisations: 2 },
    ],
  };

  it('stay to be taken back where nobody found has them', () => {
    expect(facetValues(facet, ['b', 'z'])).toEqual([
      { value: 'a', label: 'A', organisations: 5, isChosen: false },
      { value: 'b', label: 'B', organisations: 2, isChosen: true },
      { value: 'z', label: undefined, organisations: 0, isChosen: true },
    ]);
    expect(facetValues(undefined, [])).toEqual([]);
  });

  it('are there where they must always be', () => {
    expect(facetValues(facet, [], ['a', 'need']).map(({ value }) => value)).toEqual(['a', 'b', 'need']);
  });

  it('are few at first, with whatever is chosen', () => {
    expect(firstOf(facetValues(facet, ['b']), 1)).toHaveLength(2);
    expect(firstOf(facetValues(facet, []), 1)).toHaveLength(1);
  });

  it('are called as everywhere on the page, and else as the server says', async () => {
    await learn('en');
    const text = (key: string): string => `<${key}>`;
    expect(labelOfValue(text, 'organisation_kind', { value: 'lab', label: 'other' })).toBe('<name.kind.lab>');
    expect(labelOfValue(text, 'organisation_kind', { value: 'new', label: 'New' })).toBe('New');
    expect(labelOfValue(text, 'concept', { value: 'ct', label: 'scanner' })).toBe('scanner');
    expect(labelOfValue(text, 'concept', { value: 'toString', label: undefined })).toBeUndefined();
  });
});
