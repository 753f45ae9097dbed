import { describe, expect, it } from '@jest/globals';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { createLabelReader } from '../../../../services/expertise/vocabulary/label-reader.ts';
import { linkLexicon } from '../../../../services/expertise/vocabulary/lexicon-links.ts';
import { readingLexicon } from '../../../../services/expertise/vocabulary/read-lexicon.ts';
import { aDictionary, conceptsOf, noForms } from './vocabulary-makers.ts';

const translations = [
  { french: 'malade', english: 'sick', probability: 0.4 },
  { french: 'maladie', english: 'disease', probability: 0.7 },
  { french: 'jeune', english: 'young', probability: 0.7 },
  { french: 'jeûne', english: 'fasting', probability: 0.6 },
  { french: 'jeune-pousse', english: 'start-up', probability: 0.6 },
];
const concepts = conceptsOf(
  'medicine || field || - || médecine || medicine',
  'imaging || technique || medicine || échographie | IRM || ultrasound | MRI',
  'rare || condition || medicine || maladie rare || rare disease',
  'chronic || condition || medicine || maladie chronique || chronic disease',
);

const aLexicon = () => {
  const terms = aDictionary();
  const read = runToEnd(readingLexicon({ translations, concepts }, createLabelReader(noForms)));
  const lexicon = linkLexicon(read, terms);
  const shown = (links: ReadonlyMap<number, number>): Readonly<Record<string, number>> =>
    Object.fromEntries([...links].map(([term, strength]) => [terms.termOf(term), strength]));
  return {
    of: (term: string) => shown(lexicon.of(terms.numberOf(term))),
    typed: (term: string, word: string) => shown(lexicon.ofWord(terms.numberOf(term), word)),
  };
};

describe('a translation', () => {
  it('of a text’s word is that of any word with its stem', () => {
    expect(aLexicon().of('fr:malad')).toEqual({ 'en:sick': 0.4, 'en:diseas': 0.7 });
  });

  it('of a typed word is its own, not that of another with the same stem', () => {
    const { typed } = aLexicon();
    expect(typed('fr:malad', 'maladie')).toEqual({ 'en:diseas': 0.7 });
    expect(typed('fr:malad', 'malade')).toEqual({ 'en:sick': 0.4 });
    expect(typed('fr:malad', 'maladif')).toEqual({ 'en:sick': 0.4, 'en:diseas': 0.7 });
  });

  it('of a typed word counts as texts rather mean its stem', () => {
    const { typed } = aLexicon();
    expect(typed('en:diseas', 'disease')['fr:malad']).toBeGreaterThan(
      typed('en:sick', 'sick')['fr:malad'] ?? 0,
    );
  });

  it('tells words apart by their accents, where they are typed', () => {
    const { typed } = aLexicon();
    expect(typed('fr:jeun', 'jeune')).toEqual({ 'en:young': 0.7 });
    expect(typed('fr:jeun', 'jeûne')).toEqual({ 'en:fast': 0.6 });
  });

  it('of a word in two pieces is not that of each', () => {
    expect(aLexicon().of('fr:jeun')).toEqual({ 'en:young': 0.7, 'en:fast': 0.6 });
  });

  it('of a label of one word that is typed is that of the other language', () => {
    const { of, typed } = aLexicon();
    expect([of('en:ultrasound'), of('=IRM')]).toEqual([{}, {}]);
    expect(typed('=IRM', 'irm')).toEqual({ '=MRI': 0.95 });
    expect(typed('en:ultrasound', 'ultrasound')).toEqual({ 'fr:echograph': 0.9 });
  });
});
