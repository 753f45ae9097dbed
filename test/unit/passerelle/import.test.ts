// An import from the command line to a REST API, with what goes wrong on the way.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

  it('names the nearest column for one it does not know', async () => {
    const { code, err } = await run(await file('o.csv', 'external_id,name,kind,descripton\n'));
    expect([code, err]).toEqual([1, expect.stringContaining('Did you mean description?')]);
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
    expect([code, out]).toEqual([1, expect.stringContaining('2 created, 0 changed, 0 unchanged, 2 refused')]);
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

  it('imports its own templates', async () => {
    await run(await file('o.csv', `${header}\nexample:org-2;B;lab;;;\n`));
    const kinds = ['organisations', 'persons', 'statements', 'texts', 'collaborations'];
    for (const kind of kinds) {
      const { out } = await runClient(['import', '--template', kind], { lang: 'fr' });
      expect((await run(await file(`${kind}.csv`, out))).code).toBe(0);
      expect(mesh.of(kind).some(({ invented }) => invented === true)).toBe(true);
    }
  });
});
