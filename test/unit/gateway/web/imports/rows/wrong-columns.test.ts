import { describe, expect, it } from '@jest/globals';
import { fieldsOf, fileKinds } from '../../../../../../services/gateway/web/imports/rows/file-kinds.ts';
import { wrongColumns } from '../../../../../../services/gateway/web/imports/rows/wrong-columns.ts';
import { templateOf } from '../../../../../../services/gateway/web/imports/rows/write-template.ts';
import { checkRows } from '../../../../../../services/gateway/web/imports/take-rows.ts';
import { opened } from '../an-opened-file.ts';

describe('columns', () => {
  it('that are not known are pointed at, with what was meant', () => {
    const { header } = opened('external_id;organisation;kind;type;txt;kind\n');
    expect(wrongColumns('statements', header)).toEqual([
      { place: 5, spelled: 'txt', because: 'unknown', meant: 'text' },
      { place: 6, spelled: 'kind', because: 'repeated' },
    ]);
  });

  it.each(fileKinds)('of the French template for %s are those of the mesh', (kind) => {
    const { header } = opened(templateOf(kind, ';', { language: 'fr' }));
    expect(header.columns).toEqual(fieldsOf(kind).map(({ name }) => name));
    expect(header.spelled).toContain(kind === 'persons' ? 'prénom' : 'visibilité');
  });

  it('in French are understood with and without accents', () => {
    const { header } = opened('Identifiant;NATURE;Visibilite;Valable jusqu’au\n');
    expect(header.columns).toEqual(['external_id', 'kind', 'visibility', 'expires_on']);
  });

  it('of the template are right, and so are its rows', () => {
    const file = opened(templateOf('statements', ';', { without: ['organisation'] }));
    expect(wrongColumns('statements', file.header)).toEqual([]);
    const { ready, bad } = checkRows(file.rows, {
      kind: 'statements',
      scheme: undefined,
      standard: { organisation: 'org_0123456789abcdefghjkmnpqrs' },
    });
    expect(bad).toEqual([]);
    expect(ready[0]?.body).toMatchObject({ kind: 'need' });
  });
});
