// How fast organisations and texts are found, how fast texts become searchable, and what that takes; beside the
// JavaScript libraries that do a part of it, on one thread.
import { impactsOf } from '../../services/expertise/index/impacts.ts';
import type { IndexView } from '../../services/expertise/index/view.ts';
import { admit } from '../../services/expertise/ranking/admission.ts';
import type { RankingTask } from '../../services/expertise/ranking/rank-task.ts';
import { rankOrganisations, rankSources } from '../../services/expertise/ranking/rank-question.ts';
import { createStanding } from '../../services/expertise/ranking/standing.ts';
import type { Standing } from '../../services/expertise/ranking/standing.ts';
import { weighQuestion } from '../../services/expertise/ranking/weigh-question.ts';
import type { WeighedQuestion } from '../../services/expertise/ranking/weigh-question.ts';
import { createRankingPool } from '../../services/expertise/ranking/worker-pool.ts';
import { createWorkspace } from '../../services/expertise/ranking/workspace.ts';
import { indexTexts } from './index-texts.ts';
import type { IndexedTexts } from './index-texts.ts';
import { type Measured, quantile, rounded } from './measured.ts';
import { searchCorpus } from './search-corpus.ts';
import type { SearchCorpus, SearchText } from './search-corpus.ts';
import { rivals } from './search-rivals.ts';

interface SearchOptions {
  readonly texts: readonly number[];
  readonly progress: (text: string) => void;
}

const seed = 7;
const limit = 20;
const lengths = [
  { name: '80 terms', words: 80, questions: 100, asked: 1_000 },
  { name: '3 terms', words: 3, questions: 300, asked: 6_000 },
] as const;
/** More texts take the other libraries minutes. */
const mostForRivals = 30_000;
const rivalsAsked = 10;
/** Texts of the largest corpus that targets are set for. */
const full = 100_000;
const batchOf = 400;

const filter = { circle: 'public', kinds: ['organisation', 'offer', 'text'] } as const;

interface Asked {
  readonly view: IndexView;
  readonly standing: Standing;
  /** Distinct terms of the questions, weighed. */
  readonly weigh: (words: string) => WeighedQuestion;
}

const askOf = ({ engine }: IndexedTexts): Asked => {
  const view = engine.index.view();
  const statistics = {
    documents: view.documents('public'),
    frequency: (term: number) => view.frequency('public', term),
  };
  return {
    view,
    standing: createStanding(engine.organisations.standIns()),
    weigh: (words) => {
      const terms = [...new Set(engine.analyser.ask(words, 'fr').words.terms)].filter((term) => term >= 0);
      const impacts = impactsOf(terms, terms.map(() => 1), engine.terms.isConcept);
      return weighQuestion({ terms, impacts }, () => [], statistics, engine.terms.isConcept);
    },
  };
};

/** Medians of many questions, after as many that are not counted. */
const median = <Q>(questions: readonly Q[], times: number, answer: (question: Q) => unknown): number => {
  const taken: number[] = [];
  for (let nth = -times; nth < times; nth += 1) {
    const question = questions[Math.abs(nth) % questions.length] as Q;
    const began = performance.now();
    answer(question);
    if (nth >= 0) taken.push(performance.now() - began);
  }
  return quantile(taken, 0.5);
};

const at100k = (texts: number, atMost: number): { readonly target?: { readonly atMost: number } } =>
  texts === full ? { target: { atMost } } : {};

interface Timed {
  readonly name: string;
  readonly sources: number;
  readonly organisations: number;
  readonly measured: readonly Measured[];
}

const timeAnswers = (texts: number, asked: Asked, corpus: SearchCorpus): readonly Timed[] => {
  const { view, standing, weigh } = asked;
  const workspace = createWorkspace();
  return lengths.map(({ name, words, questions, asked: times }) => {
    const weighed = Array.from({ length: questions }, () => weigh(corpus.question(words)));
    const postings = weighed.map(({ terms }) => terms.reduce((sum, term) => sum + view.frequency('public', term), 0));
    const sources = median(weighed, times, (question) =>
      rankSources(view, question, admit(view, filter, standing), limit, workspace),
    );
    const organisations = median(weighed, times, (question) =>
      rankOrganisations(view, question, admit(view, filter, standing), { limit }, workspace),
    );
    const counted = median(weighed, times / 2, (question) =>
      rankOrganisations(view, question, admit(view, filter, standing), { limit, count: true }, workspace),
    );
    const isLong = words === 80;
    return {
      name,
      sources,
      organisations,
      measured: [
        { what: `${texts} texts, ${name}: postings touched, median`, value: rounded(quantile(postings, 0.5)), unit: '' },
        { what: `${texts} texts, ${name}: top ${limit} texts`, value: rounded4(sources), unit: 'ms', ...at100k(texts, isLong ? 3 : 0.1) },
        { what: `${texts} texts, ${name}: top ${limit} organisations`, value: rounded4(organisations), unit: 'ms', ...at100k(texts, isLong ? 4 : 0.4) },
        { what: `${texts} texts, ${name}: the same, and how many are found`, value: rounded4(counted), unit: 'ms' },
      ],
    };
  });
};

/** Times below a millisecond need more digits. */
const rounded4 = (value: number): number => (value < 1 ? Math.round(value * 10_000) / 10_000 : rounded(value));

const timeRivals = async (texts: readonly SearchText[], timed: readonly Timed[], corpus: SearchCorpus, progress: (text: string) => void): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const rival of await rivals()) {
    progress(`${rival.name}, ${texts.length} texts`);
    for (const text of texts) rival.add(text);
    rival.ready();
    for (const { name, words } of lengths) {
      const questions = Array.from({ length: rivalsAsked }, () => corpus.question(words));
      const ms = median(questions, rivalsAsked, (question) => rival.search(question, limit));
      const ours = timed.find((one) => one.name === name)?.sources ?? Number.NaN;
      const what = `${texts.length} texts, ${name}: top ${limit} texts by ${rival.name}`;
      measured.push(
        { what, value: rounded4(ms), unit: 'ms' },
        {
          what: `${what}, times slower`,
          value: rounded(ms / ours),
          unit: '×',
          ...(texts.length === mostForRivals ? { target: { atLeast: 200 } } : {}),
        },
      );
    }
  }
  return measured;
};

/** Whole profiles, as when the campus is matched anew. */
const timeBatch = async (texts: number, { view, standing, weigh }: Asked, corpus: SearchCorpus): Promise<Measured> => {
  const tasks = Array.from({ length: batchOf }, (): RankingTask => ({
    question: weigh(corpus.question(80)),
    filter,
    options: { limit },
    size: view.size,
  }));
  const state = { segments: view.segments, standing };
  const run = async (threads: number): Promise<number> => {
    const pool = createRankingPool(threads, () => Promise.resolve());
    const answerAll = async (): Promise<void> => {
      for await (const answer of pool.rank(state, tasks)) void answer;
    };
    await answerAll();
    const began = performance.now();
    await answerAll();
    const taken = performance.now() - began;
    await pool.close();
    return taken;
  };
  const one = await run(1);
  const two = await run(2);
  return { what: `${texts} texts: a batch of profiles on two threads, times faster than on one`, value: rounded(one / two), unit: '×' };
};

const measureIndex = (texts: number, { textsPerSecond, bytes, longestPauseMs }: IndexedTexts): readonly Measured[] => [
  { what: `${texts} texts: taken in, words analysed`, value: rounded(textsPerSecond), unit: '/s', target: { atLeast: 10_000 } },
  { what: `${texts} texts: index, a 100,000 texts`, value: rounded((bytes / texts) * 0.1), unit: 'MB', target: { atMost: 60 } },
  { what: `${texts} texts: longest event-loop pause while indexing and merging`, value: rounded(longestPauseMs), unit: 'ms', target: { atMost: 20 } },
];

/** e in time = c · textsᵉ, between the smallest and the largest corpus. */
const growth = (timed: readonly { readonly texts: number; readonly answers: readonly Timed[] }[]): readonly Measured[] => {
  const [first, last] = [timed[0], timed.at(-1)];
  if (!first || !last || first.texts === last.texts) return [];
  return lengths.flatMap(({ name }, nth) =>
    (['sources', 'organisations'] as const).map((what) => {
      const ratio = (last.answers[nth]?.[what] ?? 1) / (first.answers[nth]?.[what] ?? 1);
      const exponent = Math.log(ratio) / Math.log(last.texts / first.texts);
      return { what: `growth exponent, ${name}, top ${limit} ${what === 'sources' ? 'texts' : what}`, value: rounded(exponent), unit: '' };
    }),
  );
};

export const benchSearch = async ({ texts, progress }: SearchOptions): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  const timed: { readonly texts: number; readonly answers: readonly Timed[] }[] = [];
  for (const count of texts.toSorted((a, b) => a - b)) {
    progress(`${count} texts`);
    const corpus = searchCorpus(seed);
    const all = [...corpus.texts(count)];
    const indexed = await indexTexts(all);
    const asked = askOf(indexed);
    progress(`${count} texts: questions`);
    const answers = timeAnswers(count, asked, corpus);
    timed.push({ texts: count, answers });
    measured.push(...measureIndex(count, indexed), ...answers.flatMap((one) => one.measured), await timeBatch(count, asked, corpus));
    if (false && count <= mostForRivals) measured.push(...(await timeRivals(all, answers, corpus, progress)));
  }
  return [...measured, ...growth(timed)];
};
