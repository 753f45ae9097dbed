// `passerelle vocabulary`: what it sends, what it tells, and how it ends.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startVocabularyMesh, type VocabularyMesh } from '../gateway/vocabulary-mesh.ts';
import { runClient } from './run-client.ts';

let at: VocabularyMesh;
let service: VocabularyMesh['service'];
let folder: string;
beforeAll(async () => {
  at = await startVocabularyMesh();
  folder = await mkdtemp(join(tmpdir(), 'passerelle-vocabulary-'));
});
afterAll(async () => {
  await at.mesh.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  service = at.renew();
});

const run = (args: readonly string[], lang = 'en') =>
  runClient(['vocabulary', ...args], { url: at.mesh.base, lang });

const thesaurus = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix t: <urn:t:> .
t:s a skos:ConceptScheme ; skos:prefLabel "MeSH 2027"@en .
t:1 a skos:Concept ; skos:prefLabel "dialyse"@fr, "dialysis"@en .
t:2 a skos:Concept ; skos:prefLabel "cancer"@fr .
t:3 a skos:Concept ; skos:prefLabel "rein"@fr ; skos:altLabel "néphrologie"@fr .
t:4 a skos:Concept ; skos:altLabel "Niere"@de, "kidney" .
`;

const aFile = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

describe('passerelle vocabulary import', () => {
  it('brings a thesaurus in and says what became of it', async () => {
    const { code, out } = await run(['import', await aFile('mesh.ttl', thesaurus)]);
    expect(code).toBe(0);
    expect(out).toBe(
      'MeSH 2027 (voc_1) is in force: 3 concepts, 1 of them ours, 1 for a curator to decide.\n' +
        '  1 concept without a label in French or English left out\n' +
        '  1 label that does not say its language left out\n' +
        '`passerelle vocabulary mappings voc_1` shows what there is to decide.\n',
    );
  });

  it('may only try, under a name of its own', async () => {
    const path = await aFile('mesh', thesaurus);
    const { code, out } = await run(['import', path, '--name', 'Essai', '--dry-run'], 'fr');
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Essai : essai, rien n’a été écrit : 3 concepts'),
    ]);
    expect(await service.list()).toEqual([]);
  });

  it('may leave it open, to be put in force and undone', async () => {
    const path = await aFile('mesh.ttl', thesaurus);
    expect((await run(['import', path, '--open'])).out).toContain(
      '`passerelle vocabulary commit voc_1` puts it',
    );
    expect((await run(['commit', 'voc_1'])).out).toBe(
      'MeSH 2027 (voc_1) is in force: 3 concepts, 1 of them ours, 1 for a curator to decide.\n',
    );
    expect((await run(['undo', 'voc_1', '--json'])).out).toContain('"state":"undone"');
    expect((await run(['imports'])).out).toMatch(/voc_1 +undone +3 +1 +1 +2026-03-01 10:00 +MeSH 2027/);
  });

  it('knows RDF/XML by its name or its beginning, and what is neither', async () => {
    const xml = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
      <skos:Concept rdf:about="urn:t:1"><skos:prefLabel xml:lang="fr">greffe</skos:prefLabel></skos:Concept></rdf:RDF>`;
    for (const name of ['t.rdf', 'no-ending']) {
      const { out } = await run(['import', await aFile(name, xml), '--dry-run']);
      expect(out).toContain('1 concept, 0 of them ours');
    }
    const csv = await run(['import', await aFile('t.csv', 'a;b\n')]);
    expect([csv.code, csv.err]).toEqual([2, expect.stringContaining('neither Turtle nor RDF/XML')]);
    const missing = await run(['import', join(folder, 'missing.ttl')]);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('no such file')]);
  });

  it('refuses the same file while it is in force, unless it is asked for again', async () => {
    const path = await aFile('mesh.ttl', thesaurus);
    await run(['import', path]);
    const { code, err } = await run(['import', path]);
    expect([code, err]).toEqual([1, expect.stringContaining('already in force as voc_1')]);
    expect((await run(['import', path, '--again'])).code).toBe(0);
  });

  it('tells the line of what cannot be read', async () => {
    const { code, err } = await run(['import', await aFile('bad.ttl', `${thesaurus}oops .\n`)]);
    expect([code, err]).toEqual([1, expect.stringContaining('at line 7')]);
  });

  it('says so where nobody listens', async () => {
    const path = await aFile('mesh.ttl', thesaurus);
    const { code, err } = await runClient(['vocabulary', 'import', path]);
    expect([code, err]).toEqual([1, expect.stringContaining('No mesh is listening')]);
  });
});

describe('passerelle vocabulary', () => {
  it('lists what there is where it is not told, and what is near where it is told nearly', async () => {
    expect((await run(['bogus'])).err).toContain(
      'There is no command vocabulary bogus. Give one of import, export, imports,',
    );
    expect((await run(['exprot'])).err).toContain('Did you mean export?');
  });
});

describe('passerelle vocabulary decide', () => {
  it('of a concept that there is not says so', async () => {
    await run(['import', await aFile('mesh.ttl', thesaurus)]);
    const { code, err } = await run(['decide', 'voc_1', 'urn:t:3', 'nope']);
    expect([code, err]).toEqual([1, expect.stringContaining('There is no concept “nope”.')]);
  });

  it('takes what mappings show, and their decision', async () => {
    await run(['import', await aFile('mesh.ttl', thesaurus)]);
    expect((await run(['mappings', 'voc_1'])).out).toBe('urn:t:3  rein\n    may be kidney, nephrology\n');
    expect((await run(['decide', 'voc_1', 'urn:t:3', 'kidney'])).out).toBe('urn:t:3 is kidney.\n');
    expect((await run(['mappings', 'voc_1'], 'fr')).out).toBe('Rien n’attend de décision.\n');
    expect((await run(['decide', 'voc_1', 'urn:t:3', '--own'])).out).toBe(
      'urn:t:3 is a concept of its own.\n',
    );
  });

  it.each([
    [['decide', 'voc_1'], /URI is missing/],
    [['decide', 'voc_1', 'urn:t:3'], /--own/],
    [['decide', 'voc_1', 'urn:t:3', 'kidney', '--own'], /--own/],
    [['decide', 'voc_1', 'urn:t:3', 'kidney', 'more'], /more/],
  ])('wants to know which: %j', async (args, cure) => {
    const { code, err } = await run(args);
    expect([code, err]).toEqual([2, expect.stringMatching(cure)]);
  });
});

describe('passerelle vocabulary concepts', () => {
  it('finds concepts by the beginning of a label, the reader’s language first', async () => {
    expect((await run(['concepts', 'nephro'])).out).toMatch(
      /nephrology +discipline +nephrology +néphrologie\n/,
    );
    expect((await run(['concepts', 'tumeur', 'maligne'], 'fr')).out).toMatch(
      /cancer +condition +cancer +cancer\n/,
    );
    expect((await run(['concepts', 'zzz'])).out).toContain('No concept has a label');
    expect(JSON.parse((await run(['concepts', 'rein', '--json'])).out)).toMatchObject([{ id: 'kidney' }]);
  });
});

describe('passerelle vocabulary export', () => {
  it('writes every concept to standard output, or to a file whole', async () => {
    const { out } = await run(['export']);
    expect(out).toContain('<urn:passerelle:concept:kidney> a skos:Concept ;');
    const path = join(folder, 'ours.ttl');
    expect((await run(['export', path, '--format', 'turtle'])).out).toContain('ours.ttl');
    expect(await readFile(path, 'utf8')).toBe(out);
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('knows no other format, and says where it cannot write', async () => {
    expect((await run(['export', '--format', 'json'])).code).toBe(2);
    const { code, err } = await run(['export', join(folder, 'no', 'where.ttl')]);
    expect([code, err]).toEqual([1, expect.stringContaining('cannot be written')]);
  });
});

it('says what it can do', async () => {
  expect((await run([])).err).toContain(
    'import, export, imports, commit, undo, concepts, mappings or decide',
  );
  expect((await run(['imprts'])).err).toContain('Did you mean imports?');
  expect((await run(['imports'])).out).toContain('Nothing was imported yet.');
  expect((await runClient(['vocabulary', '--help'])).out).toContain('passerelle vocabulary undo ID');
});
