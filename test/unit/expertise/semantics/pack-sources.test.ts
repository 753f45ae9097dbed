import { describe, expect, it } from '@jest/globals';
import { createDrawQuestion } from '../../../../services/expertise/semantics/draw-questions.ts';
import { packSources } from '../../../../services/expertise/semantics/pack-sources.ts';
import { seededRandom } from '../../../../services/expertise/semantics/seeded-random.ts';
import { readRows } from '../../../../services/expertise/semantics/source-rows.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { aCampus, publicSourcesOf, termOf } from './synthetic-campus.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

const rowsOf = (campus: SyntheticCampus, name = termOf(12)) =>
  readRows(runToEnd(packSources(publicSourcesOf(campus), name)));

describe('the sources learned from', () => {
  it('are rows in the order of ids over columns in the order of terms, whatever numbers terms have', () => {
    const campus = aCampus({ sources: 30 });
    const shift = (term: number): number => (term * 7 + 11) % 5_003;
    const back = new Map(Array.from({ length: 5_003 }, (_, term) => [shift(term), term]));
    const renumbered: SyntheticCampus = {
      ...campus,
      sources: campus.sources.map((source) => ({ ...source, terms: source.terms.map(shift) })).toReversed(),
    };
    const one = rowsOf(campus);
    const other = rowsOf(renumbered, (number) => termOf(12)(back.get(number) ?? -1));
    expect(other.terms).toEqual(one.terms);
    expect([...one.terms].sort()).toEqual(one.terms);
    const withoutPlace = ({ rows }: typeof one) => rows.map(({ place: _, ...row }) => row);
    expect(withoutPlace(other)).toEqual(withoutPlace(one));
    expect(other.rows.map(({ place }) => place)).toEqual(one.rows.map(({ place }) => 29 - place));
  });

  it('count words, and not concepts', () => {
    const { rows, terms } = rowsOf(aCampus({ sources: 20, words: 33 }));
    expect(terms.some((term) => term.startsWith('#'))).toBe(true);
    expect(rows.map(({ words }) => words)).toEqual(Array.from({ length: 20 }, () => 33));
  });

  it('are none where there are none', () => {
    expect(rowsOf(aCampus({ sources: 0 }))).toMatchObject({ rows: [], terms: [], publicSources: 0 });
  });
});

describe('a random question', () => {
  const campus = aCampus({ sources: 40, words: 25 });
  const rows = rowsOf(campus);
  const draw = createDrawQuestion(rows);
  const wordsIn = ({ terms, counts }: { terms: Int32Array; counts: Int32Array }): number =>
    counts.reduce((sum, count, i) => sum + (termOf(12)(terms[i] ?? 0).startsWith('#') ? 0 : count), 0);

  it.each([1, 3, 25, 80, 400])('has %i words, of one organisation as long as it has enough', (words) => {
    const random = seededRandom(words);
    for (let n = 0; n < 20; n += 1) {
      const drawn = draw(words, random);
      expect(drawn && wordsIn(drawn.question)).toBe(words);
      expect(drawn?.owners.size).toBe(Math.max(1, Math.ceil(words / 50)));
      const own = campus.sources.filter(({ owners }) => owners.some((owner) => drawn?.owners.has(owner)));
      const said = new Set(own.flatMap(({ terms }) => [...terms]));
      expect([...(drawn?.question.terms ?? [])].every((term) => said.has(term))).toBe(true);
    }
  });

  it('is none where nobody says so much', () => {
    expect(draw(1_001, seededRandom(1))).toBeUndefined();
  });
});
