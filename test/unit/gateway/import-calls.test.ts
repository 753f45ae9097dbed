// Calls for projects imported from files over REST: taken, left alone, and refused row by row.
import { describe, expect, it } from '@jest/globals';
import { Call, type DeepPartial } from '../../../proto/generated/passerelle/brokering/v1/calls.ts';
import { Language } from '../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { callsImported } from '../../../services/gateway/schemas/call.ts';
import { newId } from '../../../services/platform/ids.ts';
import { brokeringMesh } from './brokering-mesh.ts';

const at = brokeringMesh();

const aCall = (more: DeepPartial<Call> = {}): Call =>
  Call.fromPartial({
    ...{ id: newId('cal'), version: 2, title: 'Reins', language: Language.FRENCH, open: true },
    ...{ text: 'Dialyse à domicile', closesOn: '2027-06-30', leastPartners: 3, mostPartners: 6 },
    ...more,
  });

const aBody = () => ({
  ...{ title: 'Reins', text: 'Dialyse à domicile', closes_on: '2027-06-30', external_id: 'aap:2027-14' },
});

describe('an import of calls', () => {
  const send = (raw: string, type: string, query = '') =>
    at.call('POST', `/v1/calls/import${query}`, { raw, headers: { 'Content-Type': type } });
  const table =
    'external_id;title;text;closes_on;requirements;least_partners;budget\n' +
    'aap:1;Reins;"Dialyse; à domicile";30/06/2027;kind:lab:2! | 3* cohortes de patients | countries:3;3;2000000\n' +
    'aap:2;Cœur;Rythme;2027-06-30;;;\n';

  it('takes a table, with what it asks in one cell', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.answer('putCall', aCall({ version: 1 }));
    const { status, json } = await send(table, 'text/csv; charset=utf-8');
    expect(callsImported.strict().safeParse(json).error).toBeUndefined();
    expect(status).toBe(200);
    expect(json).toMatchObject({ dry_run: false, created: 2, changed: 0, unchanged: 0, refused: 0 });
    expect(at.asked('putCall')[0]).toMatchObject({
      ifVersion: 0,
      call: {
        ...{ title: 'Reins', text: 'Dialyse; à domicile', closesOn: '2027-06-30', budget: 2_000_000 },
        leastPartners: 3,
        requirements: [
          { id: 'r1', mandatory: true, kind: { kind: OrganisationKind.LAB, least: 2 } },
          { id: 'r2', mandatory: false, weight: 3, expertise: 'cohortes de patients' },
          { id: 'r3', countries: { least: 3 } },
        ],
      },
    });
  });

  it('changes what differs, leaves what does not, and writes nothing on trial', async () => {
    const standing = aCall({
      ...{ title: 'Cœur', text: 'Rythme', requirements: [], leastPartners: 2, externalIds: [] },
      externalIds: [{ scheme: 'aap', value: '2' }],
    });
    const other = aCall({ id: newId('cal'), version: 7, externalIds: [{ scheme: 'aap', value: '1' }] });
    at.answer('listCalls', { calls: [standing], next: 'more' }, { calls: [other], next: undefined });
    const trial = await send(table, 'text/csv', '?dry_run=true');
    expect(trial.json).toMatchObject({ dry_run: true, changed: 1, unchanged: 1 });
    expect(trial.json.items[0]).toMatchObject({ row: 2, outcome: 'changed', id: other.id });
    expect(at.asked('putCall')).toEqual([]);
    at.answer('listCalls', { calls: [standing, other], next: undefined });
    at.answer('putCall', other);
    await send(table, 'text/csv');
    expect(at.asked('putCall')).toMatchObject([{ ifVersion: 7, call: { id: other.id, title: 'Reins' } }]);
  });

  it('says of each row at fault which field it is, and takes the others', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.answer('putCall', aCall({ version: 1 }));
    const rows =
      'external_id,title,text,closes_on,budget\n' +
      'aap:1,,Texte,31/12/2027,beaucoup\n' +
      ',Sans nom,Texte,2027-06-30,\n' +
      'aap:2,Bon,Texte,2027-06-30,5\n' +
      'aap:2,Encore,Texte,2027-06-30,5\n' +
      'aap:3,"Mal"fermé,Texte,2027-06-30,5\n';
    const { json } = await send(rows, 'text/csv');
    expect(json).toMatchObject({ created: 1, refused: 4 });
    const errors = json.items.map((item: { row: number; errors?: { field: string; rule: string }[] }) => [
      item.row,
      (item.errors ?? []).map(({ field, rule }) => `${field} ${rule}`),
    ]);
    expect(errors).toEqual([
      [2, ['closes_on malformed', 'budget malformed', 'title required']],
      [3, ['external_id required']],
      [4, []],
      [5, ['external_id taken']],
      [6, ['title malformed']],
    ]);
    expect(json.items[0].errors[0].message).toContain('“closes_on”');
  });

  it('says all that is at fault in a row at once, with what its cells say', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    const rows =
      'title;text;opens_on;closes_on;requirements;least_partners;most_partners;countries\n' +
      ';Texte;2027-07-01;2027-06-30;zz:zz | kinds:lab:1! | kind:labo:2 | Objectif : cohortes | countries:1;5;3;fr\n';
    const { json } = await send(rows, 'text/csv');
    const errors = json.items[0].errors.map((one: { field: string; rule: string; value?: string }) =>
      [one.field, one.rule, ...(one.value === undefined ? [] : [one.value])].join(' '),
    );
    expect(errors.toSorted()).toEqual(
      [
        'closes_on before 2027-06-30',
        'countries[0] malformed fr',
        'external_id required',
        'most_partners before 3',
        'requirements malformed kinds:lab:1!',
        'requirements malformed zz:zz',
        'requirements not-one-of kind:labo:2',
        'requirements too-small countries:1',
        'title required',
      ].toSorted(),
    );
    expect(json.items[0].errors[0]).toMatchObject({
      message: 'The field “requirements” is “zz:zz”, which is not well formed.',
      cure: expect.stringMatching(/^Give kind:lab:2 .*countries:3 .*words to look for/),
    });
  });

  it('takes a JSON array and JSON Lines', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.answer('putCall', aCall({ version: 1 }));
    const array = await send(JSON.stringify([aBody(), { title: 'x' }]), 'application/json');
    expect(array.json).toMatchObject({ created: 1, refused: 1 });
    expect(array.json.items[1]).toMatchObject({ row: 2, outcome: 'refused' });
    const lines = await send(`${JSON.stringify(aBody())}\nnot json\n`, 'application/x-ndjson');
    expect(lines.json).toMatchObject({ created: 1, refused: 1 });
  });

  it('refuses a column that no call has, and a file that is no file', async () => {
    const { json } = await send('external_id,colour\na:1,red\n', 'text/csv');
    expect(json.errors).toMatchObject([{ field: 'colour', rule: 'unknown-field' }]);
    const empty = await send('', 'text/csv');
    expect([empty.status, empty.json.detail]).toEqual([
      400,
      expect.stringContaining('as text/csv, application/json'),
    ]);
    expect((await send('{', 'application/json')).status).toBe(400);
    expect((await send('x', 'application/pdf')).status).toBe(415);
  });

  it('tells a row that the service refuses what is wrong with it', async () => {
    at.answer('listCalls', { calls: [], next: undefined });
    at.refuse('putCall', { code: 'invalid', violations: [{ field: 'closes_on', rule: 'past' }] });
    const { json } = await send(JSON.stringify([aBody()]), 'application/json');
    expect(json.items[0].errors).toMatchObject([{ field: 'closes_on', rule: 'past' }]);
  });
});
