// The other commands: what they print, what they refuse, and how they end.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createApi } from '../../../scripts/passerelle/api/api.ts';
import { readBackup, writeBackup } from '../../../scripts/passerelle/backup-folder.ts';
import { chooseLanguage } from '../../../scripts/passerelle/choose-language.ts';
import { loadDemonstration } from '../../../scripts/passerelle/load-demonstration.ts';
import { terminalOn } from '../../../scripts/passerelle/terminal.ts';
import { type FakeMesh, startFakeMesh } from './fake-mesh.ts';
import { runClient } from './run-client.ts';

let mesh: FakeMesh;
beforeEach(async () => {
  mesh = await startFakeMesh();
});
afterEach(() => mesh.close());

const jumo = { id: 'org_0123456789abcdefghjkmnpqrs', name: 'Équipe JUMO', kind: 'lab' };
const suggestion = (name: string, score: number) => ({
  score,
  get: 0.9,
  give: 0.7,
  organisation: { name, kind: 'care_provider', country: 'GB' },
  reasons: [
    {
      text: `${name} offers what you are looking for.`,
      quotes: [
        { side: 'ours', words: 'we seek echocardiography' },
        { side: 'theirs', words: 'annotated echocardiograms' },
      ],
    },
  ],
});

const answering = (paths: Record<string, unknown>): void => {
  mesh.onRequest = ({ path }) => {
    const [bare = ''] = path.split('?');
    return bare in paths ? { status: 200, body: paths[bare] as Record<string, unknown> } : undefined;
  };
};

describe('passerelle suggestions', () => {
  beforeEach(() =>
    answering({
      '/v1/organisations': {
        items: [jumo, { id: 'org_2', name: 'Inria' }, { id: 'org_3', name: 'Inserm' }],
        next: null,
      },
      [`/v1/organisations/${jumo.id}/suggestions`]: {
        items: [suggestion('Second', 0.5), suggestion('First', 0.82)],
        next: null,
      },
    }),
  );

  it('prints whom to meet, best first, with the words of both sides', async () => {
    const { code, out } = await runClient(['suggestions', 'equipe jumo'], mesh);
    expect(code).toBe(0);
    expect(out).toMatch(/Équipe JUMO · 2 organisations to meet/);
    expect(out).toMatch(
      /1\. ████████░░ {2}82 % {2}First[^]*you: +“we seek echo[^]*they: +“annotated[^]*2\. █/,
    );
    expect(out).toContain('care provider · GB · you gain 90\u00a0%, they gain 70\u00a0%');
  });

  it('marks quotes as French does when the terminal is French', async () => {
    const { out } = await runClient(['suggestions', 'jumo'], { url: mesh.url, lang: 'fr' });
    expect(out).toContain('«\u00a0annotated echocardiograms\u00a0»');
  });

  it('lists the choices when a name could be several, and the nearest ones when it is nobody’s', async () => {
    const several = await runClient(['suggestions', 'in'], mesh);
    expect([several.code, several.err]).toEqual([
      1,
      expect.stringMatching(/any of these[^]*Inria[^]*Inserm/),
    ]);
    const nobody = await runClient(['suggestions', 'Inzerm'], mesh);
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringMatching(/nearest are:\n {2}Inserm/)]);
    const far = await runClient(['suggestions', 'nope'], mesh);
    expect([far.code, far.err]).toEqual([1, expect.not.stringMatching(/In(ria|serm)/)]);
    const id = await runClient(['suggestions', 'org_0123'.padEnd(29, '0')], mesh);
    expect([id.code, id.err]).toEqual([1, expect.stringMatching(/with the id [^\n]+\n$/)]);
  });

  it('puts weak suggestions under a heading that promises less', async () => {
    answering({
      '/v1/organisations': { items: [jumo], next: null },
      [`/v1/organisations/${jumo.id}/suggestions`]: {
        items: [suggestion('Strong', 0.5), suggestion('Weak', 0.28)],
        next: null,
      },
    });
    const { out } = await runClient(['suggestions', 'jumo'], mesh);
    expect(out).toMatch(
      /1 organisation to meet, 1 perhaps[^]*Strong[^]*\nPerhaps: below 30 %,[^]*2\. [^]*Weak/,
    );
  });

  it('marks discreet words, in quotes and in sentences', async () => {
    const discreet = {
      ...suggestion('Other', 0.5),
      reasons: [
        {
          text: 'Other offers “secret cohort”.',
          quotes: [
            { side: 'theirs', source: 'stm_a', words: 'secret cohort' },
            { side: 'theirs', source: 'stm_a', words: 'more of it' },
            { side: 'ours', source: 'stm_b', words: 'open words' },
          ],
        },
      ],
    };
    answering({
      '/v1/organisations': { items: [jumo], next: null },
      [`/v1/organisations/${jumo.id}/suggestions`]: { items: [discreet], next: null },
      '/v1/statements/stm_a': { discreet: true },
      '/v1/statements/stm_b': { discreet: false },
    });
    const { out } = await runClient(['suggestions', 'jumo'], mesh);
    expect(out).toContain('Other offers “secret cohort”. (discreet: do not pass on)');
    expect(out).toContain('“more of it” (discreet: do not pass on)');
    expect(out).toMatch(/“open words”\n/);
  });

  it.each([403, 404])('says who may not see what when it is refused to a person with %d', async (status) => {
    mesh.onRequest = ({ path }) =>
      path.includes('/suggestions')
        ? { status, body: { detail: 'No.' } }
        : { status: 200, body: { items: [jumo], next: null } };
    const { code, err } = await runClient(['suggestions', 'jumo', '--as', 'demo:ines'], mesh);
    expect(code).toBe(1);
    expect(err).toContain('demo:ines may not see the suggestions of “Équipe JUMO”: only its members');
  });
});

describe('the command line', () => {
  it.each([
    [['sugestions'], 'Did you mean suggestions?'],
    [['import', '--dryrun', 'x'], 'Did you mean --dry-run?'],
    [['suggestions', 'A', '--limit', 'many'], 'a whole number from 1'],
    [['suggestions', 'A', '--limit'], '--limit needs a value'],
    [['suggestions', 'Two', 'words'], 'in quotes'],
    [['health', '--lang', 'de'], 'one of fr, en'],
    [['health', '--url', 'nowhere'], 'an http address'],
    [['dead-letters', 'lst'], 'Did you mean list?'],
    [['dead-letters'], 'list, show, replay, discard or erase.'],
    [['--limit', '3', 'sugestions'], 'Did you mean suggestions?'],
    [['--limit', 'suggestions', 'A'], '--limit needs a value'],
    [['constructor'], 'There is no command constructor'],
    [['import', '--kind', 'things', 'x'], 'one of organisations'],
  ])('answers %j with the cure and exit code 2', async (args, cure) => {
    const { code, err } = await runClient(args, mesh);
    expect([code, err]).toEqual([2, expect.stringContaining(cure)]);
  });

  it('has help for each command, in both languages', async () => {
    const overview = await runClient(['--help']);
    const names = [...overview.out.matchAll(/^ {2}([a-z-]+) {2,}\S/gm)].flatMap(([, name]) => name ?? []);
    expect(names).toEqual(expect.arrayContaining(['suggestions', 'import', 'restore']));
    for (const name of names.filter((one) => !one.startsWith('-'))) {
      const english = await runClient([name, '--help']);
      const french = await runClient(['--lang', 'fr', name, '--help']);
      expect([english.code, french.code]).toEqual([0, 0]);
      expect(english.out).toContain(`Usage: passerelle ${name}`);
      expect(french.out).not.toBe(english.out);
    }
  });

  it('says which variables it reads, and what they are where they are not set, in both languages', async () => {
    for (const language of ['en', 'fr']) {
      const { out } = await runClient(['--lang', language, '--help']);
      const [, environment = ''] = /^Environ\w+ ?:\n((?: {2}.+\n)+)/m.exec(out) ?? [];
      const saidOf = (name: string) =>
        environment.split('\n').find((line) => line.startsWith(`  ${name} `)) ?? '';
      expect(saidOf('PASSERELLE_URL')).toContain('(http://127.0.0.1:8080)');
      expect(saidOf('PASSERELLE_DATA')).toContain('(./data)');
      expect(saidOf('PASSERELLE_TOKEN')).not.toBe('');
      expect(saidOf('NO_COLOR')).not.toBe('');
    }
  });

  it('takes options before the command, and the words of a search as they are', async () => {
    const page = { items: [], next: null };
    answering({ '/v1/search': page });
    const { code, out } = await runClient(['--limit', '3', '--json', 'search', 'heart', 'failure'], mesh);
    expect([code, JSON.parse(out)]).toEqual([0, page]);
    expect(mesh.requests[0]?.path).toBe('/v1/search?q=heart+failure&evidence=1&limit=3');
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
    expect(await runClient(['--version'])).toEqual({ code: 0, out: `passerelle ${version}\n`, err: '' });
  });

  it('falls back to 80 columns where a terminal says 0', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 0 });
    expect(terminalOn({ out: stream, err: stream, in: new PassThrough() }, {}).out.columns).toBe(80);
  });

  it('takes its language from what it is told, else from the environment', () => {
    expect(chooseLanguage(undefined, { LANG: 'fr_FR.UTF-8' })).toBe('fr');
    expect(chooseLanguage(undefined, { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' })).toBe('en');
    expect(chooseLanguage('en', { LANG: 'fr' })).toBe('en');
    expect(chooseLanguage(undefined, {})).toBe('en');
  });

  it('prints a refusal as the mesh words it, with fields and cures', async () => {
    const errors = [{ field: 'q', message: 'The field q is missing.', cure: 'Give q a value.' }];
    mesh.onRequest = () => ({ status: 400, body: { detail: 'The request is not right.', errors } });
    const { code, err } = await runClient(['search', 'cardiology'], mesh);
    expect([code, err]).toEqual([
      1,
      'The request is not right.\n  The field q is missing. Give q a value.\n',
    ]);
  });
});

describe('passerelle health', () => {
  it('ends with 1 while something is not ready, and sums the lag of a group', async () => {
    const lag = [0, 1].map((partition) => ({
      group: 'expertise',
      topic: 't',
      partition,
      committed: 2,
      end: 5,
    }));
    const services = [
      { name: 'profiles', ready: true },
      { name: 'expertise', ready: false, trouble: 'catching up' },
    ];
    answering({ '/v1/health': { version: '0.1.0', data: 'real', ready: false, services, lag } });
    const { code, out } = await runClient(['health'], mesh);
    expect(code).toBe(1);
    expect(out).toMatch(/expertise +not ready +catching up/);
    expect(out).toMatch(/expertise +t +6\n/);
  });
});

describe('passerelle dead-letters', () => {
  it('discards the one that is named, and says so', async () => {
    mesh.onRequest = ({ method }) => ({ status: 200, body: method === 'DELETE' ? { erased: 1 } : {} });
    const { code, out } = await runClient(['dead-letters', 'discard', 'group/topic/3/7'], mesh);
    expect([code, out]).toEqual([0, 'group/topic/3/7 was forgotten.\n']);
    expect(mesh.requests.at(-1)).toMatchObject({
      method: 'DELETE',
      path: '/v1/dead-letters/group/topic/3/7',
    });
  });
});

describe('the campus of demonstration', () => {
  it('goes into real data only when that is asked for', async () => {
    const health = { data: 'real' };
    mesh.onRequest = ({ path }) => (path === '/v1/health' ? { status: 200, body: health } : undefined);
    const refused = await runClient(['demonstration'], mesh);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--into-real-data')]);
    expect(mesh.of('organisations')).toEqual([]);
    const loaded = await runClient(['demonstration', '--into-real-data'], mesh);
    expect(loaded.code).toBe(0);
    expect(mesh.of('organisations').length).toBeGreaterThan(10);
  });

  it('is loaded whole and in order, and changes nothing the second time', async () => {
    const api = createApi({ url: mesh.url });
    const shares: number[] = [];
    const first = await loadDemonstration(api, { onProgress: ({ done, rows }) => shares.push(done / rows) });
    expect(first).toMatchObject({ created: first.created, changed: 0, unchanged: 0, refused: 0, bad: [] });
    expect(first.created).toBeGreaterThan(500);
    expect(shares.at(-1)).toBe(1);
    const again = await loadDemonstration(api);
    expect(again).toMatchObject({ created: 0, refused: 0, changed: 0, unchanged: first.created });
  });
});

describe('a backup', () => {
  const lines = ['{"collection":"a","version":1}', '{"collection":"b","version":2}'].join('\n') + '\n';
  const manifest = JSON.stringify({ manifest: 1, sha256: createHash('sha256').update(lines).digest('hex') });
  const coming = (text: string) => async () =>
    (async function* () {
      for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7));
    })();
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-backup-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is written whole with its checksum, is read back, and is never overwritten', async () => {
    const dir = join(folder, 'new');
    const whole = `${lines}${manifest}\n`;
    expect(await writeBackup(dir, coming(whole))).toEqual({
      kind: 'written',
      documents: 2,
      bytes: whole.length,
    });
    expect((await readdir(dir)).toSorted()).toEqual(['backup.ndjson', 'manifest.json']);
    expect(await readFile(join(dir, 'backup.ndjson'), 'utf8')).toBe(whole);
    expect((await readBackup(dir)).kind).toBe('sound');
    // It holds names and e-mails.
    const rights = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await rights(dir)).toBe(0o700);
    for (const name of await readdir(dir)) expect(await rights(join(dir, name))).toBe(0o600);
    expect(await writeBackup(dir, coming('other'))).toEqual({ kind: 'there' });
    expect(await readFile(join(dir, 'backup.ndjson'), 'utf8')).toBe(whole);
  });

  it('leaves nothing behind when it comes in cut short', async () => {
    expect(await writeBackup(folder, coming(lines))).toEqual({ kind: 'cut' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not sent once it was altered', async () => {
    await writeBackup(folder, coming(`${lines}${manifest}\n`));
    await writeFile(join(folder, 'backup.ndjson'), `${lines.replace('1', '9')}${manifest}\n`);
    const { code, err } = await runClient(['restore', folder], mesh);
    expect([code, err]).toEqual([1, expect.stringContaining('nothing was sent')]);
    expect(mesh.requests).toEqual([]);
  });

  describe('that is restored', () => {
    let dir: string;
    const restored = () => mesh.requests.some(({ path }) => path === '/v1/restore');
    beforeEach(async () => {
      dir = join(folder, 'sound');
      const counts = { 'profiles.organisations': 3 };
      const last = JSON.stringify({ ...JSON.parse(manifest), madeAt: '2026-11-02T09:30:00.000Z', counts });
      await writeBackup(dir, coming(`${lines}${last}\n`));
      mesh.onRequest = ({ path }) =>
        path === '/v1/restore'
          ? { status: 200, body: { documents: 2 } }
          : { status: 200, body: { items: path.startsWith('/v1/organisations') ? [jumo] : [], next: null } };
    });

    it('says what it replaces with what, and wants a yes where nobody can be asked', async () => {
      const { code, err } = await runClient(['restore', dir], mesh);
      expect(code).toBe(1);
      expect(err).toMatch(/now: 1 organisation, 0 persons[^]*2026-11-02 09:30 UTC: 3 organisations[^]*--yes/);
      expect(restored()).toBe(false);
    });

    it('is sent with --yes', async () => {
      const { code, out } = await runClient(['restore', dir, '--yes'], mesh);
      expect([code, out, restored()]).toEqual([0, 'Restored: 2 documents.\n', true]);
    });

    it('says how what opens the campus to machines is opened again, where there was any', async () => {
      const doors = join(folder, 'doors');
      const counts = { 'gateway.keys': 2 };
      const last = JSON.stringify({ ...JSON.parse(manifest), counts });
      await writeBackup(doors, coming(`${lines}${last}\n`));
      const { code, out } = await runClient(['restore', doors, '--yes'], mesh);
      expect([code, out]).toEqual([0, expect.stringContaining('passerelle keys rotate')]);
    });

    it.each([
      ['y', 0],
      ['', 1],
    ])('heeds the answer “%s” of whoever sits there', async (answer, code) => {
      const ran = await runClient(['restore', dir], { url: mesh.url, ask: async () => answer });
      expect([ran.code, restored()]).toEqual([code, code === 0]);
    });
  });
});
