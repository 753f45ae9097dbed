import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Visibility } from '../../../../services/platform/access/actor.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { createLabelReader } from '../../../../services/expertise/vocabulary/label-reader.ts';
import { createLearnedAcronyms } from '../../../../services/expertise/vocabulary/learned-acronyms.ts';
import { linkLexicon } from '../../../../services/expertise/vocabulary/lexicon-links.ts';
import { createLinks } from '../../../../services/expertise/vocabulary/link-terms.ts';
import { readingLexicon } from '../../../../services/expertise/vocabulary/read-lexicon.ts';
import type { Translation } from '../../../../services/expertise/vocabulary/parse-lexicon.ts';
import { aDictionary, anAnalyser, aVocabulary, conceptsOf, noForms } from './vocabulary-makers.ts';

const concepts = conceptsOf(
  'medicine || field || - || médecine || medicine',
  'cancer || condition || medicine || cancer || cancer',
  'breast-cancer || condition || cancer || cancer du sein || breast cancer',
  'lung-cancer || condition || cancer || cancer du poumon || lung cancer',
);

const translations: readonly Translation[] = [
  { french: 'essai', english: 'trial', probability: 0.6 },
  { french: 'essai', english: 'test', probability: 0.25 },
  { french: 'essai', english: 'attempt', probability: 0.04 },
  { french: 'épreuve', english: 'trial', probability: 0.3 },
  { french: 'santé', english: 'health', probability: 1 },
];

const aLinking = () => {
  const terms = aDictionary();
  const analyser = anAnalyser(terms);
  const acronyms = createLearnedAcronyms();
  const vocabulary = aVocabulary(concepts);
  const links = createLinks({
    terms,
    forms: noForms,
    lexicon: linkLexicon(
      runToEnd(readingLexicon({ translations, concepts: [] }, createLabelReader(noForms))),
      terms,
    ),
    acronyms,
    concepts: () => vocabulary,
  });
  const of = (term: string, circle: Visibility = 'animators') =>
    Object.fromEntries(
      links
        .of(terms.numberOf(term), circle)
        .map((link) => [terms.termOf(link.term), [link.strength, link.why]]),
    );
  return { terms, analyser, acronyms, links, of };
};

let linking: ReturnType<typeof aLinking>;
beforeEach(() => {
  linking = aLinking();
});

describe('a word', () => {
  it('is linked to its translations, as surely as they are, and back', () => {
    const { of } = linking;
    expect(of('fr:essai')).toEqual({ 'en:trial': [0.6, 'translation'], 'en:test': [0.25, 'translation'] });
    expect(of('en:trial')).toEqual({ 'fr:essai': [0.6, 'translation'], 'fr:epreuv': [0.3, 'translation'] });
  });

  it('is linked to what is spelt alike in the other language, as soon as a text holds it', () => {
    const { of, terms } = linking;
    expect(of('fr:nephrologi')).toEqual({});
    terms.numberOf('en:nephrolog');
    expect(of('fr:nephrologi')).toEqual({ 'en:nephrolog': [0.95, 'cognate'] });
    expect(of('en:nephrolog')).toEqual({ 'fr:nephrologi': [0.95, 'cognate'] });
  });

  it('is less likely a cognate where it has a translation', () => {
    const { of, terms } = linking;
    terms.numberOf('fr:trial');
    expect(of('fr:trial')).toEqual({ 'en:trial': [0.5, 'cognate'] });
  });

  it('typed in small letters is linked to the acronym of some text, and back', () => {
    const { of, terms } = linking;
    terms.numberOf('fr:irm');
    terms.numberOf('=IRM');
    expect(of('fr:irm')).toEqual({ '=IRM': [0.7, 'acronym'] });
    expect(of('=IRM')).toEqual({ 'fr:irm': [0.7, 'acronym'] });
  });

  it('typed in small letters or in capitals is linked to a name that has both, and back', () => {
    const { of, terms } = linking;
    for (const term of ['en:mrna', '=MRNA', '=mrna']) terms.numberOf(term);
    expect(of('en:mrna')).toEqual({ '=MRNA': [0.7, 'acronym'], '=mrna': [0.7, 'acronym'] });
    expect(of('=MRNA')).toEqual({ 'en:mrna': [0.7, 'acronym'], '=mrna': [0.7, 'acronym'] });
    expect(of('=mrna')).toEqual({ 'en:mrna': [0.7, 'acronym'], '=MRNA': [0.7, 'acronym'] });
  });

  it('that no text holds is linked to the name that it may be', () => {
    const { links, terms } = linking;
    const name = terms.numberOf('=mrna');
    expect(links.ofStem('mrna', 'fr')).toEqual([{ term: name, strength: 0.7, why: 'acronym' }]);
  });

  it('that no text holds is linked by its spelling', () => {
    const { links, terms } = linking;
    const english = terms.numberOf('en:nephrolog');
    expect(links.ofStem('nephrologi', 'fr')).toEqual([{ term: english, strength: 0.95, why: 'cognate' }]);
  });
});

describe('a concept', () => {
  it('is linked to the ones right above and right below that some text speaks of', () => {
    const { of, terms } = linking;
    for (const id of ['medicine', 'breast-cancer']) terms.numberOf(`#${id}`);
    expect(of('#cancer')).toEqual({ '#medicine': [0.3, 'broader'], '#breast-cancer': [0.3, 'broader'] });
    expect(of('#breast-cancer')).toEqual({ '#cancer': [0.3, 'broader'] });
  });
});

describe('an acronym', () => {
  const hub = 'The Health Data Hub (HDH) of the team';
  const learnFrom = (text: string, circle: Visibility) => {
    const { acronyms } = linking.analyser.read(text, 'en');
    linking.acronyms.learn(circle, acronyms);
    return () => linking.acronyms.forget(circle, acronyms);
  };
  const share = expect.closeTo(0.7 / Math.sqrt(3), 10);

  it('is linked to the words it was said to stand for, and they to it', () => {
    learnFrom(hub, 'public');
    const { of } = linking;
    expect(of('=HDH', 'public')).toEqual({
      'en:data': [share, 'acronym'],
      'en:health': [share, 'acronym'],
      'en:hub': [share, 'acronym'],
    });
    expect(of('en:hub', 'public')).toEqual({ '=HDH': [share, 'acronym'] });
  });

  it('is known only to whom may read a text that says so', () => {
    learnFrom(hub, 'campus');
    const { of } = linking;
    expect(of('=HDH', 'public')).toEqual({});
    expect(Object.keys(of('=HDH', 'campus'))).toHaveLength(3);
    expect(Object.keys(of('=HDH', 'animators'))).toHaveLength(3);
  });

  it('is forgotten with the last text that says so', () => {
    const forgetOne = learnFrom(hub, 'public');
    const forgetOther = learnFrom(hub, 'public');
    const { of } = linking;
    forgetOne();
    expect(Object.keys(of('=HDH'))).toHaveLength(3);
    forgetOther();
    expect(of('=HDH')).toEqual({});
    expect(of('en:hub')).toEqual({});
  });
});

describe('links', () => {
  it('give no place to words that the asker does not hear', () => {
    const { links, terms } = linking;
    const asked = terms.numberOf('fr:cardiologi');
    const weakest = terms.numberOf('en:cardium');
    const before = [links.of(asked, 'public'), links.ofStem('cardiologi', 'fr')];
    expect(before.map((found) => found.map(({ term }) => term))).toEqual([[weakest], [weakest]]);
    const hidden = new Set(
      ['', 'a', 'al', 'ic', 'ist', 'i', 'ou', 'ical', 'if', 'or', 'os', 'um', 'us', 'is', 'ur'].map(
        (ending) => terms.numberOf(`en:cardiolog${ending}`),
      ),
    );
    const hears = (term: number): boolean => !hidden.has(term);
    expect(links.of(asked, 'public')).toHaveLength(12);
    expect([links.of(asked, 'public', hears), links.ofStem('cardiologi', 'fr', hears)]).toEqual(before);
  });

  it('tell a word of the lexicon whatever else is spelt like it', () => {
    const { links, terms } = linking;
    const numbers = ['fr:epreuv', 'fr:cardiologi'].map((term) => terms.numberOf(term));
    expect(numbers.map(links.isInLexicon)).toEqual([true, false]);
  });

  it('are as strong both ways but for the cut, at most 12, strongest first, and never lead back', () => {
    const word = fc.constantFrom(
      ...'fr:cardiologi en:cardiolog fr:cardiaqu en:cardiac fr:essai en:trial en:test fr:sant en:health fr:hdh'.split(
        ' ',
      ),
      ...'en:cardiologist fr:cardiologu =HDH =IRM fr:irm en:irm #cancer #breast-cancer #medicine en:hub en:data'.split(
        ' ',
      ),
    );
    const circle = fc.constantFrom<Visibility>('public', 'campus', 'animators');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), circle, circle, (all, told, asking) => {
        const { terms, links, acronyms, analyser } = aLinking();
        acronyms.learn(told, analyser.read('the Health Data Hub (HDH) of the team', 'en').acronyms);
        for (const one of all) terms.numberOf(one);
        for (let term = 0; term < terms.size; term += 1) {
          const found = links.of(term, asking);
          expect(found.length).toBeLessThanOrEqual(12);
          expect(found.map(({ strength }) => strength)).toEqual(
            found.map(({ strength }) => strength).toSorted((a, b) => b - a),
          );
          for (const { term: other, strength } of found) {
            expect(other).not.toBe(term);
            const back = links.of(other, asking);
            const same = back.find((link) => link.term === term);
            if (back.length < 12 || same) expect(same?.strength).toBe(strength);
          }
        }
      }),
    );
  });

  it('do not depend on the order in which words were met', () => {
    const words = [
      'en:cardiolog',
      'en:cardiologist',
      'en:cardiac',
      'fr:cardiologi',
      'en:cardiolog2',
      'en:cardiologu',
    ];
    const linksAfter = (met: readonly string[]) => {
      const { of, terms } = aLinking();
      for (const one of met) terms.numberOf(one);
      return Object.entries(of('fr:cardiologi'));
    };
    expect(linksAfter(words.toReversed())).toEqual(linksAfter(words));
  });

  it('take new words in a part at a time', () => {
    const { links, terms } = linking;
    for (let n = 0; n < 10; n += 1) terms.numberOf(`en:word${n}`);
    let turns = 1;
    while (links.catchUp(4)) turns += 1;
    expect(turns).toBe(Math.ceil(terms.size / 4));
  });
});
