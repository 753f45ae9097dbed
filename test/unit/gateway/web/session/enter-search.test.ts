// Where somebody wanted to go before they said who they are: within this app, and nowhere else.
import { describe, expect, it } from '@jest/globals';
import { readEnterSearch } from '../../../../../services/gateway/web/session/enter-search.ts';

describe('the address that is kept over the choice of who acts', () => {
  it('is the one that was wanted, with what it shows', () => {
    for (const next of ['/', '/search?q=cohorte', '/organisations/org_1?tab=texts#needs', '/rounds/3'])
      expect(readEnterSearch({ next })).toEqual({ next });
  });

  it('leads to no other site, however it is written', () => {
    const elsewhere = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/.//evil.example',
      '/a/..//evil.example',
      '/%2e//evil.example',
      ' //evil.example',
      'javascript:alert(1)',
      'search',
      '',
    ];
    for (const next of elsewhere) expect([next, readEnterSearch({ next })]).toEqual([next, {}]);
  });

  it('is none where there is none to read', () => {
    for (const search of [{}, { next: 3 }, { next: ['/search'] }])
      expect(readEnterSearch(search)).toEqual({});
  });
});
