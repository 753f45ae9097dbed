import { describe, expect, it } from '@jest/globals';
import { bodyOfRow } from '../../../../../../services/gateway/web/imports/rows/body-of-row.ts';
import type { FileKind } from '../../../../../../services/gateway/web/imports/rows/file-kinds.ts';

const csv = (kind: FileKind, values: Record<string, string>, scheme?: string) =>
  bodyOfRow(kind, { line: 2, format: 'csv', values: { external_id: 'demo:x', ...values } }, scheme);
const bodyOf = (made: ReturnType<typeof csv>) => (made.ok ? made.prepared.body : made.faults);

describe('a row of a table', () => {
  it('becomes a body: numbers, yes or no, lists, memberships; an empty cell says nothing', () => {
    expect(
      bodyOf(
        csv('organisations', { founded: '2017', founding: 'oui', poles: 'research | training', site: ' ' }),
      ),
    ).toEqual({ external_id: 'demo:x', founded: 2017, founding: true, poles: ['research', 'training'] });
    expect(bodyOf(csv('persons', { memberships: 'demo:a=owner|b' }, 'demo'))).toMatchObject({
      memberships: [
        { organisation: 'demo:a', role: 'owner' },
        { organisation: 'demo:b', role: 'member' },
      ],
    });
  });

  it('gives external ids the scheme that was told, and refuses them without one', () => {
    const values = { external_id: '12', owners: 'org-1|doi:10.1/x|org_0123456789abcdefghjkmnpqrs' };
    expect(bodyOf(csv('texts', values, 'demo'))).toEqual({
      external_id: 'demo:12',
      owners: ['demo:org-1', 'doi:10.1/x', 'org_0123456789abcdefghjkmnpqrs'],
    });
    expect(bodyOf(csv('texts', values))).toEqual([
      { column: 'external_id', rule: 'scheme', value: '12' },
      { column: 'owners', rule: 'scheme', value: 'org-1' },
    ]);
  });

  it('tells every cell at fault, not only the first', () => {
    expect(bodyOf(csv('organisations', { founded: '20.5', founding: 'peut-être' }))).toEqual([
      { column: 'founded', rule: 'integer', value: '20.5' },
      { column: 'founding', rule: 'boolean', value: 'peut-être' },
    ]);
  });
});
