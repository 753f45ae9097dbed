// How a question in words is meant: acronyms, grammar, beginnings, concepts of several words, words that nobody says.
import { describe, expect, it } from '@jest/globals';
import { PartKind } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { aSource } from '../expertise-makers.ts';
import { aCampus, aCampusOf, smallVocabulary } from './a-campus.ts';
import type { Campus } from './a-campus.ts';

const said = (words: string, owner: string, about: Parameters<typeof aSource>[1] = {}) =>
  aSource(words, { owners: [owner], ...about });

const scores = async (campus: Campus, typed: string): Promise<Readonly<Record<string, number>>> => {
  const { hits } = await campus.search(typed);
  return Object.fromEntries(hits.map(({ organisationId, raw }) => [organisationId, raw]));
};

describe('an acronym that is typed', () => {
  it.each(['AI', 'IA', 'ia', 'AI in hospitals'])('means what it stands for: %s', async (typed) => {
    const campus = await aCampusOf(
      said('Nous pratiquons l’intelligence artificielle', 'org_a'),
      said('Aider les aidants dans un air sain', 'org_b'),
    );
    expect(await campus.found(typed)).toEqual(['org_a']);
  });

  it('is nearly the same word as that of the other language', async () => {
    const campus = await aCampusOf(said('IRM du foie', 'org_a'), said('MRI of the liver', 'org_b'));
    const { org_a: same = 0, org_b: other = 0 } = await scores(campus, 'IRM');
    expect(other).toBeGreaterThan(0.8 * same);
  });

  it('in small letters counts once', async () => {
    const campus = await aCampusOf(said('IRM du foie', 'org_a'));
    const { hits } = await campus.search('irm', { evidence: 1 });
    const parts = hits.flatMap(({ evidence }) => evidence).flatMap((one) => one.parts);
    expect(parts.map(({ kind }) => kind).toSorted()).toEqual([PartKind.CONCEPT, PartKind.WORD]);
  });
});

describe('a finished word', () => {
  it('of the vocabulary begins no other', async () => {
    const campus = await aCampusOf(
      said('Réinterprétation de variants', 'org_a'),
      said('Reinterpret', 'org_b'),
    );
    expect(await campus.found('rein')).toEqual([]);
    expect((await campus.found('reinter')).toSorted()).toEqual(['org_a', 'org_b']);
  });

  it.each(['qui', 'the', 'le'])('of grammar begins no other, and no name: %s', async (typed) => {
    const campus = await aCampusOf(said('Quinze lectures thérapeutiques', 'org_a'));
    campus.knows('org_q', { name: 'Quiet Therapeutics Lehmann' });
    expect(await campus.found(typed)).toEqual([]);
  });

  it('begun in one or two letters begins a name, and no word inside one', async () => {
    const campus = aCampus();
    campus.knows('org_r', { name: 'Moulins d’Ailleurs' });
    await campus.put(said('dialyse', 'org_a'));
    expect([await campus.found('Mo'), await campus.found('Ai'), await campus.found('MO')]).toEqual([
      ['org_r'],
      [],
      [],
    ]);
  });

  it('is never translated where it was guessed', async () => {
    const campus = await aCampusOf(said('apprentissages', 'org_a'), said('learning', 'org_b'));
    expect(await campus.found('apprent')).toEqual(['org_a']);
  });

  it.each(['3', '2', '12 '])('of digits alone says nothing: %s', async (typed) => {
    const campus = await aCampusOf(said('Phase 3 et phase 2, en 12 ou 2024', 'org_a'));
    expect(await campus.search(typed)).toMatchObject({ hits: [], unheard: [] });
  });
});

describe('words that name a concept together', () => {
  it('find who says the same in other words before who says one of them', async () => {
    const campus = await aCampusOf(
      said('Un apprentissage automatique des signaux', 'org_a'),
      said('A machine that fills bottles', 'org_b'),
      said('Learning to cook', 'org_c'),
    );
    expect((await campus.found('machine learning '))[0]).toBe('org_a');
  });

  it('are translated as the concept means them', async () => {
    const vocabulary = {
      ...smallVocabulary,
      translations: [
        ...smallVocabulary.translations,
        { french: 'usine', english: 'machine', probability: 0.9 },
        { french: 'apprentissage', english: 'learning', probability: 0.8 },
      ],
    };
    const campus = aCampus({ vocabulary });
    await campus.put(said('Une usine neuve', 'org_a'), said('Un apprentissage lent', 'org_b'));
    const { org_a: otherwise = 0, org_b: meant = 0 } = await scores(campus, 'machine learning');
    expect(meant).toBeGreaterThan(3 * otherwise);
  });
});

describe('words that must not stand', () => {
  it('leave out what they name in the other language too', async () => {
    const campus = await aCampusOf(said('Foie vu par IRM', 'org_a'), said('Foie et biopsie', 'org_b'));
    expect(await campus.found('foie -MRI')).toEqual(['org_b']);
    expect(await campus.found('foie -mri')).toEqual(['org_b']);
  });

  it('leave out a phrase as it is written, and nothing else', async () => {
    const campus = await aCampusOf(said('Foie vu par IRM', 'org_a'));
    expect(await campus.found('foie -"magnetic resonance imaging"')).toEqual(['org_a']);
  });
});

describe('a word that nobody says', () => {
  const dialysis = said('Dialyse à domicile', 'org_a');

  it('is told, and lowers the score of those who say the rest', async () => {
    const campus = await aCampusOf(dialysis, said('Imagerie du foie', 'org_b'));
    const { unheard } = await campus.search('dialyse parkinson');
    expect(unheard).toEqual(['parkinson']);
    const [alone, beside] = [await scores(campus, 'dialyse'), await scores(campus, 'dialyse parkinson')];
    expect(beside['org_a']).toBeLessThan(0.8 * (alone['org_a'] ?? 0));
  });

  it.each(['dialysis', 'haemodialysis', 'dialy', 'dialise', 'Laboratoire', 'le 3'])(
    'is none that is translated, begun, corrected, a name or a number: %s',
    async (typed) => {
      const campus = await aCampusOf(dialysis);
      expect((await campus.search(typed)).unheard).toEqual([]);
    },
  );

  it('is the same where only hidden texts say it', async () => {
    const [without, hidden] = [await aCampusOf(dialysis), await aCampusOf(dialysis)];
    await hidden.put(said('Parkinson', 'org_b', { visibility: 'animators' }));
    const [one, other] = [
      await without.search('dialyse parkinson'),
      await hidden.search('dialyse parkinson'),
    ];
    expect(other.unheard).toEqual(['parkinson']);
    expect(other.hits).toEqual(one.hits);
  });
});

describe('formulae of asking', () => {
  it.each(['who knows about dialysis', 'looking for anyone in dialysis', 'nous cherchons : dialysis'])(
    'weigh nothing: %s',
    async (typed) => {
      const campus = await aCampusOf(said('dialysis', 'org_a'), said('Known by anyone', 'org_b'));
      expect(await campus.found(typed)).toEqual(['org_a']);
    },
  );
});
