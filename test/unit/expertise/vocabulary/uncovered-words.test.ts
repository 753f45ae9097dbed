import { describe, expect, it } from '@jest/globals';
import { tallyUncovered, uncoveredTerms } from '../../../../services/expertise/vocabulary/uncovered-words.ts';
import { aDictionary, anAnalyser } from './vocabulary-makers.ts';

const nothing = { covers: () => false, isCommon: () => false };

describe('the words that no concept covers', () => {
  it('are those of most sources, without covered and common words, numbers and acronyms', () => {
    const terms = [
      { term: 'fr:exosquelet', sources: 9 },
      { term: 'fr:cancer', sources: 90 },
      { term: 'fr:projet', sources: 80 },
      { term: '=10mg', sources: 70 },
      { term: 'en:organoid', sources: 12 },
      { term: 'en:rare', sources: 2 },
      { term: 'fr:ab', sources: 20 },
    ];
    const coverage = {
      covers: (term: string) => term === 'fr:cancer',
      isCommon: (term: string) => term === 'fr:projet',
    };
    expect(uncoveredTerms(terms, coverage, 10).map(({ term }) => term)).toEqual([
      'en:organoid',
      'fr:exosquelet',
    ]);
    expect(uncoveredTerms(terms, nothing, 1).map(({ term }) => term)).toEqual(['fr:cancer']);
  });

  it('are no grammar of either language, in whichever passage it stands', () => {
    const terms = ['en:avec', 'fr:our', 'fr:with', 'fr:exosquelet'].map((term) => ({ term, sources: 9 }));
    expect(uncoveredTerms(terms, nothing, 10).map(({ term }) => term)).toEqual(['fr:exosquelet']);
  });

  const wordsOf = (wanted: readonly string[], ...texts: readonly string[]) => {
    const terms = aDictionary();
    const analyser = anAnalyser(terms);
    const tally = tallyUncovered(wanted.map((term) => ({ term, sources: 3 })));
    for (const text of texts) tally.add(text, analyser.tokensIn(text, 'fr'), terms.termOf);
    return tally.words().map(({ words, sources }) => `${words} ${sources}`);
  };
  it('are shown as most often written, with the sources that hold them', () => {
    const texts = ['Un exosquelette léger', 'deux exosquelettes et un exosquelette', 'notre exosquelette'];
    expect(wordsOf(['fr:exosquelet'], ...texts)).toEqual(['exosquelette 3']);
  });

  it('are shown as two where they mostly stand together', () => {
    const texts = [
      'un jumeau numérique',
      'le jumeau numérique',
      'des jumeaux. numérique',
      'un jumeau numérique',
    ];
    expect(wordsOf(['fr:numer'], ...texts)).toEqual(['jumeau numérique 3']);
    const withGrammar = ['deux our bordeaux', 'trois our bordeaux', 'notre our bordeaux'];
    expect(wordsOf(['fr:bordeau'], ...withGrammar)).toEqual(['bordeaux 3']);
    expect(wordsOf(['fr:numer'], 'un espace numérique', 'corps numérique', 'santé numérique')).toEqual([
      'numérique 3',
    ]);
  });
});
