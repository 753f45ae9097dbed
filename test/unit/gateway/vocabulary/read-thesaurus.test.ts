import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Thesaurus } from '../../../../services/gateway/vocabulary/gather-concepts.ts';
import { readThesaurus } from '../../../../services/gateway/vocabulary/read-thesaurus.ts';

/** As a network hands it on: in pieces that end anywhere. */
async function* pieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
    await Promise.resolve();
  }
}

const prefixes = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix t: <http://t.example/> .
`;

const turtle = (body: string, size?: number) => readThesaurus(pieces(prefixes + body, size), 'text/turtle');
const rdfXml = (body: string) =>
  readThesaurus(
    pieces(
      `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rdf:RDF [<!ENTITY t "http://t.example/">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:skos="http://www.w3.org/2004/02/skos/core#"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
${body}
</rdf:RDF>`,
      body.length > 10_000 ? 100_000 : 7,
    ),
    'application/rdf+xml',
  );

const read = async (reading: ReturnType<typeof readThesaurus>): Promise<Thesaurus> => {
  const found = await reading;
  if (found.kind !== 'read') throw new Error(JSON.stringify(found));
  return found.thesaurus;
};

const kidney = {
  uri: 'http://t.example/1',
  notation: 'D007668',
  broader: ['http://t.example/2'],
  fr: ['rein', 'reins'],
  en: ['kidney', 'renal organ', 'kidny'],
};

describe('a thesaurus in Turtle', () => {
  it('gives concepts with their labels, the preferred one first whatever the order', async () => {
    const { concepts } = await read(
      turtle(`
t:1 skos:altLabel "reins"@fr, "renal organ"@en ; skos:hiddenLabel "kidny"@en .
t:1 a skos:Concept ; skos:prefLabel "rein"@fr, "kidney"@en-GB ; skos:notation "D007668" ; skos:broader t:2 .`),
    );
    expect(concepts).toEqual([kidney]);
  });

  it('takes French of Canada for French, and leaves other languages out', async () => {
    const { concepts, untagged } = await read(
      turtle('t:1 a skos:Concept ; skos:prefLabel "rein"@fr-CA, "Niere"@de, "kidney" .'),
    );
    expect(concepts).toMatchObject([{ fr: ['rein'], en: [] }]);
    expect(untagged).toBe(1);
  });

  it('knows a concept by its scheme and by its place too, and what is above from either side', async () => {
    const { concepts } = await read(
      turtle(`
t:1 skos:inScheme t:scheme ; skos:prefLabel "un"@fr .
t:2 skos:prefLabel "deux"@fr ; skos:narrower t:1 .
t:3 skos:prefLabel "pas un concept"@fr .`),
    );
    expect(concepts.map(({ uri, broader }) => [uri, broader])).toEqual([
      ['http://t.example/1', ['http://t.example/2']],
      ['http://t.example/2', []],
    ]);
  });

  it('tells its name, and counts what it leaves out', async () => {
    const thesaurus = await read(
      turtle(`
t:scheme a skos:ConceptScheme ; dct:title "MeSH 2027" .
t:1 a skos:Concept ; skos:prefLabel "un"@fr .
t:2 a skos:Concept ; skos:prefLabel "zwei"@de .
t:3 a skos:Concept ; skos:prefLabel "vieux"@fr ; owl:deprecated true .`),
    );
    expect(thesaurus).toMatchObject({ title: 'MeSH 2027', unlabelled: 1, deprecated: 1, untagged: 0 });
    expect(thesaurus.concepts).toHaveLength(1);
  });

  it('may say that a concept is one of ours', async () => {
    const { concepts } = await read(
      turtle(`
t:1 a skos:Concept ; skos:prefLabel "rein"@fr ; skos:exactMatch <urn:passerelle:concept:kidney>, t:elsewhere .
<urn:passerelle:concept:voc_1/D%201> a skos:Concept ; skos:prefLabel "foie"@fr .`),
    );
    expect(concepts.map(({ sameAs }) => sameAs)).toEqual(['kidney', 'voc_1/D 1']);
  });

  it.each([
    ['', 'a word too many', '\nt:1 a skos:Concept skos:Thing .', { kind: 'malformed', line: 6 }],
    ['', 'a prefix that is not declared', '\n\nx:1 a skos:Concept .', { kind: 'malformed', line: 7 }],
    ['', 'an end that is missing', 't:1 a skos:Concept ; skos:prefLabel "un"@fr', { kind: 'malformed' }],
    ['', 'a quote that is never closed', 't:1 skos:prefLabel "un', { kind: 'malformed' }],
  ])('%sis refused with the line of %s', async (_, __, body, expected) => {
    expect(await turtle(body)).toMatchObject(expected);
  });

  it('is refused where it is not UTF-8, or has a label of no use', async () => {
    expect(await readThesaurus(pieces(Uint8Array.of(0x61, 0xe9, 0x20)), 'text/turtle')).toEqual({
      kind: 'not-utf-8',
    });
    expect(await turtle(`t:1 a skos:Concept ; skos:prefLabel "${'a'.repeat(501)}"@fr .`)).toEqual({
      kind: 'too-long',
      uri: 'http://t.example/1',
      max: 500,
    });
  });

  it('gives the same however the network cuts it', async () => {
    const body =
      't:1 a skos:Concept ; skos:prefLabel "œdème\\n du ré\\u00EEn 🫀"@fr ; skos:altLabel """long\nlabel"""@en .';
    const whole = await turtle(body, 10_000);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (size) => {
        expect(await turtle(body, size)).toEqual(whole);
      }),
    );
  });
});

describe('a thesaurus in RDF/XML', () => {
  it('gives the same concepts', async () => {
    const { concepts, title } = await read(
      rdfXml(`
  <skos:ConceptScheme rdf:about="&t;scheme"><dc:title>Ours</dc:title></skos:ConceptScheme>
  <skos:Concept rdf:about="&t;1">
    <skos:prefLabel xml:lang="fr">rein</skos:prefLabel>
    <skos:prefLabel xml:lang="en">kidney</skos:prefLabel>
    <skos:altLabel xml:lang="fr">reins</skos:altLabel>
    <skos:altLabel xml:lang="en">renal organ</skos:altLabel>
    <skos:hiddenLabel xml:lang="en">kidny</skos:hiddenLabel>
    <skos:notation>D007668</skos:notation>
    <skos:broader rdf:resource="http://t.example/2"/>
  </skos:Concept>`),
    );
    expect(concepts).toEqual([kidney]);
    expect(title).toBe('Ours');
  });

  it('is refused with the line of what is wrong', async () => {
    expect(
      await rdfXml('<skos:Concept rdf:about="http://t.example/1">\n<skos:prefLabel>\n</skos:Concept>'),
    ).toMatchObject({
      kind: 'malformed',
      line: 8,
    });
    expect(await rdfXml('<skos:Concept rdf:about="not an iri">')).toMatchObject({ kind: 'malformed' });
  });

  it('keeps letters whole in long texts', async () => {
    const label = '🫀'.repeat(200);
    const many = Array.from(
      { length: 100 },
      (_, at) =>
        `<skos:Concept rdf:about="http://t.example/${at}"><skos:prefLabel xml:lang="fr">${' '.repeat(at % 2)}${label}</skos:prefLabel></skos:Concept>`,
    ).join('');
    const { concepts } = await read(rdfXml(many));
    expect(new Set(concepts.flatMap(({ fr }) => fr))).toEqual(new Set([label]));
  });

  it('is not blown up by entities of entities', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="http://t.example/1"><skos:prefLabel xml:lang="fr">&c;</skos:prefLabel></skos:Concept></rdf:RDF>`;
    const found = await readThesaurus(pieces(bomb), 'application/rdf+xml');
    if (found.kind === 'read')
      for (const { fr } of found.thesaurus.concepts) expect(fr.join('').length).toBeLessThan(100);
    else expect(found.kind).toBe('malformed');
  });
});
