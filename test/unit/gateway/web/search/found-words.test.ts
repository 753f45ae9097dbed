// How what was found is told: words that answer to other words, values of facets.
import { describe, expect, it } from '@jest/globals';
import type { MatchPart } from '../../../../../services/gateway/web/api/generated.ts';
import { facetValues, firstOf } from '../../../../../services/gateway/web/search/facet-values.ts';
import { labelOfValue } from '../../../../../services/gateway/web/search/label-of-value.ts';
import { matchedWords } from '../../../../../services/gateway/web/search/matched-words.ts';

const part = (kind: MatchPart['kind'], asked: string, found: string, share = 0.3): MatchPart => ({
  kind,
  asked,
  found,
  share,
});

describe('words that answer to other words', () => {
  it('are told once, largest share first, with how', () => {
    expect(
      matchedWords([
        part('translation', 'apprentissage fédéré', 'federated learning'),
        part('concept', 'Apprentissage fédéré', 'Federated learning'),
        part('broader', 'rein', 'organ'),
      ]),
    ).toEqual([
      { asked: 'apprentissage fédéré', found: 'federated learning', how: 'translation' },
      { asked: 'rein', found: 'organ', how: 'broader' },
    ]);
  });

  it('are not those that a reader takes for the same, nor what has no words, nor the least', () => {
    expect(
      matchedWords([
        part('word', 'dialyse', 'dialyses'),
        part('concept', 'dialyse', 'Dialyses'),
        part('translation', 'capteur', 'sensor', 0.01),
        part('theme', '', ''),
        part('rest', '', ''),
      ]),
    ).toEqual([]);
  });
});

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

  it('are called as everywhere on the page, and else as the server says', () => {
    const text = (key: string): string => `<${key}>`;
    expect(labelOfValue(text, 'organisation_kind', { value: 'lab', label: 'other' })).toBe('<name.kind.lab>');
    expect(labelOfValue(text, 'organisation_kind', { value: 'new', label: 'New' })).toBe('New');
    expect(labelOfValue(text, 'concept', { value: 'ct', label: 'scanner' })).toBe('scanner');
    expect(labelOfValue(text, 'concept', { value: 'toString', label: undefined })).toBeUndefined();
  });
});
