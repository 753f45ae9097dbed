import { describe, expect, it } from '@jest/globals';
import { readManageSearch } from '../../../../../services/gateway/web/manage/manage-search.ts';

describe('the address of the page of calls', () => {
  it('says which form is open, or that a file is brought in, and not both', () => {
    expect(readManageSearch({ edit: 'new' })).toEqual({ edit: 'new' });
    expect(readManageSearch({ edit: 'cal_1', bring: true })).toEqual({ edit: 'cal_1' });
    expect(readManageSearch({ bring: true, all: true })).toEqual({ bring: true, all: true });
  });

  it('leaves out what cannot be read', () => {
    expect(readManageSearch({ edit: '../org_1', bring: 'yes', all: 1 })).toEqual({});
  });
});
