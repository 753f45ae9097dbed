// Times the ranking alone: the best texts, the best organisations.
import { impactsOf } from '../../services/expertise/index/impacts.ts';
import type { IndexView } from '../../services/expertise/index/view.ts';
import { admit } from '../../services/expertise/ranking/admission.ts';
import { rankOrganisations, rankSources } from '../../services/expertise/ranking/rank-question.ts';
import { createStanding } from '../../services/expertise/ranking/standing.ts';
import type { Standing } from '../../services/expertise/ranking/standing.ts';
import { weighQuestion } from '../../services/expertise/ranking/weigh-question.ts';
import type { WeighedQuestion } from '../../services/expertise/ranking/weigh-question.ts';
import { createWorkspace } from '../../services/expertise/ranking/workspace.ts';
import type { IndexedTexts } from './index-texts.ts';
import { type Measured, quantile, rounded } from './measured.ts';
import type { SearchCorpus } from './search-corpus.ts';
import { fullSize, lengths, limit, median, roundedMs } from './time-questions.ts';

const filter = { circle: 'public', kinds: ['organisation', 'offer', 'text'] } as const;
/** As with many texts of each organisation. */
const fading = 0.7;

export interface Asked {
  readonly view: IndexView;
  readonly standing: Standing;
  /** Distinct terms of the questions, weighed. */
  readonly weigh: (words: string) => WeighedQuestion;
}

export const askOf = ({ engine }: IndexedTexts): Asked => {
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
      const impacts = impactsOf(
        terms,
        terms.map(() => 1),
        engine.terms.isConcept,
      );
      return weighQuestion({ terms, impacts }, () => [], statistics, engine.terms.isConcept);
    },
  };
};

const at100k = (texts: number, atMost: number): { readonly target?: { readonly atMost: number } } =>
  texts === fullSize ? { target: { atMost } } : {};

export interface Timed {
  readonly name: string;
  readonly sources: number;
  readonly organisations: number;
  readonly counted: number;
  readonly measured: readonly Measured[];
}

export const timeAnswers = (texts: number, asked: Asked, corpus: SearchCorpus): readonly Timed[] => {
  const { view, standing, weigh } = asked;
  const workspace = createWorkspace();
  return lengths.map(({ name, words, questions, asked: times }) => {
    const weighed = Array.from({ length: questions }, () => weigh(corpus.question(words)));
    const postings = weighed.map(({ terms }) =>
      terms.reduce((sum, term) => sum + view.frequency('public', term), 0),
    );
    const sources = median(weighed, times, (question) =>
      rankSources(view, question, admit(view, filter, standing), limit, workspace),
    );
    const organisations = median(weighed, times, (question) =>
      rankOrganisations(view, question, admit(view, filter, standing), { limit, fading }, workspace),
    );
    const counted = median(weighed, times / 2, (question) =>
      rankOrganisations(
        view,
        question,
        admit(view, filter, standing),
        { limit, fading, count: true },
        workspace,
      ),
    );
    const isLong = words === 80;
    return {
      name,
      sources,
      organisations,
      counted,
      measured: [
        {
          what: `${texts} texts, ${name}: postings touched, median`,
          value: rounded(quantile(postings, 0.5)),
          unit: '',
        },
        {
          what: `${texts} texts, ${name}: top ${limit} texts`,
          value: roundedMs(sources),
          unit: 'ms',
          ...at100k(texts, isLong ? 3 : 0.1),
        },
        {
          what: `${texts} texts, ${name}: top ${limit} organisations`,
          value: roundedMs(organisations),
          unit: 'ms',
          ...at100k(texts, isLong ? 4 : 0.4),
        },
        {
          what: `${texts} texts, ${name}: the same, and how many are found`,
          value: roundedMs(counted),
          unit: 'ms',
        },
      ],
    };
  });
};
