import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aVocabulary, conceptsOf, readerOf } from './vocabulary-makers.ts';

const reading = (...lines: string[]) => readerOf(aVocabulary(conceptsOf(...lines)));

describe('the concepts of a text', () => {
  const { text } = reading(
    'oncology || field || - || cancérologie || oncology',
    'cancer || condition || oncology || cancer | tumeur maligne || cancer | malignancy',
    'breast-cancer || condition || cancer || cancer du sein || breast cancer',
    'breast-screening || process || oncology || dépistage du cancer du sein || breast cancer screening',
    'quality-of-life || property || oncology || qualité de vie || quality of life',
    'federated-learning || technique || oncology || apprentissage fédéré || federated learning',
  );

  it('are the same in both languages', () => {
    expect(text('Une cohorte de cancer du sein et la qualité de vie', 'fr')).toEqual([
      'cancer du sein → breast-cancer',
      'qualité de vie → quality-of-life',
    ]);
    expect(text('A breast cancer cohort and the quality of life', 'en')).toEqual([
      'breast cancer → breast-cancer',
      'quality of life → quality-of-life',
    ]);
  });

  it('are those of the longest labels', () => {
    expect(text('le dépistage du cancer du sein', 'fr')).toEqual([
      'dépistage du cancer du sein → breast-screening',
    ]);
    expect(text('le dépistage du cancer', 'fr')).toEqual(['cancer → cancer']);
  });

  it('are found in the plural, in capitals and without accents', () => {
    expect(text('QUALITÉ DE VIE ET TUMEURS MALIGNES', 'fr')).toEqual([
      'QUALITÉ DE VIE → quality-of-life',
      'TUMEURS MALIGNES → cancer',
    ]);
    expect(text('des tumeurs malignes, apprentissages federes', 'fr')).toEqual([
      'tumeurs malignes → cancer',
      'apprentissages federes → federated-learning',
    ]);
  });

  it('are found in passages of the other language where they have several words', () => {
    expect(text('Nous utilisons le federated learning avec les équipes de soins', 'fr')).toEqual([
      'federated learning → federated-learning',
    ]);
  });

  it('are not made of words of two clauses', () => {
    expect(text('Le cancer, du sein de nos équipes', 'fr')).toEqual(['cancer → cancer']);
    expect(text('The quality. Of life we say nothing', 'en')).toEqual([]);
  });

  it('allow stop words between words only where the label has some', () => {
    expect(text('the breast and cancer', 'en')).toEqual(['cancer → cancer']);
    expect(text('la qualité de la vie', 'fr')).toEqual(['qualité de la vie → quality-of-life']);
  });
});

describe('a label of one word', () => {
  const { text } = reading(
    'body || field || - || corps humain || human body',
    'liver || body || body || foie || liver',
    'colon || body || body || côlon || colon',
    'patient || actor || body || patient || patient',
    'nurse || actor || body || infirmière || nurse',
    'imaging || technique || body || imagerie || imaging',
    'down-syndrome || condition || body || trisomie 21 || Down syndrome',
    'use-case || process || body || cas d’usage || use case',
  );

  it('is found inflected', () => {
    expect(text('les foies et des patientes', 'fr')).toEqual(['foies → liver', 'patientes → patient']);
    expect(text('two livers and many nurses', 'en')).toEqual(['livers → liver', 'nurses → nurse']);
  });

  it('is not another word with its stem', () => {
    expect(text('la bonne foi et la colonne vertébrale', 'fr')).toEqual([]);
    expect(text('a picture of the image', 'en')).toEqual([]);
  });

  it('needs the stop words it is written with', () => {
    expect(text('a rare syndrome and a difficult case', 'en')).toEqual([]);
    expect(text('children with Down syndrome, and a use case', 'en')).toEqual([
      'Down syndrome → down-syndrome',
      'use case → use-case',
    ]);
  });
});

describe('an acronym', () => {
  const { text, question } = reading(
    'medicine || field || - || médecine || medicine',
    'leukaemia || condition || medicine || leucémie || leukaemia | ALL @leukaemia',
    'childhood-leukaemia || condition || leukaemia || leucémie de l’enfant || childhood leukaemia',
    'mri || technique || medicine || IRM | imagerie par résonance magnétique || MRI',
    'mrna || substance || medicine || ARNm || mRNA',
    'long-illness || regulation || medicine || affection de longue durée | ALD || long-term illness',
    'adrenoleukodystrophy || condition || medicine || adrénoleucodystrophie || adrenoleukodystrophy | ALD',
  );

  it('is found in capitals, with a plural s, and typed in small letters where that is no word', () => {
    expect(text('une IRM, des IRMs', 'fr')).toEqual(['IRM → mri', 'IRMs → mri']);
    expect(text('une irm de contrôle', 'fr')).toEqual(['irm → mri']);
    expect(question('mri', 'en')).toEqual(['mri → mri']);
  });

  it('of small letters and capitals is found however it is typed', () => {
    expect(text('un vaccin à ARNm, à arnm', 'fr')).toEqual(['ARNm → mrna', 'arnm → mrna']);
    expect(question('mrna', 'en')).toEqual(['mrna → mrna']);
  });

  it('is not a word of the language', () => {
    expect(text('all patients with childhood leukaemia', 'en')).toEqual([
      'childhood leukaemia → childhood-leukaemia',
    ]);
  });

  it('that needs company counts where the text speaks of it', () => {
    expect(text('ALL: childhood leukaemia', 'en')).toEqual([
      'ALL → leukaemia',
      'childhood leukaemia → childhood-leukaemia',
    ]);
    expect(text('We treat ALL with the team', 'en')).toEqual([]);
  });

  it('means what it means in the language of its passage', () => {
    expect(text('Les patients en ALD sont suivis par une équipe de soins', 'fr')).toEqual([
      'ALD → long-illness',
    ]);
    expect(text('Patients with ALD are followed by their team', 'en')).toEqual([
      'ALD → adrenoleukodystrophy',
    ]);
  });
});

describe('an ambiguous label', () => {
  const { text } = reading(
    'computing || field || - || informatique || computing',
    'medicine || field || - || médecine || medicine',
    'network || technique || computing || réseau de neurones || neural network',
    'cnn || technique || network || CNN @computing || CNN @computing',
    'heart || body || medicine || cœur || heart',
    'coronary || condition || medicine || maladie coronaire | CAD @medicine || coronary disease | CAD @medicine',
    'drawing || technique || computing || conception assistée | CAD @computing || computer-aided design | CAD @computing',
    'mouse || organism || medicine || souris || mouse',
    'device || device || computing || souris @computing || mouse @computing',
  );

  it('is decided by what else the text speaks of', () => {
    expect(text('CAD of the heart', 'en')).toEqual(['CAD → coronary', 'heart → heart']);
    expect(text('CAD with a neural network', 'en')).toEqual(['CAD → drawing', 'neural network → network']);
  });

  it('is decided by the more there is', () => {
    expect(text('CAD of the heart: a mouse, a coronary disease, a neural network', 'en')[0]).toBe(
      'CAD → coronary',
    );
  });

  it('counts for nothing without company, and is no company for itself', () => {
    expect(text('CAD and CAD and CNN and CNN', 'en')).toEqual([]);
  });

  it('means what needs no company where there is none', () => {
    expect(text('a mouse', 'en')).toEqual(['mouse → mouse']);
    expect(text('a mouse and computing', 'en')).toEqual(['mouse → device', 'computing → computing']);
  });
});

describe('a hostile text', () => {
  /** Words that no stemmer changes. */
  const word = (at: number): string =>
    `zx${Array.from(String(at), (digit) => 'bcdfghjklm'[Number(digit)]).join('')}x`;
  const words = Array.from({ length: 400 }, (_, at) => word(at));
  const concepts = words.map((one, at) => `c${at} || technique || top || ${one} || ${one}`);
  const { text } = reading(
    'top || field || - || sommet || summit',
    ...concepts,
    'near || technique || top || XYZ @top | trop XYZ || XYZ @top',
  );

  it.each([
    ['of labels that need company, in much company', `${words.join(' ')} ${'XYZ '.repeat(100_000)}`],
    ['of one word without end', `XYZ ${'a'.repeat(500_000)} XYZ`],
    ['of blanks', `XYZ ${' '.repeat(500_000)} XYZ`],
    ['of brackets', '('.repeat(500_000)],
  ])('%s is read in time that grows with its length', (_, hostile) => {
    const begun = performance.now();
    text(hostile, 'fr');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('labels that share their stems', () => {
  it('are told apart by their spelling', () => {
    const { text } = reading(
      'data || field || - || données || data',
      'integration || process || data || intégration de données || data integration',
      'integrity || property || data || intégrité des données || data integrity',
    );
    expect(text('data integrity and data integration', 'en')).toEqual([
      'data integrity → integrity',
      'data integration → integration',
    ]);
  });
});

describe('a question', () => {
  it('finds concepts by words that no text holds', () => {
    const vocabulary = aVocabulary(
      conceptsOf(
        'medicine || field || - || médecine || medicine',
        'heart-attack || condition || medicine || infarctus du myocarde || myocardial infarction',
      ),
    );
    const { question, terms } = readerOf(vocabulary);
    expect(question('myocardial infarctions', 'en')).toEqual(['myocardial infarctions → heart-attack']);
    expect(terms.find('en:myocardi')).toBe(-1);
  });
});

it('places of concepts cut the text at the words of a label, in order, without overlap', () => {
  const { text } = reading(
    'a || field || - || santé publique | santé || public health | health',
    'b || process || a || santé au travail || health at work',
    'c || property || a || bien-être || well-being',
  );
  const pieces = [
    'santé',
    'publique',
    'au',
    'travail',
    'health',
    'at',
    'work',
    'public',
    'bien-être',
    ',',
    '.',
    'well-being',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 20 }),
      fc.constantFrom('fr', 'en'),
      (all, language) => {
        const found = text(all.join(' '), language);
        const cut = found.map((one) => one.split(' → ')[0] ?? '');
        let at = 0;
        for (const words of cut) {
          const place = all.join(' ').indexOf(words, at);
          expect(place).toBeGreaterThanOrEqual(at);
          at = place + words.length;
        }
        for (const words of cut) expect(words).toMatch(/^(sant|health|public|bien|well)/);
      },
    ),
  );
});
