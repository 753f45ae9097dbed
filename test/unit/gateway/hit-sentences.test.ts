// The sentence of a hit: what it says of the words that an organisation was found by.
import { describe, expect, it } from '@jest/globals';
import {
  type Evidence,
  PartKind,
  SourceKind,
} from '../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { aHit, aMarkedQuote, anEvidence, aPart, aSearchAnswer } from '../../makers/expertise-answers.ts';
import { searchingMesh } from './searching-mesh.ts';

const edge = searchingMesh();
const { get } = edge;

describe('the sentence of a hit', () => {
  it('says of a hit by its name which words of it were typed', async () => {
    const named = aPart({ kind: PartKind.NAME, asked: 'Canari', found: 'Canari', conceptId: '' });
    const evidence = [anEvidence({ kind: SourceKind.ORGANISATION, quotes: [], parts: [named] })];
    const textOf = async (more: Evidence[], lang: string): Promise<string> => {
      edge.mesh.expertise.answer({
        search: aSearchAnswer(aHit(edge.theirs, { evidence: [...evidence, ...more] })),
      });
      const [hit] = (await get('/v1/search?q=canari', lang)).json.items;
      expect(hit.evidence[0].parts).toMatchObject([{ kind: 'name', found: 'Canari' }]);
      return hit.text;
    };
    expect(await textOf([], 'en')).toBe('Équipe Canari: its name says “Canari”.');
    expect(await textOf([], 'fr')).toBe('Équipe Canari\u00a0: son nom dit «\u00a0Canari\u00a0».');
    expect(await textOf([anEvidence()], 'en')).toBe(
      'Équipe Canari: its name says “Canari”, and it talks about “federated learning”, your “apprentissage fédéré”.',
    );
  });

  it('names the few matches that count most', async () => {
    const parts = [
      aPart({ share: 2 }),
      aPart({ kind: PartKind.WORD, asked: 'learning', found: 'learning', share: 0.5 }),
      aPart({ kind: PartKind.WORD, asked: 'capteurs', found: 'capteur', share: 0.9 }),
      aPart({ kind: PartKind.BROADER, asked: 'cardiologie', found: 'insuffisance cardiaque', share: 0.7 }),
      aPart({ kind: PartKind.WORD, asked: 'étude', found: 'étude', share: 0.05 }),
    ];
    const quotes = [
      aMarkedQuote('une <étude>'),
      aMarkedQuote('<federated learning>, <capteurs> et <insuffisance cardiaque>, une <étude>'),
    ];
    edge.mesh.expertise.answer({
      search: aSearchAnswer(aHit(edge.theirs, { evidence: [anEvidence({ quotes, parts })] })),
    });
    expect((await get('/v1/search?q=x')).json.items[0].text).toBe(
      'Équipe Canari talks about “federated learning”, your “apprentissage fédéré”, about “capteurs” and about ' +
        '“insuffisance cardiaque”, close to your “cardiologie”.',
    );
  });

  it.each([
    ['essai <cliniques>', 'Équipe Canari talks about “cliniques”.'],
    [
      '<essais cliniques>',
      'Équipe Canari talks about “essais cliniques”, close to your “recherche clinique”.',
    ],
    ['<recherche clinique>', 'Équipe Canari talks about “recherche clinique”.'],
  ])('says of “%s” what the whole of it is to the question', async (marked, text) => {
    const parts = [
      aPart({ kind: PartKind.WORD, asked: 'clinique', found: 'clinique', share: 3 }),
      aPart({ kind: PartKind.BROADER, asked: 'recherche clinique', found: 'essais cliniques', share: 1 }),
    ];
    const evidence = [anEvidence({ quotes: [aMarkedQuote(marked)], parts })];
    edge.mesh.expertise.answer({ search: aSearchAnswer(aHit(edge.theirs, { evidence })) });
    expect((await get('/v1/search?q=x')).json.items[0].text).toBe(text);
  });

  it('names what the first quotes mark and nothing else, the quote that marks most first', async () => {
    const parts = [
      aPart({ kind: PartKind.WORD, asked: 'monde', found: 'monde', share: 2 }),
      aPart({ kind: PartKind.WORD, asked: 'clinique', found: 'clinique', share: 3 }),
    ];
    const quotes = [aMarkedQuote('que tout le <monde> croyait'), aMarkedQuote('la recherche <clinique>')];
    const one = anEvidence({ quotes, parts });
    const hitOf = async (evidence: Evidence[]) => {
      edge.mesh.expertise.answer({ search: aSearchAnswer(aHit(edge.theirs, { evidence })) });
      return (await get('/v1/search?q=x')).json.items[0];
    };
    const alone = await hitOf([one]);
    expect(alone.text).toBe('Équipe Canari talks about “clinique”.');
    expect(alone.evidence[0].quotes.map(({ words }: { words: string }) => words)).toEqual([
      'la recherche clinique',
      'que tout le monde croyait',
    ]);
    expect((await hitOf([one, one])).text).toBe(alone.text);
  });

  it('says why in a sentence of the asker’s language', async () => {
    const textOf = async (lang: string): Promise<string> =>
      (await get('/v1/search?q=x', lang)).json.items[0].text;
    expect(await textOf('fr')).toBe(
      'Équipe Canari parle de «\u00a0federated learning\u00a0», votre «\u00a0apprentissage fédéré\u00a0».',
    );
    expect(await textOf('en')).toBe(
      'Équipe Canari talks about “federated learning”, your “apprentissage fédéré”.',
    );
  });
});
