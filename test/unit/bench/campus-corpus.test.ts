import { describe, expect, it } from '@jest/globals';
import { campusCorpus } from '../../../scripts/bench/campus-corpus.ts';
import { readCuratedVocabulary } from '../../../services/expertise/vocabulary/curated-files.ts';

const aCorpus = () => campusCorpus(200, readCuratedVocabulary());
const wordsOf = (text: string): readonly string[] => text.split(/[\s.]+/);

describe('the campus that is measured', () => {
  it('is the same each time', () => {
    const [one, other] = [aCorpus(), aCorpus()];
    expect([...one.sources()]).toEqual([...other.sources()]);
    expect([...one.sources()]).toEqual([...one.sources()]);
    expect(one.question(80)).toBe(other.question(80));
    expect(one.organisations).toEqual(other.organisations);
  });

  it('has some ten texts an organisation, all of them by organisations that it has', () => {
    const { organisations, sources } = aCorpus();
    const ids = new Set(organisations.map(([id]) => id));
    const owners = [...sources()].flatMap((source) => source.owners);
    expect(ids.size).toBe(20);
    expect(owners).toHaveLength(200);
    expect(owners.every((owner) => ids.has(owner))).toBe(true);
  });

  it('speaks words of the vocabulary beside words that it does not know', () => {
    const { translations, concepts } = readCuratedVocabulary();
    const french = new Set([
      ...translations.map((translation) => translation.french),
      ...concepts.flatMap(({ labels }) => labels.fr.slice(0, 1).map(({ words }) => words)),
    ]);
    const { words } = aCorpus();
    const inFrench = words.filter((_, at) => at % 2 === 0);
    const known = inFrench.filter((word) => french.has(word));
    expect(known.length / inFrench.length).toBeCloseTo(0.5, 1);
  });

  it('is asked short questions in French, and long ones in both languages', () => {
    const { question, words } = aCorpus();
    const english = new Set(words.filter((_, at) => at % 2 === 1).flatMap(wordsOf));
    expect(question(3).includes('\n')).toBe(false);
    const [, second = ''] = question(80).split('\n\n');
    expect(wordsOf(second).filter((word) => word !== '' && !english.has(word))).toEqual([]);
  });
});
