import { describe, expect, it } from '@jest/globals';
import {
  readKeysSearch,
  readPeopleSearch,
  readReceiptsSearch,
  readWebhooksSearch,
} from '../../../../../services/gateway/web/administration/searches.ts';

describe('what of administration is in an address', () => {
  it('is what the pages understand, and no name of a person', () => {
    expect(readPeopleSearch({ organisation: 'org_1', named: 'Zoé' })).toEqual({ organisation: 'org_1' });
    expect(readKeysSearch({ edit: 'new' })).toEqual({ edit: 'new' });
    expect(readKeysSearch({ edit: 'key_1' })).toEqual({ edit: 'key_1' });
    expect(readWebhooksSearch({ edit: 'new' })).toEqual({ edit: 'new' });
    expect(readReceiptsSearch({ kind: 'organisation', id: 'org_1' })).toEqual({
      kind: 'organisation',
      id: 'org_1',
    });
  });

  it('is left out where it says nothing', () => {
    expect(readPeopleSearch({ organisation: 'per_1' })).toEqual({});
    expect(readKeysSearch({ edit: 'key_<b>' })).toEqual({});
    expect(readWebhooksSearch({ edit: 'whk_1' })).toEqual({});
    expect(readReceiptsSearch({ kind: 'song', id: 7 })).toEqual({});
  });
});
