import { describe, expect, it } from '@jest/globals';
import { createWorks } from '../../../../services/matchmaking/partners/works.ts';
import type { Work, Works } from '../../../../services/matchmaking/partners/works.ts';
import { readLinks } from '../graph/graph-makers.ts';

/** A text that these letters stand behind. */
const aText = (id: string, owners: string, about: Partial<Work> = {}): Work => ({
  id,
  kind: 'text',
  organisations: Array.from(owners),
  ...about,
});
const worksOf = (...all: readonly Work[]): Works => {
  const works = createWorks();
  for (const work of all) works.take({ id: work.id, version: 1, work });
  return works;
};
const linked = (works: Works): readonly string[] => [...readLinks(works.graph).keys()].sort();
const ownersOf = (works: Works): readonly string[] =>
  [...works.texts()].map(({ id, owners }) => `${id}: ${owners.map(works.graph.idOf).join('')}`);
const standing = (works: Works): readonly string[] =>
  Array.from('abcd').filter((id) => works.graph.find(id) >= 0 && works.standsBehind(works.graph.find(id)));

describe('works', () => {
  it('link those who stand behind one together', () => {
    const works = worksOf(aText('txt_1', 'ab'), aText('col_1', 'bc', { kind: 'collaboration' }));
    expect(linked(works)).toEqual(['ab', 'ba', 'bc', 'cb']);
  });

  it('are texts where they have words: collaborations have none', () => {
    const works = worksOf(aText('txt_1', 'ab'), aText('col_1', 'bc', { kind: 'collaboration' }));
    expect(ownersOf(works)).toEqual(['txt_1: ab']);
  });

  it('take in only what is newer', () => {
    const works = worksOf(aText('txt_1', 'ab'));
    const before = works.version;
    works.take({ id: 'txt_1', version: 1, work: aText('txt_1', 'ac') });
    expect([linked(works), works.version]).toEqual([['ab', 'ba'], before]);
    works.take({ id: 'txt_1', version: 2, work: aText('txt_1', 'ac') });
    expect(linked(works)).toEqual(['ac', 'ca']);
  });

  it('that are gone stay gone when an earlier state comes late', () => {
    const works = worksOf(aText('txt_1', 'ab'));
    works.take({ id: 'txt_1', version: 3 });
    works.take({ id: 'txt_1', version: 2, work: aText('txt_1', 'ab') });
    expect([linked(works), ownersOf(works), standing(works)]).toEqual([[], [], []]);
  });

  it('tell who stands behind anything, alone or with others', () => {
    const works = worksOf(aText('txt_1', 'a'), aText('txt_2', 'ab'));
    expect(standing(works)).toEqual(['a', 'b']);
    works.take({ id: 'txt_2', version: 2 });
    expect(standing(works)).toEqual(['a']);
  });
});

describe('a merged organisation', () => {
  it('has its works counted for the one that stands in for it', () => {
    const works = worksOf(aText('txt_1', 'ab'), aText('txt_2', 'bc'));
    works.redirect('b', 'd');
    expect(linked(works)).toEqual(['ad', 'cd', 'da', 'dc']);
    expect(ownersOf(works)).toEqual(['txt_1: ad', 'txt_2: dc']);
    expect(standing(works)).toEqual(['a', 'c', 'd']);
  });

  it('has worked with nobody where both stood behind the same', () => {
    const works = worksOf(aText('txt_1', 'ab'));
    works.redirect('b', 'a');
    expect([linked(works), ownersOf(works)]).toEqual([[], ['txt_1: a']]);
  });

  it('is followed through several merges, in whatever order they are told', () => {
    const works = worksOf(aText('txt_1', 'ab'));
    works.redirect('b', 'c');
    works.redirect('c', 'd');
    expect(linked(works)).toEqual(['ad', 'da']);
    expect(works.standIn('b')).toBe('d');
  });

  it('has its works back once the merge is undone', () => {
    const works = worksOf(aText('txt_1', 'ab'));
    works.redirect('b', 'c');
    works.redirect('b', undefined);
    expect([linked(works), standing(works)]).toEqual([
      ['ab', 'ba'],
      ['a', 'b'],
    ]);
  });

  it('stands for itself while two events make a circle', () => {
    const works = worksOf(aText('txt_1', 'abc'));
    works.redirect('a', 'b');
    works.redirect('b', 'a');
    expect(works.standIn('a')).toBe('a');
    works.redirect('b', undefined);
    expect(linked(works)).toEqual(['bc', 'cb']);
  });

  it('is redirected also for works that come later', () => {
    const works = worksOf();
    works.redirect('b', 'c');
    works.take({ id: 'txt_1', version: 1, work: aText('txt_1', 'ab') });
    expect(linked(works)).toEqual(['ac', 'ca']);
  });
});
