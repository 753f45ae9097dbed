// `passerelle introductions`, `calls`, `queue` and `reports`: what they ask of the mesh, what they tell, and how they end.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Call, ProposeConsortiaResponse } from '../../../proto/generated/passerelle/brokering/v1/calls.ts';
import { PartyAnswer, Stage } from '../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import {
  ActOnItemsResponse,
  ListQueueResponse,
  QueueKind,
} from '../../../proto/generated/passerelle/brokering/v1/queue.ts';
import { ColumnUnit, Report, ReportKind } from '../../../proto/generated/passerelle/brokering/v1/reports.ts';
import { newId } from '../../../services/platform/ids.ts';
import { anIntroduction, brokeringMesh } from '../gateway/brokering-mesh.ts';
import { runClient } from './run-client.ts';

const at = brokeringMesh();
const run = (args: readonly string[], lang = 'en') => runClient(args, { url: at.mesh.base, lang });
const id = newId('int');

const introduced = () =>
  anIntroduction({
    ...{ id, stage: Stage.INTRODUCED, actions: ['set_meeting', 'offer_times'] },
    parties: [
      { organisationId: at.ours, own: true, answer: PartyAnswer.AGREED, personId: at.member },
      { organisationId: at.theirs, answer: PartyAnswer.AGREED, personId: at.memberOfTheirs },
    ],
    reached: [{ stage: Stage.OFFERED, at: new Date(0) }],
    freeSlots: [{ start: new Date('2027-03-02T09:00:00Z'), end: new Date('2027-03-02T10:00:00Z') }],
  });

describe('passerelle introductions', () => {
  it('lists them, and shows one with its steps, parties, times and what may be done', async () => {
    at.answer('listIntroductions', { items: [], next: undefined });
    expect((await run(['introductions'])).out).toBe('There are no introductions like that.\n');
    at.answer('listIntroductions', { items: [introduced()], next: undefined });
    const listed = await run(['introductions', at.ours, '--stage', 'introduced', '--as', at.member]);
    expect(listed.out).toContain(`    introduced · ${id}\n`);
    expect(at.asked('listIntroductions').at(-1)).toMatchObject({
      ...{ organisationId: at.ours, stages: [Stage.INTRODUCED] },
    });
    at.answer('getIntroduction', introduced());
    const { code, out } = await run(['introductions', 'show', id, '--as', at.member]);
    expect(code).toBe(0);
    expect(out).toContain('You are introduced to Bruyère: choose one of the times');
    expect(out).toContain('  offered → introduced → met → outcome\n');
    expect(out).toContain('    Alizé · yours · agreed · Ada Canari · ada@example.org\n');
    expect(out).toContain('    2027-03-02 09:00 – 10:00 UTC\n');
    expect(out).toContain(`meet ${id}, times ${id}`);
    const french = await run(['introductions', 'show', id, '--as', at.member], 'fr');
    expect(french.out).toContain('Libres pour tout le monde');
  });

  it.each([
    [['agree'], { agree: {} }],
    [['decline', '--reason', 'no_time', '--words', 'Trop tard.'], { decline: { words: 'Trop tard.' } }],
    [
      ['meet', '2027-03-02T09:00/10:30'],
      {
        setMeeting: {
          window: { start: new Date('2027-03-02T09:00:00Z'), end: new Date('2027-03-02T10:30:00Z') },
        },
      },
    ],
    [['call-off'], { cancelMeeting: {} }],
    [['outcome', '30', 'met', '--useful', '4'], { tellOutcome: { day: 30, met: true, useful: 4 } }],
  ])('does for a party: %j', async ([verb = '', ...more], expected) => {
    at.answer('getIntroduction', introduced());
    at.answer('actOnIntroduction', introduced());
    const { code } = await run(['introductions', verb, id, ...more, '--as', at.member]);
    expect(code).toBe(0);
    expect(at.asked('actOnIntroduction')).toMatchObject([{ id, organisationId: at.ours, ...expected }]);
  });

  it('opens and decides as an animator', async () => {
    at.answer('openIntroduction', introduced());
    expect((await run(['introductions', 'open', at.ours, at.theirs, '--insist'])).code).toBe(0);
    expect(at.asked('openIntroduction')).toMatchObject([
      { organisationIds: [at.ours, at.theirs], insist: true },
    ]);
    at.answer('getIntroduction', introduced());
    at.answer('actOnIntroduction', introduced());
    for (const verb of ['approve', 'undo']) expect((await run(['introductions', verb, id])).code).toBe(0);
    expect(at.asked('actOnIntroduction')).toMatchObject([{ approve: {} }, { undo: {} }]);
  });

  it('prints the message, and the meeting for a calendar', async () => {
    const meeting = { window: introduced().freeSlots[0], setAt: new Date(0) };
    at.answer('getIntroduction', { ...introduced(), meeting });
    const message = await run(['introductions', 'message', id, '--language', 'fr', '--as', at.member]);
    expect(message.out).toContain('Bonjour,');
    const calendar = await run(['introductions', 'calendar', id, '--as', at.member]);
    expect(calendar.out).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it('names what is missing or wrong as it was typed', async () => {
    for (const [args, cure] of [
      [['open', 'x'], 'B is missing'],
      [['agree'], 'ID is missing'],
      [['meet', id, 'tomorrow'], 'WINDOW is “tomorrow”: give a day and two hours'],
      [['outcome', id, '31', 'met'], 'DAY is “31”: give one of 30, 90'],
      [['agree', id, 'extra'], '“extra” is one word too many'],
    ] as const) {
      const { code, err } = await run(['introductions', ...args]);
      expect([code, err]).toEqual([2, expect.stringContaining(cure)]);
    }
    const near = await run(['introductions', 'shwo', id]);
    expect([near.code, near.err]).toEqual([2, expect.stringContaining('Did you mean show?')]);
    const far = await run(['introductions', 'Institut', 'Curie'], 'fr');
    expect([far.code, far.err]).toEqual([2, expect.stringContaining('ou son nom entre guillemets')]);
    const neither = await run(['introductions', 'foo']);
    expect([neither.code, neither.err]).toEqual([
      1,
      expect.stringMatching(
        /There is no organisation “foo” .*\n(.*\n)*If you mean a command.* show, open, agree/,
      ),
    ]);
    const reason = await run(['introductions', 'decline', id, '--reason', 'never', '--as', at.member]);
    expect(reason.err).toContain('--reason');
  });
});

describe('passerelle calls', () => {
  const call = Call.fromPartial({
    ...{ id: newId('cal'), version: 1, title: 'Reins', text: 'Dialyse', closesOn: '2027-06-30', open: true },
    ...{ leastPartners: 2, mostPartners: 4 },
    requirements: [{ id: 'r1', mandatory: true, weight: 1, expertise: 'cohortes' }],
  });

  it('lists, shows, adds and removes them', async () => {
    at.answer('listCalls', { calls: [call], next: undefined });
    expect((await run(['calls', '--open', '--fits', at.ours])).out).toContain('open · until 30 June 2027');
    expect(at.asked('listCalls')).toMatchObject([{ openOnly: true, fitsOrganisationId: at.ours }]);
    at.answer('getCall', call);
    const shown = await run(['calls', 'show', call.id]);
    expect(shown.out).toContain('  r1  cohortes (mandatory)\n  2 to 4 partners\n');
    at.answer('putCall', call);
    const add = ['calls', 'add', 'Reins', '--text', 'Dialyse', '--closes', '2027-06-30'];
    const more = ['--requirements', 'kind:lab:2! | cohortes', '--partners', '2-4', '--id', 'aap:1'];
    expect((await run([...add, ...more])).code).toBe(0);
    expect(at.asked('putCall')).toMatchObject([
      {
        call: {
          ...{ leastPartners: 2, mostPartners: 4, externalIds: [{ scheme: 'aap', value: '1' }] },
          requirements: [{ mandatory: true, kind: { least: 2 } }, { expertise: 'cohortes' }],
        },
      },
    ]);
    at.answer('deleteCall', {});
    expect((await run(['calls', 'remove', call.id], 'fr')).out).toContain('est supprimé');
    for (const partners of ['two', '6-3'])
      expect((await run([...add, '--partners', partners])).err).toContain(
        `--partners is “${partners}”: give at least and at most, such as 3-6.`,
      );
    for (const item of ['zz:zz', '3* kinds:lab:1!']) {
      const { code, err } = await run([...add, '--requirements', `cohortes | ${item}`]);
      expect([code, err]).toEqual([2, expect.stringMatching(/kind:lab:2 .*countries:3 .*words to look for/)]);
      expect(err).toContain(`--requirements is “${item}”`);
    }
    expect(at.asked('putCall')).toHaveLength(1);
  });

  it('imports a file, and tells each row that is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-calls-'));
    try {
      const file = join(folder, 'calls.csv');
      await writeFile(
        file,
        'external_id,title,text,closes_on\naap:1,Reins,Dialyse,2027-06-30\naap:2,,x,soon\n',
      );
      at.answer('listCalls', { calls: [], next: undefined });
      const { code, out, err } = await run(['calls', 'import', file, '--dry-run']);
      expect([code, out]).toEqual([
        1,
        `${file}: 1 would be created, 0 would be changed, 0 would stay as they are, 1 would be refused\n`,
      ]);
      expect(err).toMatch(/^3: .*title/m);
      const none = await run(['calls', 'import', join(folder, 'none.csv')]);
      expect([none.code, none.err]).toEqual([1, expect.stringContaining('there is no such file')]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says who could answer one together, and why', async () => {
    at.answer('getCall', call);
    const reasons = [{ code: 'covers_best', parameters: {}, requirementIds: ['r1'] }];
    at.answer(
      'proposeConsortia',
      ProposeConsortiaResponse.fromPartial({
        consortia: [{ coverage: 1, partners: [{ organisationId: at.ours, pinned: true, reasons }] }],
      }),
    );
    const { code, out } = await run([
      'calls',
      'consortia',
      call.id,
      '--pin',
      at.ours,
      '--without',
      at.theirs,
    ]);
    expect(code).toBe(0);
    expect(out).toContain('  Alizé · wanted\n    – It covers “cohortes” best.\n');
    expect(at.asked('proposeConsortia')).toMatchObject([{ pinnedIds: [at.ours], removedIds: [at.theirs] }]);
    const fits = [{ organisationId: at.theirs, likeness: 0.8, requirementIds: ['r1'] }];
    at.answer('listFits', { fits, fittedAt: undefined });
    expect((await run(['calls', 'fits', call.id])).out).toBe(' 80 %  Bruyère  r1\n');
  });
});

describe('passerelle queue', () => {
  const item = { id: `review:${id}`, kind: QueueKind.REVIEW, organisationIds: ['a'], since: new Date(0) };

  it('lists, claims, acts and takes back', async () => {
    at.answer('listQueue', ListQueueResponse.fromPartial({ asOf: new Date(0) }));
    expect((await run(['queue'])).out).toBe('Nothing needs you.\n');
    const actions = [{ code: 'approve', effect: 'others_asked', here: true }];
    const items = [{ ...item, organisationIds: [at.ours], actions, claimedBy: at.member }];
    at.answer('listQueue', ListQueueResponse.fromPartial({ items, asOf: new Date(0) }));
    const { out } = await run(['queue', '--kind', 'review']);
    expect(out).toContain('The introduction of Alizé is to be looked at before it goes on.');
    expect(out).toContain(`    review:${id}\n    Ada Canari is at it\n    approve\n`);
    at.answer('claimItem', ListQueueResponse.fromPartial({ items }).items[0] ?? {});
    expect((await run(['queue', 'release', item.id])).code).toBe(0);
    expect(at.asked('claimItem')).toMatchObject([{ id: item.id, release: true }]);
    const results = [{ id: item.id, code: 'done', effect: 'others_asked', undoId: 'act_1' }];
    at.answer('actOnItems', ActOnItemsResponse.fromPartial({ results }));
    const done = await run(['queue', 'act', 'approve', item.id]);
    expect(done.out).toBe(
      `review:${id}: It is done. The others are asked whether they want to meet.\n` +
        '    passerelle queue undo act_1 takes it back\n',
    );
    at.answer('undoAct', { code: 'undone' });
    expect((await run(['queue', 'undo', 'act_1'])).out).toBe('It is taken back.\n');
  });

  it('ends with 1 where something could not be done', async () => {
    const results = [{ id: item.id, code: 'held' }];
    at.answer('actOnItems', ActOnItemsResponse.fromPartial({ results }));
    const { code, out } = await run(['queue', 'act', 'approve', item.id, '--preview']);
    expect([code, out]).toEqual([1, `review:${id}: Another animator is at it.\n`]);
    expect(at.asked('actOnItems')).toMatchObject([{ preview: true }]);
    expect((await run(['queue', 'act', 'approve'])).err).toContain('ID is missing');
  });
});

describe('passerelle reports', () => {
  const report = Report.fromPartial({
    ...{ kind: ReportKind.FUNNEL, asOf: new Date(0) },
    tables: [
      {
        code: 'funnel',
        columns: [
          { code: 'month', unit: ColumnUnit.DATE },
          { code: 'suggested', unit: ColumnUnit.COUNT },
        ],
        rows: [
          { key: '2027-01', cells: [{ text: '2027-01' }, { hidden: true }] },
          { key: 'all', cells: [{ text: 'all' }, { number: 42 }] },
        ],
      },
    ],
  });

  it('says what one shows, prints its tables, and one of them as CSV', async () => {
    at.answer('getReport', report);
    const { out } = await run(['reports', 'funnel', '--from', '2027-01-01', '--kind', 'lab']);
    expect(out).toMatch(/^Of 42 suggested pairs/);
    expect(out).toContain('Month    Suggested\n2027-01  <5\nall      42\n');
    expect(at.asked('getReport')).toMatchObject([
      { filter: { from: '2027-01-01', kind: 'ORGANISATION_KIND_LAB' } },
    ]);
    const table = await run(['reports', 'funnel', '--table', 'months']);
    expect([table.code, table.err]).toEqual([
      2,
      expect.stringContaining('--table is “months”: give one of funnel.'),
    ]);
    const csv = await run(['reports', 'funnel', '--csv']);
    expect(csv.out).toBe('Month,Suggested\r\n2027-01,<5\r\nall,42\r\n');
  });

  it('tells what is behind a row, and writes a brief', async () => {
    at.answer('listBehind', { ids: [at.theirs], next: undefined, found: 1 });
    const behind = await run([
      'reports',
      'behind',
      'exposure',
      'coverage',
      'all/all',
      '--column',
      'covered_meetings',
    ]);
    expect(behind.out).toMatch(/^Bruyère +org_/);
    expect((await run(['reports', 'behind', 'funnel', 'funnel'])).err).toContain('ROW is missing');
    const columns = [{ code: 'concept', unit: ColumnUnit.CONCEPT }];
    const tables = [{ code: 'unmet_needs', columns, rows: [{ key: 'x', cells: [{ text: 'x' }] }] }];
    at.answer('getReport', Report.fromPartial({ tables }));
    expect((await run(['reports', 'brief', 'x'], 'fr')).out).toContain('Partenaires recherchés');
    const weather = await run(['reports', 'weather']);
    expect([weather.code, weather.err]).toEqual([1, expect.stringContaining('ask for one of funnel, ')]);
  });
});
