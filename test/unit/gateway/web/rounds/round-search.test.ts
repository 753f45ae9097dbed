// What of a round's page is in its address.
import { describe, expect, it } from '@jest/globals';
import {
  changesOf,
  pairIn,
  readRoundSearch,
} from '../../../../../services/gateway/web/rounds/round-search.ts';

describe('the address of a round', () => {
  it('says which differences, beside which round, and which pair', () => {
    const search = { change: 'dropped', organisation: 'org_1a', with: 3, pair: 'org_1a~org_2b' };
    expect(readRoundSearch(search)).toEqual(search);
    expect(pairIn(search as never)).toEqual(['org_1a', 'org_2b']);
  });

  it('leaves out what cannot be read', () => {
    expect(
      readRoundSearch({ change: 'odd', organisation: '../x', with: -1, pair: 'org_1a', more: 1 }),
    ).toEqual({});
    expect(readRoundSearch({ with: '3', pair: 'org_1a~javascript:x', organisation: 3 })).toEqual({});
    expect(pairIn({})).toBeUndefined();
  });

  it('asks for what changes unless it says otherwise', () => {
    expect(readRoundSearch({ change: 'changed' })).toEqual({});
    expect(changesOf()).toEqual(['fresh', 'dropped']);
    expect(changesOf('all')).toEqual(['fresh', 'repeated', 'dropped']);
  });
});
