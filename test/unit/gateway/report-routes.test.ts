// Figures over REST: tables in words and as CSV, what is behind them, and a text about needs that nobody answers.
import { describe, expect, it } from '@jest/globals';
import { Cell, ColumnUnit, ReportKind } from '../../../proto/generated/passerelle/brokering/v1/reports.ts';
import { Concept } from '../../../proto/generated/passerelle/expertise/v1/vocabulary.ts';
import { OrganisationKind, Pole } from '../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { prefersCsv } from '../../../services/gateway/http/prefers-media.ts';
import { behindPage, brief, report as reportSchema } from '../../../services/gateway/schemas/report.ts';
import { newId } from '../../../services/platform/ids.ts';
import { aStatement } from './fake-mesh.ts';
import { anIntroduction, brokeringMesh } from './brokering-mesh.ts';

const at = brokeringMesh();

type Written = number | string | readonly string[] | null;

const aCell = (value: Written): Cell => {
  if (value === null) return Cell.fromPartial({});
  if (value === '<5') return Cell.fromPartial({ hidden: true });
  if (typeof value === 'number') return Cell.fromPartial({ number: value });
  return Cell.fromPartial(typeof value === 'string' ? { text: value } : { ids: { ids: [...value] } });
};

const aTable = (
  code: string,
  columns: Record<string, ColumnUnit>,
  rows: readonly [string, ...Written[]][],
) => ({
  code,
  columns: Object.entries(columns).map(([name, unit]) => ({ code: name, unit })),
  rows: rows.map(([key, ...values]) => ({ key, cells: values.map(aCell) })),
});

const answer = (kind: ReportKind, ...tables: ReturnType<typeof aTable>[]): void =>
  at.answer('getReport', { kind, tables, asOf: new Date('2027-03-01T09:00:00Z') });

const { COUNT, CODE, DATE, SHARE, CONCEPT, ORGANISATION, STATEMENT } = ColumnUnit;
const funnelColumns = { month: DATE, suggested: COUNT, introduced: COUNT, met: COUNT, together: COUNT };

const aFunnel = () =>
  aTable('funnel', { ...funnelColumns, of_a_newer_release: COUNT }, [
    ['2027-01', '2027-01', 10, 6, '<5', '<5', 1],
    ['all', 'all', 42, 20, 9, '<5', 1],
  ]);

const unmet = () => {
  at.mesh.expertise.concepts.set(
    'dialysis',
    Concept.fromPartial({ id: 'dialysis', french: ['dialyse'], english: ['dialysis'] }),
  );
  answer(
    ReportKind.UNMET_NEEDS,
    aTable(
      'unmet_needs',
      {
        ...{ concept: CONCEPT, unmet_needs: COUNT, unmet_organisations: COUNT, unmet_since: DATE },
        ...{ types: CODE, nearest: ORGANISATION },
      },
      [
        ['dialysis', 'dialysis', 7, 6, '2026-11-02T09:00:00.000Z', ['data', 'equipment'], [at.theirs]],
        ['', null, '<5', '<5', '2027-01-05T09:00:00.000Z', 'data', null],
      ],
    ),
  );
};

const get = (path: string, more: Parameters<typeof at.call>[2] = {}) =>
  at.call('GET', `/v1/reports/${path}`, more);

describe('a report', () => {
  it('says how far it is while the campus is still being read, and is no file and no brief yet', async () => {
    const asOf = new Date('2027-03-01T09:00:00Z');
    at.answer('getReport', {
      ...{ kind: ReportKind.UNMET_NEEDS, tables: [], asOf },
      making: { done: 120, all: 400 },
    });
    const { status, json } = await get('unmet_needs');
    expect(reportSchema.strict().safeParse(json).error).toBeUndefined();
    expect([status, json.tables, json.making]).toEqual([200, [], { done: 120, all: 400 }]);
    expect(json.says).toBe(
      'The campus is still being read: 120 of 400 offers and needs so far. The figures come once it is.',
    );
    for (const path of ['unmet_needs?format=csv', 'unmet_needs/brief?row=dialysis']) {
      const refused = await get(path);
      expect([refused.status, refused.json.detail]).toEqual([
        ...[503, expect.stringMatching(/^This report is still being made: 120 of 400/)],
      ]);
    }
  });

  it('has tables with headings and definitions, and says what it shows', async () => {
    answer(ReportKind.FUNNEL, aFunnel(), aTable('of_a_newer_release', {}, []));
    const { status, json } = await get('funnel');
    expect(reportSchema.strict().safeParse(json).error).toBeUndefined();
    expect([status, json.title, json.as_of]).toEqual([
      ...[200, 'From suggestions to collaborations', '2027-03-01T09:00:00.000Z'],
    ]);
    expect(json.says).toBe(
      'Of 42 suggested pairs and fewer than five opened without a suggestion, 20 were introduced, 9 met and fewer than five work together.',
    );
    expect(json.tables).toHaveLength(1);
    const [table] = json.tables;
    expect(table.columns.map(({ heading }: { heading: string }) => heading)).toEqual([
      ...['Month', 'Suggested', 'Introduced', 'Met', 'Working together'],
    ]);
    expect(table.rows[0].cells).toEqual([
      { codes: ['2027-01'], text: '2027-01' },
      { number: 10, text: '10' },
      { number: 6, text: '6' },
      { hidden: true },
      { hidden: true },
    ]);
    expect((await get('funnel', { lang: 'fr' })).json.tables[0].rows[1].cells[0].text).toBe('toutes');
  });

  it('is asked for with its filter, and each day at fault is named', async () => {
    answer(ReportKind.FUNNEL, aFunnel());
    await get('funnel?from=2027-01-01&to=2027-02-28&organisation_kind=lab&pole=research');
    expect(at.asked('getReport')).toMatchObject([
      {
        kind: ReportKind.FUNNEL,
        filter: {
          ...{ from: '2027-01-01', to: '2027-02-28' },
          ...{ kind: OrganisationKind.LAB, pole: Pole.RESEARCH },
        },
      },
    ]);
    const turned = await get('funnel?from=2027-02-01&to=2027-01-01');
    expect([turned.status, turned.json.errors[0].field]).toEqual([400, 'to']);
    expect((await get('funnel?from=soon')).status).toBe(400);
    const none = await get('weather');
    expect([none.status, none.json.detail]).toEqual([
      404,
      'There is no report “weather”: ask for one of funnel, acceptance, exposure, unmet_needs, unused_offers, single_holders, silos.',
    ]);
    expect((await get('funnel', { as: at.member })).status).toBe(403);
  });

  it('names concepts, organisations and statements', async () => {
    unmet();
    const { json } = await get('unmet_needs');
    const [first, other] = json.tables[0].rows;
    expect(json.says).toBe(
      'Needs about 2 concepts have no good answer on the campus; most organisations share those about dialysis.',
    );
    expect(first.cells[0]).toEqual({ ids: ['dialysis'], text: 'dialysis' });
    expect(first.cells[3].text).toBe('2 November 2026');
    expect(first.cells[4]).toEqual({ codes: ['data', 'equipment'], text: 'data; equipment' });
    expect(first.cells[5]).toEqual({ ids: [at.theirs], text: 'Bruyère' });
    expect(other.cells[0]).toEqual({ text: 'needs that no concept covers' });
    const { id } = await at.mesh.make('statements', aStatement(at.ours));
    answer(
      ReportKind.UNUSED_OFFERS,
      aTable('unused_offers', { unused_offers: STATEMENT, organisation: ORGANISATION, types: CODE }, [
        [id, id, at.ours, 'data'],
      ]),
    );
    const offers = await get('unused_offers', { lang: 'fr' });
    expect(offers.json.tables[0].rows[0].cells.map(({ text }: { text: string }) => text)).toEqual([
      ...['Cohortes de patients suivis à domicile', 'Alizé', 'données'],
    ]);
    expect(offers.json.says).toBe('Il y a 1 offre dont personne n’a encore besoin.');
  });

  it('says who accepts, and which groups hardly ever meet', async () => {
    const accepted = (code: string, share: Written) =>
      aTable(code, { asking: CODE, asked_kind: CODE, accepted_share: SHARE }, [
        ['all/all', 'all', 'all', share],
      ]);
    answer(
      ReportKind.ACCEPTANCE,
      accepted('suggestions_accepted', 0.62),
      accepted('introductions_accepted', '<5'),
    );
    expect((await get('acceptance')).json.says).toBe(
      'Of those who answered, so many said yes: 62\u00a0% to suggestions.',
    );
    answer(
      ReportKind.SILOS,
      aTable('silos_of_poles', { group: CODE, other_group: CODE, reading: CODE }, [
        ['research/training', 'research', 'training', 'hardly'],
        ['research/research', 'research', 'research', 'as_expected'],
      ]),
    );
    expect((await get('silos')).json.says).toBe(
      'There is one pair of groups that meet more seldom than chance explains, first of all research – training.',
    );
  });
});

describe('a table as CSV', () => {
  it('has headings, numbers to count with, and “<5” where a number is hidden', async () => {
    answer(ReportKind.FUNNEL, aFunnel());
    const { text, headers } = await get('funnel?format=csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="funnel.csv"');
    expect(text).toBe(
      'Month,Suggested,Introduced,Met,Working together\r\n2027-01,10,6,<5,<5\r\nall,42,20,9,<5\r\n',
    );
    const french = await get('funnel', { lang: 'fr', headers: { Accept: 'text/csv' } });
    expect(french.text.split('\r\n')[0]).toBe(
      'Mois;Suggérées;Mises en relation;Rencontrées;Travaillent ensemble',
    );
  });

  it('holds nothing that a spreadsheet would run', async () => {
    const { id } = await at.mesh.make('organisations', { name: '=HYPERLINK("x")', kind: 'lab' });
    answer(
      ReportKind.SINGLE_HOLDERS,
      aTable('single_holders', { single_holders: CONCEPT, organisation: ORGANISATION }, [['c', 'c', id]]),
    );
    expect((await get('single_holders?format=csv')).text).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('is of the table that is asked for', async () => {
    answer(
      ReportKind.FUNNEL,
      aFunnel(),
      aTable('passages', { month: DATE, from: CODE }, [['k', 'all', 'met']]),
    );
    const { text } = await get('funnel?format=csv&table=passages');
    expect(text).toBe('Month,From\r\nall,met\r\n');
    for (const table of ['silos_of_kinds', 'months']) {
      const none = await get(`funnel?format=csv&table=${table}`);
      expect(none.json.errors).toMatchObject([{ field: 'table', cure: 'Choose one of: funnel, passages.' }]);
    }
  });

  it.each([
    [undefined, false],
    ['*/*', false],
    ['text/csv', true],
    ['text/csv, application/json', false],
    ['text/*;q=0.9, application/json;q=0.5', true],
    ['application/json, text/csv;q=0.8', false],
  ])('is preferred by Accept: %j: %j', (accept, preferred) => {
    expect(prefersCsv(accept)).toBe(preferred);
  });
});

describe('what is behind a figure', () => {
  it('is listed by what it is and whose', async () => {
    const introduction = anIntroduction({
      parties: [{ organisationId: at.ours }, { organisationId: at.theirs }],
    });
    at.answer('getIntroduction', introduction);
    const statement = await at.mesh.make('statements', aStatement(at.ours));
    const gone = newId('sug');
    const ids = [introduction.id, statement.id, at.theirs, gone, 'xyz_1'];
    at.answer('listBehind', { ids, next: 'more', found: 9 });
    const path = 'funnel/behind?table=funnel&row=2027-01&column=met&from=2027-01-01&limit=10';
    const { json } = await get(path);
    expect(behindPage.strict().safeParse(json).error).toBeUndefined();
    expect([json.found, json.next]).toEqual([9, 'more']);
    expect(json.items).toMatchObject([
      { what: 'introduction', stage: 'offered', organisations: [{ name: 'Alizé' }, { name: 'Bruyère' }] },
      { what: 'statement', text: 'Cohortes de patients suivis à domicile', organisations: [{ id: at.ours }] },
      { what: 'organisation', organisations: [{ id: at.theirs, name: 'Bruyère' }] },
      { id: gone, what: 'suggestion', organisations: [] },
    ]);
    expect(at.asked('listBehind')).toMatchObject([
      { table: 'funnel', row: '2027-01', column: 'met', limit: 10, filter: { from: '2027-01-01' } },
    ]);
    expect((await get(path, { as: at.member })).status).toBe(403);
  });
});

describe('the brief of needs that nobody answers', () => {
  it('is in both languages, and names nobody', async () => {
    unmet();
    const { json } = await get('unmet_needs/brief?row=dialysis');
    expect(brief.strict().safeParse(json).error).toBeUndefined();
    expect(json.texts.en).toContain(
      '6 organisations of the campus state 7 needs about dialysis (data and equipment)',
    );
    expect(json.texts.en).toContain('since 2 November 2026');
    expect(json.texts.fr).toContain('sur dialyse (données et équipement)');
    expect(JSON.stringify(json)).not.toContain('Bruyère');
  });

  it('tells no number that is hidden, and of no row that is not there', async () => {
    unmet();
    const { json } = await get('unmet_needs/brief?row=');
    expect(json.texts.en).toContain('Organisations of the campus state needs (data) that nobody');
    const none = await get('unmet_needs/brief?row=nothing');
    expect([none.status, none.json.errors[0].field]).toEqual([400, 'row']);
  });
});
