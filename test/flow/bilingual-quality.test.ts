// The gate on quality: thirty organisations are told to the services, forty judged questions are asked of them, and
// none of the figures may fall below its level. What the set is: test/fixtures/bilingual-set/README.md.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askQuestion } from '../../scripts/evaluate/ask-question.ts';
import { type CampusInMemory, campusInMemory } from '../../scripts/evaluate/campus-in-memory.ts';
import { readSet } from '../../scripts/evaluate/read-set.ts';
import { organisationId, tellCampus } from '../../scripts/evaluate/tell-campus.ts';

interface Figures {
  readonly ndcg: number;
  readonly recall: number;
}

interface Measured extends Figures {
  readonly id: string;
  readonly crossing: string;
}

/** Grades by organisation id; what is absent was judged 0. */
type Grades = ReadonlyMap<string, number>;

const folder = join(import.meta.dirname, '../fixtures/bilingual-set');
const frozen = 'c22899c67218fa5f7bdadf0cb2006eca5a3fa821043ad49d2b66239842c3fca2';
const depth = 5;

/** What a change of the engine has to keep. */
const levels: Readonly<Record<string, Figures>> = {
  overall: { ndcg: 0.91, recall: 0.93 },
  'fr → en': { ndcg: 0.94, recall: 0.97 },
  'en → fr': { ndcg: 0.91, recall: 0.93 },
  'same language': { ndcg: 0.87, recall: 0.89 },
};

const content = (file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
const linesOf = (file: string): readonly string[] => content(file).split('\n').filter(Boolean);

const readGrades = (): ReadonlyMap<string, Grades> => {
  const all = new Map<string, Map<string, number>>();
  for (const line of linesOf('qrels.tsv').slice(1)) {
    const [question = '', owner = '', grade] = line.split('\t');
    all.set(question, (all.get(question) ?? new Map()).set(organisationId(owner), Number(grade)));
  }
  return all;
};

const readCrossings = (): ReadonlyMap<string, string> =>
  new Map(
    linesOf('queries.jsonl').map((line) => {
      const { _id, lang, answers_in } = JSON.parse(line) as Record<'_id' | 'lang' | 'answers_in', string>;
      return [_id, lang === answers_in ? 'same language' : `${lang} → ${answers_in}`];
    }),
  );

/** Gain 2^grade − 1, discount log2(rank + 1) (Järvelin and Kekäläinen 2002; Burges et al. 2005). */
const gained = (grades: readonly number[]): number =>
  grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** In 0..1 each: how well the first organisations of an answer are chosen, and how many of the relevant are there. */
const measure = (answer: readonly string[], grades: Grades): Figures => {
  const first = answer.slice(0, depth);
  const ideal = [...grades.values()].toSorted((a, b) => b - a);
  return {
    ndcg: gained(first.map((organisation) => grades.get(organisation) ?? 0)) / gained(ideal),
    recall: first.filter((organisation) => grades.has(organisation)).length / grades.size,
  };
};

const mean = (of: readonly Measured[], figure: keyof Figures): number =>
  of.reduce((sum, one) => sum + one[figure], 0) / of.length;

const shown = ({ ndcg, recall }: Figures): string =>
  `nDCG@${depth} ${ndcg.toFixed(3)}, recall@${depth} ${recall.toFixed(3)}`;

/** Nothing when the level is kept; else the figures of the group and of each question that lost something. */
const shortfall = (group: string, level: Figures, measured: readonly Measured[]): readonly string[] => {
  const asked = measured.filter(({ crossing }) => group === 'overall' || crossing === group);
  const reached = { ndcg: mean(asked, 'ndcg'), recall: mean(asked, 'recall') };
  if (reached.ndcg >= level.ndcg && reached.recall >= level.recall) return [];
  return [
    `${group}: ${shown(reached)}; at least ${shown(level)}`,
    ...asked
      .filter(({ ndcg }) => ndcg < 0.9995)
      .toSorted((a, b) => a.ndcg - b.ndcg)
      .map((one) => `${one.id} (${one.crossing}): ${shown(one)}`),
  ];
};

const askAll = async (campus: CampusInMemory): Promise<readonly Measured[]> => {
  const grades = readGrades();
  const crossings = readCrossings();
  const measured: Measured[] = [];
  for (const question of readSet(folder).queries) {
    const answer = await askQuestion(campus, question);
    const figures = measure(
      answer.map((hit) => hit.organisationId),
      grades.get(question._id) ?? new Map(),
    );
    measured.push({ id: question._id, crossing: crossings.get(question._id) ?? 'unknown', ...figures });
  }
  return measured;
};

describe('the measure of an answer', () => {
  const grades: Grades = new Map([
    ['certain', 2],
    ['possible', 1],
  ]);

  it('is whole for the judged order, whatever follows', () => {
    expect(measure(['certain', 'possible', 'other'], grades)).toEqual({ ndcg: 1, recall: 1 });
  });

  it('falls when the better answer comes second, and counts nothing after the fifth', () => {
    expect(measure(['possible', 'certain'], grades).ndcg).toBeCloseTo(0.797, 3);
    expect(measure(['a', 'b', 'c', 'd', 'certain', 'possible'], grades).recall).toBe(0.5);
  });
});

describe('questions in French and English to thirty organisations', () => {
  let campus: CampusInMemory;
  let measured: readonly Measured[];

  beforeAll(async () => {
    const set = readSet(folder);
    campus = await campusInMemory();
    await tellCampus(set, campus.eventLog);
    await campus.start();
    expect(await campus.learned(set.texts.length, 60_000)).toBe('learned');
    measured = await askAll(campus);
  }, 120_000);
  afterAll(() => campus?.stop());

  it('are the frozen ones that the levels were set on', () => {
    const bytes = ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'].map(content).join('');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(frozen);
    expect(measured).toHaveLength(40);
  });

  it.each(Object.entries(levels))('find who can help: %s', (group, level) => {
    expect(shortfall(group, level, measured)).toEqual([]);
  });
});
