// What the browser keeps, or does not: the page goes on either way.
import { describe, expect, it } from '@jest/globals';
import { guarded } from '../../../../../services/gateway/web/kept/guarded.ts';
import { aFullStorage, aStorage, forbidden } from './a-storage.ts';

describe('what is kept', () => {
  it('is there for the next page', () => {
    const storage = aStorage();
    guarded(() => storage).set('a', '1');
    const next = guarded(() => storage);
    expect([next.get('a'), next.get('b'), next.keys()]).toEqual(['1', null, ['a']]);
    next.remove('a');
    expect([guarded(() => storage).get('a'), storage.length]).toEqual([null, 0]);
  });

  it('is there on its page where the storage is full, and gone once removed', () => {
    const storage = aFullStorage();
    const kept = guarded(() => storage);
    kept.set('a', '1');
    expect([kept.get('a'), kept.keys()]).toEqual(['1', ['a']]);
    kept.remove('a');
    expect([kept.get('a'), kept.keys()]).toEqual([null, []]);
  });

  it('is there on its page where even asking for a storage throws', () => {
    const kept = guarded(forbidden);
    kept.set('a', '1');
    kept.set('a', '2');
    expect([kept.get('a'), kept.get('b'), kept.keys()]).toEqual(['2', null, ['a']]);
    kept.remove('a');
    expect([kept.get('a'), kept.keys()]).toEqual([null, []]);
  });

  it('is what was set last, also where the storage has something older and is full now', () => {
    const storage = aStorage();
    const kept = guarded(() => storage);
    kept.set('a', 'old');
    storage.setItem = forbidden;
    kept.set('a', 'new');
    expect([kept.get('a'), kept.keys()]).toEqual(['new', ['a']]);
  });
});
