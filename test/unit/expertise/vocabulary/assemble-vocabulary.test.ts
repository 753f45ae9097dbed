import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assembling } from '../../../../services/expertise/vocabulary/assemble-vocabulary.ts';
import type { ImportInForce } from '../../../../services/expertise/vocabulary/assemble-vocabulary.ts';
import { createHierarchy } from '../../../../services/expertise/vocabulary/concept-hierarchy.ts';
import type { ImportedConcept } from '../../../../services/expertise/vocabulary/import.ts';
import { namingImported } from '../../../../services/expertise/vocabulary/imported-id.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { ours } from './vocabulary-service.ts';

const curated = { version: 'curated', concepts: ours };

const concept = (uri: string, more: Partial<ImportedConcept> = {}): ImportedConcept => ({
  uri,
  broader: [],
  fr: [uri],
  en: [],
  candidates: [],
  ...more,
});
const anImport = (id: string, concepts: readonly ImportedConcept[], more: Partial<ImportInForce> = {}) => ({
  id,
  concepts,
  decisions: [],
  ...more,
});

const assembleVocabulary = (...of: Parameters<typeof assembling>) => runToEnd(assembling(...of));

const labelsOf = (assembled: ReturnType<typeof assembleVocabulary>, id: string) =>
  assembled.concepts.find((one) => one.id === id)?.labels.fr.map(({ words }) => words);

describe('the concepts in force', () => {
  it('are ours where nothing was brought in', () => {
    expect(assembleVocabulary(curated, []).concepts).toEqual(ours);
  });

  it('have each label once, whoever brings it', () => {
    const assembled = assembleVocabulary(curated, [
      anImport('voc_a', [concept('a', { fr: ['greffe', 'rein', 'Greffe'] })]),
      anImport('voc_b', [concept('b', { fr: ['greffe', 'transplantation'] })]),
    ]);
    expect(labelsOf(assembled, 'voc_a/a')).toEqual(['greffe']);
    expect(labelsOf(assembled, 'voc_b/b')).toEqual(['transplantation']);
  });

  it('follow mappings from one import to another, and end where they lead round', () => {
    const decided = (uri: string, conceptId: string) => ({
      decisions: [{ uri, conceptId, was: 'none' as const }],
    });
    const chain = assembleVocabulary(curated, [
      anImport('voc_a', [concept('a')], decided('a', 'voc_b/b')),
      anImport('voc_b', [concept('b', { candidates: ['kidney'] })]),
    ]);
    expect(labelsOf(chain, 'kidney')).toEqual(['rein', 'a', 'b']);
    const round = assembleVocabulary(curated, [
      anImport('voc_a', [concept('a')], decided('a', 'voc_b/b')),
      anImport('voc_b', [concept('b')], decided('b', 'voc_a/a')),
    ]);
    expect([labelsOf(round, 'voc_a/a'), labelsOf(round, 'voc_b/b')]).toEqual([['a'], ['b']]);
  });

  it('hang below what their broader ones are mapped to', () => {
    const { concepts } = assembleVocabulary(curated, [
      anImport('voc_a', [
        concept('a', { broader: ['b', 'b', 'c', 'a'] }),
        concept('b', { candidates: ['kidney'] }),
        concept('c'),
      ]),
    ]);
    expect(concepts.find(({ id }) => id === 'voc_a/a')?.broader).toEqual(['kidney', 'voc_a/c']);
  });

  it('have another version with every change, and the same in any order', () => {
    const one = anImport('voc_a', [concept('a')]);
    const two = anImport('voc_b', [concept('b', { candidates: ['kidney'] })]);
    const version = (...of: ImportInForce[]) => assembleVocabulary(curated, of).version;
    expect(version(one, two)).toBe(version(two, one));
    const versions = [
      version(),
      version(one),
      version(two),
      version(one, two),
      version(anImport('voc_a', [concept('a', { en: ['graft'] })])),
      version({ ...one, decisions: [{ uri: 'a', conceptId: 'kidney', was: 'none' }] }),
      assembleVocabulary({ ...curated, version: 'other' }, []).version,
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('never lose or invent one, whatever imports and curators say', () => {
    const uris = ['a', 'b', 'c', 'd'];
    const some = fc.record({
      concepts: fc.uniqueArray(
        fc.record({
          uri: fc.constantFrom(...uris),
          broader: fc.subarray(uris),
          fr: fc.subarray(['rein', 'greffe', 'cancer', 'don']),
          en: fc.subarray(['kidney', 'graft']),
          candidates: fc.subarray(['kidney', 'cancer', 'gone', 'voc_0/a', 'voc_1/b']),
        }),
        { selector: ({ uri }) => uri },
      ),
      decisions: fc.uniqueArray(
        fc.record(
          {
            uri: fc.constantFrom(...uris),
            was: fc.constant('none' as const),
            conceptId: fc.constantFrom('kidney', 'gone', 'voc_0/a', 'voc_0/b', 'voc_1/a'),
          },
          { requiredKeys: ['uri', 'was'] },
        ),
        { selector: ({ uri }) => uri },
      ),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 3 }), (all) => {
        const { concepts } = assembleVocabulary(
          curated,
          all.map((one, at) => ({ id: `voc_${at}`, ...one })),
        );
        const byId = new Map(concepts.map((one) => [one.id, one]));
        expect(byId.size).toBe(concepts.length);
        for (const { id } of ours) expect(byId.has(id)).toBe(true);
        const labels = concepts.flatMap(({ labels: { fr } }) => fr.map(({ words }) => words));
        expect(new Set(labels).size).toBe(labels.length);
        for (const { broader } of concepts) for (const above of broader) expect(byId.has(above)).toBe(true);
        for (const { id } of concepts) expect(createHierarchy(byId).upwards(id)[0]).toBe(id);
      }),
    );
  });
});

describe('the ids of imported concepts', () => {
  const importedIds = (of: Parameters<typeof namingImported>[1]) => runToEnd(namingImported('voc_a', of));

  it('are made of their notation, else of the end of their URI, else of all of it', () => {
    const ids = importedIds([
      { uri: 'http://t.example/1', notation: 'D009369' },
      { uri: 'http://t.example/c_42' },
      { uri: 'http://t.example/é té', notation: 'a b' },
    ]);
    expect([...ids.values()].slice(0, 2)).toEqual(['voc_a/D009369', 'voc_a/c_42']);
    expect([...ids.values()][2]).toMatch(/^voc_a\/[0-9a-f]{16}$/);
  });

  it('are different for all, also where notations are not', () => {
    const same = [{ uri: 'http://a/1' }, { uri: 'http://b/1' }, { uri: 'http://c/2', notation: '1' }];
    expect(new Set(importedIds(same).values()).size).toBe(3);
  });
});
