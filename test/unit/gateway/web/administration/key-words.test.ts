import { describe, expect, it } from '@jest/globals';
import {
  keyBodyOf,
  keyFieldsChanged,
  keyPatchOf,
  keyWords,
  newKey,
  withScope,
  wrongIn,
} from '../../../../../services/gateway/web/administration/keys/key-words.ts';
import type { Key } from '../../../../../services/gateway/web/api/generated.ts';

const key: Key = {
  id: 'key_1',
  version: 2,
  name: 'Annuaire',
  scopes: ['expertise:read', 'changes:read'],
  networks: ['192.0.2.0/24'],
  per_second: 20,
  burst: 100,
  per_day: 50_000,
  expires: '2027-07-01T12:00:00Z',
  state: 'live',
  secrets: [],
  created_at: '2026-11-23T08:00:00Z',
  created_by: 'operator',
};
const words = keyWords(key);

describe('a key in a form', () => {
  it('is sent as it is written: numbers with spaces, networks a line each', () => {
    const written = {
      ...newKey,
      name: ' Annuaire ',
      networks: '192.0.2.1\n\n2001:db8::/32',
      per_day: '50 000',
    };
    expect(keyBodyOf(written)).toEqual({
      name: 'Annuaire',
      scopes: ['expertise:read'],
      networks: ['192.0.2.1', '2001:db8::/32'],
      per_second: 20,
      burst: 100,
      per_day: 50_000,
    });
    expect(keyBodyOf({ ...written, organisation: 'org_1', expires: '2027-06-30' })).toMatchObject({
      organisation: 'org_1',
      expires: '2027-06-30',
    });
  });

  it('says what has to be mended first', () => {
    expect(wrongIn({ ...newKey, scopes: '', per_day: 'many' })).toEqual(['name', 'scopes', 'per_day']);
    expect(wrongIn({ ...newKey, name: 'A' })).toEqual([]);
  });

  it('changes only what was written otherwise', () => {
    expect(keyPatchOf(words, {})).toBeUndefined();
    expect(keyPatchOf(words, { networks: '192.0.2.0/24\n', per_day: '50000' })).toBeUndefined();
    expect(keyPatchOf(words, { burst: '0', networks: '', expires: '', scopes: 'changes:read' })).toEqual({
      burst: 0,
      networks: [],
      expires: null,
      scopes: ['changes:read'],
    });
  });

  it('keeps its scopes in one order, however they are ticked', () => {
    const written = withScope({ scopes: 'changes:read' }, 'expertise:read', true);
    expect(written).toBe('expertise:read changes:read');
    expect(withScope({ scopes: written }, 'changes:read', false)).toBe('expertise:read');
  });

  it('tells the fields that somebody else changed', () => {
    expect(keyFieldsChanged(words, keyWords({ ...key, name: 'Autre', per_second: 5 }))).toEqual([
      'name',
      'per_second',
    ]);
  });
});
