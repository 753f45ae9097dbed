// Words typed with a slip are read as the word that was meant, wherever the slip is and whatever ending texts have.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../../../services/expertise/answers/edit-distance.ts';
import { oneSlipFrom } from '../../../../services/expertise/answers/slips.ts';
import { foldWord } from '../../../../services/expertise/analysis/fold-word.ts';
import { readCuratedVocabulary } from '../../../../services/expertise/vocabulary/curated-files.ts';
import { aSource, memberOf } from '../expertise-makers.ts';
import { aCampus, aCampusOf } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const french = `hospitalisations biothérapies télésurveillance algorithmes épidémiologistes nanoparticules
  immunothérapeutique cancérologues réadaptation orthophonistes bactériophages séquençage microfluidique hémodialyses
  interopérabilité pharmacovigilance cryoconservation organoïdes neuroprothèses exosquelettes`.split(/\s+/);
const english =
  `rehabilitation wearables randomised haemorrhages biomarkers ultrasonography thrombectomies polypharmacy
  spectroscopy metagenomics bioreactors chaperones telemonitoring vectorisation deprescribing`.split(/\s+/);
const words = [...french, ...english];
const ownerOf = (word: string): string => `org_${foldWord(word)}`;

/** Each word is said by an organisation of its own. */
const aCampusSaying = async (all: readonly string[], campus = aCampus()): Promise<Campus> => {
  for (const word of all)
    await campus.put(
      aSource(word, { owners: [ownerOf(word)], language: english.includes(word) ? 'en' : 'fr' }),
    );
  return campus;
};

/** Another word as near: as it is written, or in another form. */
const isAsNear = (typed: string, read: string, { engine }: Campus): boolean => {
  if (editDistance(typed, foldWord(read), 1) <= 1) return true;
  const stems = new Set((['fr', 'en'] as const).map((language) => engine.stem(read, language)));
  return [...oneSlipFrom(typed)].some((near) =>
    (['fr', 'en'] as const).some((language) => stems.has(engine.stem(near, language))),
  );
};

describe('a word with a slip', () => {
  it('is read as the word, or as another that is as near, wherever the slip is', async () => {
    const campus = await aCampusSaying(words);
    const slip = fc.constantFrom(...words).chain((word) => {
      const slips = [...oneSlipFrom(foldWord(word))];
      return fc.record({ word: fc.constant(word), typed: fc.constantFrom(...slips) });
    });
    await fc.assert(
      fc.asyncProperty(slip, async ({ word, typed }) => {
        const { hits, corrections } = await campus.search(`${typed} `, { limit: 50 });
        const isFound = hits.some(({ organisationId }) => organisationId === ownerOf(word));
        const [correction] = corrections;
        expect([word, typed, isFound || (correction && isAsNear(typed, correction.read, campus))]).toEqual([
          ...[word, typed],
          true,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['hospitalisatons', 'hospitalisations'],
    ['ospitalisation', 'hospitalisations'],
    ['randomisd', 'randomised'],
    ['xearables', 'wearables'],
    ['metagenomcis', 'metagenomics'],
  ])('is said to be read as texts write it: %s', async (typed, read) => {
    const campus = await aCampusSaying(words);
    expect((await campus.search(`${typed} `)).corrections).toEqual([{ typed, read }]);
  });

  it('is read as nothing that only hidden texts say', async () => {
    const [without, hidden] = [await aCampusSaying(words), await aCampusSaying(words)];
    await hidden.put(aSource('cryptosporidiose', { owners: ['org_b'], visibility: 'animators' }));
    for (const typed of ['cryptosporidiosr ', 'xryptosporidiose ']) {
      const [{ hits, corrections }, other] = [await hidden.search(typed), await without.search(typed)];
      expect({ hits, corrections }).toEqual({ hits: other.hits, corrections: other.corrections });
      expect(corrections).toEqual([]);
    }
  });
});

describe('with the words that the vocabulary has', () => {
  const campus = aCampus({ vocabulary: readCuratedVocabulary() });
  const said = ['dialyse', 'télésurveillance', 'algorithm', 'rehabilitation', 'microbiote'];

  it.each([
    ['dialize', 'dialyse'],
    ['dyalise', 'dialyse'],
    ['telesurveillence', 'télésurveillance'],
    ['algoritme', 'algorithme'],
    // Nobody says it so, and somebody says it in the other language.
    ['rehabilitaton', 'réhabilitation'],
    ['ehabilitation', 'réhabilitation'],
    ['mcrobiota', 'microbiota'],
  ])('what sounds, or looks, like one is read as it, and said to be: %s', async (typed, read) => {
    await aCampusSaying(said, campus);
    expect((await campus.search(`${typed} `)).corrections).toEqual([{ typed, read }]);
    expect((await campus.search(typed)).corrections).toEqual([{ typed, read }]);
  });

  it.each(['dialysis', 'algorithmique', 'algorith', 'télésurveillan', 'rehabilitate', 'nephrologist'])(
    'what is a word, or begins one, is right: %s',
    async (typed) => {
      await aCampusSaying(said, campus);
      expect((await campus.search(typed)).corrections).toEqual([]);
    },
  );

  it('what is of one root with a word of the other language is right, whoever spells it', async () => {
    const other = await aCampusOf(aSource('nanobiosensorique', { owners: ['org_b'] }));
    const as = { ...memberOf('org_x'), locale: 'en' } as const;
    expect((await other.search('nanobiosensorics ', { as })).corrections).toEqual([]);
    expect(await other.found('nanobiosensorics ', { as })).toEqual(['org_b']);
  });
});
