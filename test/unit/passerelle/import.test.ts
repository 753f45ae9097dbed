// An import from the command line to a REST API, with what goes wrong on the way.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '../../../scripts/passerelle/api/api.ts';
import { type FakeMesh, startFakeMesh } from './fake-mesh.ts';
import { runClient } from './run-client.ts';

let mesh: FakeMesh;
let folder: string;
beforeEach(async () => {
  mesh = await startFakeMesh();
  folder = await mkdtemp(join(tmpdir(), 'passerelle-import-'));
});
afterEach(async () => {
  await mesh.close();
  await rm(folder, { recursive: true });
});

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
const run = (...args: string[]) => runClient(['import', ...args], mesh);
const header = 'external_id;name;kind;poles;founded;parent';

describe('importing a file', () => {
  it('creates what is new, with cells as the values they stand for', async () => {
    const path = await file('organisations.csv', `${header}\ndemo:a;Équipe A;lab;research|training;2017;\n`);
    const { code, out } = await run(path);
    expect(code).toBe(0);
    expect(out).toContain('1 created, 0 changed, 0 unchanged, 0 refused');
    expect(mesh.of('organisations')).toMatchObject([
      { name: 'Équipe A', poles: ['research', 'training'], founded: 2017, external_ids: ['demo:a'] },
    ]);
  });

  it('is not done on the campus of demonstration, unless it is said', async () => {
    mesh.demonstration = true;
    const path = await file('o.csv', `${header}\ndemo:a;A;lab;;;\n`);
    const refused = await run(path);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--demonstration')]);
    expect(mesh.of('organisations')).toEqual([]);
    expect((await run(path, '--demonstration')).code).toBe(0);
    expect(mesh.of('organisations').length).toBe(1);
  });

  it('refuses the row whose address is another person’s, says so, and leaves that person alone', async () => {
    const errors = [
      { field: 'email', pointer: '/email', rule: 'taken', message: 'It is taken.', cure: 'Give none.' },
    ];
    mesh.onRequest = ({ method, path }) => {
      if (!path.startsWith('/v1/persons')) return undefined;
      if (method === 'GET') return { status: 404, body: { status: 404, code: 'not-found', title: 'None' } };
      return { status: 409, body: { status: 409, code: 'duplicate', title: 'Taken', detail: 'x', errors } };
    };
    const path = await file(
      'persons.csv',
      'external_id;given_name;family_name;email\nrh:2;A;B;a@x.example\n',
    );
    const { code, out, err } = await run(path);
    expect([code, out]).toEqual([1, expect.stringContaining('1 refused')]);
    expect(out + err).toMatch(/persons\.csv:2 .*\(email\).*It is taken\. · Give none\./);
    expect(mesh.requests.map(({ method }) => method)).not.toContain('PATCH');
  });

  it('changes nothing the second time', async () => {
    const path = await file(
      'o.csv',
      `${header}\ndemo:a;A;lab;research|training;2017;\ndemo:b;B;lab;;;demo:a\n`,
    );
    await run(path);
    const before = structuredClone(mesh.of('organisations'));
    const { code, out } = await run(path);
    expect(code).toBe(0);
    expect(out).toContain('0 created, 0 changed, 2 unchanged, 0 refused');
    expect(mesh.of('organisations')).toEqual(before);
    expect(mesh.requests.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('changes only what differs', async () => {
    await run(await file('o.csv', `${header}\ndemo:a;A;lab;research;2017;\n`));
    const { out } = await run(await file('o2.csv', `${header}\ndemo:a;A bis;lab;research;2017;\n`));
    expect(out).toContain('0 created, 1 changed');
    expect(mesh.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([
      { name: 'A bis' },
    ]);
  });

  it('changes it on the newer state when another changed it meanwhile', async () => {
    await run(await file('o.csv', `${header}\ndemo:a;A;lab;;2017;\n`));
    let raced = false;
    mesh.onRequest = ({ method }) => {
      if (method !== 'PATCH' || raced) return undefined;
      raced = true;
      const [current] = mesh.of('organisations');
      if (current) current['version'] = 7;
      return undefined;
    };
    const { code, out } = await run(await file('o2.csv', `${header}\ndemo:a;A bis;lab;;2017;\n`));
    expect([code, out]).toEqual([0, expect.stringContaining('1 changed')]);
    expect(mesh.of('organisations')).toMatchObject([{ name: 'A bis', version: 8 }]);
  });

  it('reports each bad row with its line, column, value and cure, and imports the others', async () => {
    const rows = [
      'demo:a;"A,\nsur deux lignes";lab;;2017;',
      'demo:b;B;labo;;;',
      'demo:c;C;lab;;bientôt;',
      'demo:d;D "le grand";lab;;;',
      'demo:e;E;lab;;;;de trop',
      ';F;lab;;;',
      'demo:a;A encore;lab;;;',
      'demo:g;G;lab;;;demo:nowhere',
      'demo:h;H;lab;;;',
    ];
    const path = await file('o.csv', `${header}\n${rows.join('\n')}\n`);
    const { code, out, err } = await run(path);
    expect(code).toBe(1);
    expect(out).toContain('2 created, 0 changed, 0 unchanged, 7 refused');
    expect(mesh.of('organisations').map(({ name }) => name)).toEqual(['A,\nsur deux lignes', 'H']);
    expect(err).toContain(`${path}:4 · column 3 (kind) · “labo” · Not a kind. · Choose one of: lab.`);
    expect(err).toContain(
      `${path}:5 · column 5 (founded) · “bientôt” · not a whole number · write digits only`,
    );
    expect(err).toContain(`${path}:6 · column 2 (name)`);
    expect(err).toContain(`${path}:7 · “de trop” · cell 7 has no column`);
    expect(err).toContain(`${path}:8 · column 1 (external_id) · the row has no external id`);
    expect(err).toContain(
      `${path}:9 · column 1 (external_id) · “demo:a” · this external id was on line 2 already`,
    );
    expect(err).toContain(
      `${path}:10 · column 6 (parent) · “demo:nowhere” · The field parent leads nowhere.`,
    );
  });

  it('takes a row whose parent comes further down in the file', async () => {
    const rows = ['demo:c;C;lab;;;demo:b', 'demo:b;B;lab;;;demo:a', 'demo:a;A;lab;;;'];
    const { code, out } = await run(await file('o.csv', `${header}\n${rows.join('\n')}`));
    expect([code, out]).toEqual([0, expect.stringContaining('3 created')]);
  });

  it('imports files in the order of their references, whatever their order on the command line', async () => {
    const statements = await file(
      's.csv',
      'external_id,organisation,kind,type,text\ndemo:s,demo:a,need,data,Mots\n',
    );
    const organisations = await file('o.csv', `${header}\ndemo:a;A;lab;;;\n`);
    expect((await run(statements, organisations)).code).toBe(0);
    expect(mesh.of('statements')).toHaveLength(1);
  });

  it('tries again when the mesh is too busy, starting, or drops the connection', async () => {
    const path = await file('o.csv', `${header}\ndemo:a;A;lab;;;\ndemo:b;B;lab;;;\n`);
    let posts = 0;
    mesh.onRequest = ({ method }) => {
      if (method !== 'POST') return undefined;
      posts += 1;
      if (posts === 1) return { status: 429, body: {} };
      if (posts === 2) return { status: 503, body: {} };
      return posts === 3 ? 'cut' : undefined;
    };
    const { code, out } = await run(path);
    expect([code, out]).toEqual([0, expect.stringContaining('2 created')]);
  });

  it('goes on where it was cut off when it is run again', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `demo:${at};Organisation ${at};lab;;;`);
    const path = await file('o.csv', `${header}\n${rows.join('\n')}\n`);
    const interruption = new AbortController();
    mesh.onRequest = ({ count }) => {
      if (count === 12) interruption.abort();
      return undefined;
    };
    const cut = await runClient(['import', path, '--concurrency', '2'], {
      url: mesh.url,
      signal: interruption.signal,
    });
    expect(cut.code).toBe(130);
    expect(cut.err).toContain('Interrupted. What is in stays in: run the same command again');
    const first = mesh.of('organisations').length;
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThan(40);
    const { code, out } = await run(path);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining(`${40 - first} created, 0 changed, ${first} unchanged`),
    ]);
  });

  it('takes JSON Lines with what is nested in them, and tells where a line is broken', async () => {
    const lines = [
      '{"external_id":"a","name":"A","kind":"lab","consents":["be_suggested"]}',
      '{"external_id":',
    ];
    const path = await file('organisations.jsonl', lines.join('\n'));
    const { code, err } = await run(path, '--scheme', 'demo');
    expect(code).toBe(1);
    expect(err).toContain(`${path}:2`);
    expect(mesh.of('organisations')).toMatchObject([
      { external_ids: ['demo:a'], consents: ['be_suggested'] },
    ]);
  });

  it('recognises Windows-1252, and says so', async () => {
    const bytes = Buffer.from(`${header}\r\ndemo:a;Santé \u0080uro;lab;;;\r\n`, 'latin1');
    const { code, err } = await run(await file('o.csv', bytes));
    expect([code, err]).toEqual([0, expect.stringContaining('Windows-1252')]);
    expect(mesh.of('organisations')).toMatchObject([{ name: 'Santé €uro' }]);
  });

  it.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004rest')],
    ['UTF-16', Buffer.from('\ufeffexternal_id;name', 'utf16le')],
    [
      'UTF-8 with a broken accent',
      Buffer.concat([Buffer.from(`${header}\ndemo:é;Étude à`), Buffer.of(0xc3, 0x0a)]),
    ],
  ])('refuses %s with the cure, and sends nothing', async (_, bytes) => {
    const { code, err } = await run(await file('o.csv', bytes));
    expect([code, err]).toEqual([1, expect.stringContaining('CSV UTF-8')]);
    expect(mesh.requests).toEqual([]);
  });

  it('names every unknown column of every file as it is spelled, before any row', async () => {
    const one = await file('o.csv', 'external_id,name,kind,Descripton,Nom du labo\ndemo:a,A,lab,,\n');
    const two = await file('t.csv', 'external_id,owners,Titel\n');
    const { code, err } = await run(one, two);
    expect(code).toBe(1);
    expect(err).toContain(
      `${one}: column 4 (Descripton) is not known: rename or remove it. Did you mean description?`,
    );
    expect(err).toContain(`${one}: column 5 (Nom du labo) is not known: rename or remove it.`);
    expect(err).toContain(`${one}: the columns are external_id, `);
    expect(err).toContain(`${two}: column 3 (Titel) is not known: rename or remove it. Did you mean title?`);
    expect(mesh.requests).toEqual([]);
  });

  it.each([';', '\t'])('understands day/month/year where cells are separated by %j', async (separator) => {
    await run(await file('o.csv', `${header}\ndemo:a;A;lab;;;\n`));
    const table = [
      ['external_id', 'owners', 'kind', 'title', 'date'],
      ['demo:1', 'demo:a', 'project', 'T', '31/12/2027'],
      ['demo:2', 'demo:a', 'project', 'T', '31/02/2027'],
    ];
    const path = await file('t.csv', table.map((cells) => cells.join(separator)).join('\n'));
    const { err } = await run(path);
    expect(mesh.of('texts')).toMatchObject([{ date: '2027-12-31' }]);
    expect(err).toContain(`${path}:3 · column 5 (date) · “31/02/2027” · no day of the calendar`);
  });

  it('refuses day/month/year where cells are separated by commas, with the cure', async () => {
    const path = await file(
      't.csv',
      'external_id,owners,kind,title,date\ndemo:1,demo:a,project,T,03/04/2027\n',
    );
    const { err } = await run(path);
    expect(err).toContain('“03/04/2027” · a day that may be');
    expect(err).toContain('write it year-month-day, as 2027-12-31');
  });

  it('writes nothing on a dry run, and checks by the rules of the mesh', async () => {
    const rows = [
      'demo:b;B;lab;;;demo:a',
      'demo:a;A;lab;;;',
      'demo:c;C;labo;;;',
      'demo:d;D;lab;;;demo:nowhere',
    ];
    const path = await file('o.csv', `${header}\n${rows.join('\n')}\n`);
    const { code, out, err } = await run(path, '--dry-run');
    const counts = '2 would be created, 0 would be changed, 0 would stay as they are, 2 would be refused';
    expect([code, out]).toEqual([1, expect.stringContaining(counts)]);
    expect(err).toContain(`${path}:4 · column 3 (kind) · “labo”`);
    expect(err).toContain(`${path}:5 · column 6 (parent) · “demo:nowhere”`);
    expect(mesh.requests.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('says what to type when no mesh is listening', async () => {
    const path = await file('o.csv', `${header}\ndemo:a;A;lab;;;\n`);
    await mesh.close();
    const { code, err } = await runClient(['import', path], { url: mesh.url });
    expect([code, err]).toEqual([1, expect.stringContaining('npm start')]);
    mesh = await startFakeMesh();
  });

  it.each(['fr', 'en'])('imports its own templates together (%s)', async (lang) => {
    const paths: string[] = [];
    for (const kind of ['collaborations', 'texts', 'statements', 'persons', 'organisations']) {
      const { out } = await runClient(['import', '--template', kind], { lang });
      paths.push(await file(`${kind}.csv`, out));
    }
    const dry = await run(...paths, '--dry-run');
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect((await run(...paths)).code).toBe(0);
    expect(mesh.of('organisations')).toHaveLength(2);
    expect(mesh.of('collaborations')).toHaveLength(1);
  });

  it('tells all that is wrong with a row, and rows in the order of their lines', async () => {
    const rows = [
      'demo:a;A;lab;;;demo:nowhere',
      ...Array.from({ length: 12 }, (_, at) => `demo:${at};B;lab;;;`),
      'demo:c;;labo;research|reserch;bientôt;',
    ];
    const path = await file('o.csv', `${header}\n${rows.join('\n')}\n`);
    const { err } = await run(path);
    const told = err.split('\n').filter((line) => line.startsWith(path));
    expect(told.map((line) => line.slice(path.length + 1).split(' · ', 2))).toEqual([
      ['2', 'column 6 (parent)'],
      ['15', 'column 2 (name)'],
      ['15', 'column 3 (kind)'],
      ['15', 'column 4 (poles, 2nd value)'],
      ['15', 'column 5 (founded)'],
    ]);
    expect(err).not.toContain('poles[');
  });

  it('says that a discreet statement needs a preview', async () => {
    const line = 'external_id;organisation;kind;type;text;discreet\ndemo:s;demo:a;need;data;Mots;oui\n';
    const { err } = await run(await file('s.csv', line), '--dry-run');
    expect(err).toContain('a discreet offer or need has no preview');
  });

  it('says that it tries again while the mesh is away', async () => {
    const api = createApi({
      url: mesh.url,
      patienceMs: 60_000,
      wait: async () => void seen.push(api.isAway()),
    });
    const seen: boolean[] = [];
    mesh.onRequest = ({ count }) => (count === 1 ? 'cut' : undefined);
    await api.send({ path: '/healthz' });
    expect([seen, api.isAway()]).toEqual([[true], false]);
  });
});
