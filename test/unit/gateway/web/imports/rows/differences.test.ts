import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differencesOf } from '../../../../../../services/gateway/web/imports/rows/differences.ts';

describe('differences between a row and what stands', () => {
  it('are none between anything and itself, whatever the order of its lists', () => {
    const body = fc.record({
      name: fc.string(),
      poles: fc.uniqueArray(fc.string(), { maxLength: 4 }),
      founded: fc.integer(),
      external_ids: fc.uniqueArray(fc.string(), { minLength: 1 }),
    });
    fc.assert(
      fc.property(body, (row) => {
        const current = {
          ...row,
          poles: row.poles.toReversed(),
          id: 'org_1',
          version: 3,
          visibility: 'public',
        };
        expect(differencesOf('organisations', row, current)).toBeUndefined();
      }),
    );
  });

  it('are only the fields that differ; external ids are added, never taken away', () => {
    const row = { external_id: 'demo:a', name: 'A', site: null, country: null };
    const current = { name: 'B', kind: 'lab', site: 'https://b.example', external_ids: ['ror:1'] };
    expect(differencesOf('organisations', row, current)).toEqual({
      name: 'A',
      site: null,
      external_ids: ['ror:1', 'demo:a'],
    });
  });

  it('see a changed role', () => {
    const row = { memberships: [{ organisation: 'org_1', role: 'owner' }] };
    const current = { memberships: [{ role: 'member', organisation: 'org_1' }], external_ids: [] };
    expect(differencesOf('persons', row, current)).toEqual(row);
  });
});
