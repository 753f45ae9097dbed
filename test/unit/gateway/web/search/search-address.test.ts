// The address of a search, and what changes make of it.
import { describe, expect, it } from '@jest/globals';
import {
  countFilters,
  withExperts,
  withMore,
  withoutFilters,
  withSince,
  withToggled,
  withWords,
} from '../../../../../services/gateway/web/search/change-address.ts';
import {
  filtersOf,
  mostShown,
  readSearchAddress,
} from '../../../../../services/gateway/web/search/search-address.ts';

describe('the address of a search', () => {
  it('keeps what a person would share', () => {
    const address = {
      q: 'jumeau numérique',
      kind: 'lab,startup',
      concept: 'federated-learning',
      since: '2024-01-31',
      show: 30,
      who: true as const,
    };
    expect(readSearchAddress({ ...address })).toEqual(address);
  });

  it('reads words that look like numbers or truth as words', () => {
    expect(readSearchAddress({ q: 2024 })).toEqual({ q: '2024' });
    expect(readSearchAddress({ q: true })).toEqual({ q: 'true' });
  });

  it('leaves out what nobody could have chosen', () => {
    expect(
      readSearchAddress({
        q: '  ',
        kind: 'lab,castle',
        pole: 'nowhere',
        concept: ' , ',
        language: { fr: 1 },
        type: ['data'],
        since: 'yesterday',
        show: '-3',
        who: 'no',
        else: 1,
      }),
    ).toEqual({ kind: 'lab' });
    expect(readSearchAddress({ since: '2024-13-45', show: 10 })).toEqual({});
  });

  it('asks for no more words, concepts or organisations than there may be', () => {
    const concepts = Array.from({ length: 300 }, (_, at) => `c${at}`).join(',');
    const address = readSearchAddress({ q: 'a'.repeat(900), concept: concepts, show: 1e9 });
    expect(address.q).toHaveLength(500);
    expect(filtersOf(address).concept).toHaveLength(100);
    expect(address.show).toBe(mostShown);
  });

  it('keeps the space after a word, which says that the word is whole', () => {
    expect(readSearchAddress({ q: ' rein ' })).toEqual({ q: 'rein ' });
  });

  it('takes a value, another one of the same field, and both back', () => {
    const one = withToggled({ q: 'rein' }, 'source_kind', 'need');
    expect(one).toEqual({ q: 'rein', source: 'need' });
    const two = withToggled(one, 'source_kind', 'offer');
    expect(filtersOf(two).source_kind).toEqual(['offer', 'need']);
    expect(withToggled(withToggled(two, 'source_kind', 'offer'), 'source_kind', 'need')).toEqual({
      q: 'rein',
    });
  });

  it('begins with the first results again where the question changes, and only there', () => {
    const shown = { q: 'rein', show: 50 };
    expect(withWords(shown, 'reins')).toEqual({ q: 'reins' });
    expect(withWords(shown, ' rein')).toBe(shown);
    expect(withToggled(shown, 'pole', 'research')).toEqual({ q: 'rein', pole: 'research' });
    expect(withSince(shown, '2025-01-01')).toEqual({ q: 'rein', since: '2025-01-01' });
    expect(withWords({ q: 'rein', kind: 'lab' }, '')).toEqual({ kind: 'lab' });
  });

  it('shows more, up to an end', () => {
    expect(withMore({ q: 'rein' })).toEqual({ q: 'rein', show: 30 });
    expect(withMore({ q: 'rein', show: mostShown }).show).toBe(mostShown);
  });

  it('widens again: the words stay', () => {
    const narrow = { q: 'rein', kind: 'lab,agency', since: '2025-01-01', who: true as const };
    expect(countFilters(narrow)).toBe(3);
    expect(withoutFilters(narrow)).toEqual({ q: 'rein', who: true });
    expect(withExperts(withExperts({ q: 'rein' }))).toEqual({ q: 'rein' });
  });
});
