// What of the page of rules and weights is in its address.
import { describe, expect, it } from '@jest/globals';
import { readRulesSearch } from '../../../../../services/gateway/web/rules/rules-search.ts';

describe('the address of rules and weights', () => {
  it('says the tab, the filter and the version', () => {
    const search = { tab: 'weights', kind: 'blocked', organisation: 'org_1a', version: 0 };
    expect(readRulesSearch(search)).toEqual(search);
  });

  it('leaves out what cannot be read, and the tab that comes first', () => {
    expect(readRulesSearch({ tab: 'rules' })).toEqual({});
    expect(readRulesSearch({ tab: 'x', kind: 3, organisation: 'per_1', version: -1 })).toEqual({});
    expect(readRulesSearch({ version: 1.5 })).toEqual({});
  });
});
