// Random changes of a campus, and all that somebody may ask of it, encoded.
import fc from 'fast-check';
import {
  CompleteResponse,
  FacetField,
  SearchResponse,
  SourceKind,
} from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { spokenConcepts } from '../../../../services/expertise/answers/count-concepts.ts';
import type { Source } from '../../../../services/expertise/source.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { someSource, someWords } from '../expertise-makers.ts';
import type { Asked, Campus } from './a-campus.ts';

/** What the narrower ones of one concept are called: more of them than links of a term are counted. */
export const crowd = [
  ...['angine', 'arythmie', 'cardite', 'embolie', 'fibrillation', 'infarctus', 'ischémie', 'myocardite'],
  ...['péricardite', 'souffle', 'sténose', 'syncope', 'tachycardie', 'thrombose', 'valvulopathie'],
];

/** Words that others may hide: what everybody says too, cognates and slips of it, acronyms with their long forms. */
export const hiddenTopics = [
  ...[
    'cancer',
    'cancers',
    'canser',
    'cancérologie',
    'oncology',
    'dialysis',
    'dialytique',
    'dialyse',
    'diabolo',
    '10 mg',
  ],
  ...[
    'neurological',
    'neurologue',
    'neurologique',
    'neuronal',
    'imaging',
    'imaged',
    'imagerie',
    'IRM',
    'irm',
    'génome',
  ],
  ...[
    'genomics',
    'fédération',
    'federated learner',
    'machinery',
    'COVID-19',
    'covid',
    'kidneys',
    'renal',
    'rénale',
  ],
  ...[
    'cardioprotection',
    'cardiographie',
    'cardiaque',
    'cardiotoxique',
    'cardinal',
    'kidney',
    'analyses',
    'kit',
  ],
  ...['composantes', 'ACP', 'mobile', 'patience', 'datation'],
  ...crowd,
];
export const longForms = ['analyse en composantes principales (ACP)', 'imagerie rapide et mobile (IRM)'];
const hiddenWords = (topics: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...topics), { minLength: 1, maxLength: 15 }).map((words) => words.join(' '));

export type Change = { readonly put: Source } | { readonly remove: string };

/** More ways to go on with some letters than are looked for, so that ties are broken. */
const visibleTopics = [
  ...[
    'cardiologie',
    'cardiopathie',
    'cardiovasculaire',
    'cardiaque',
    'cardiomyopathie',
    'cardiogramme',
    'cardiotoxique',
  ],
  ...[
    'cardioversion',
    'cardioprotection',
    'cardiographie',
    'cardiotonique',
    'cardinal',
    'IRM',
    'irm',
    'neurologue',
  ],
  ...['cœur', 'valvulopathie', 'thrombose', 'tachycardie'],
];
const visibleWords = fc
  .array(fc.constantFrom(...visibleTopics), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

/** Sources of a campus that everybody knows of, in the order in which they come. */
export const someVisible = fc.array(
  fc
    .record({ source: someSource, words: fc.oneof(someWords, visibleWords) })
    .map(({ source, words }): Source => ({ ...source, words, visibility: 'public', discreet: false })),
  { minLength: 1, maxLength: 10 },
);

/** Sources that come, change and go, that only some may see. */
export const someHidden = (
  owners: readonly string[],
  hide: Partial<Source>,
  topics: readonly string[],
): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .record({
            source: someSource,
            n: fc.integer({ min: 1, max: 6 }),
            words: fc.oneof(hiddenWords(topics), someWords),
            owner: fc.constantFrom(...owners),
          })
          .map(({ source, n, words, owner }) => ({
            put: { ...source, id: `stm_hidden_${n}`, words, owners: [owner], ...hide },
          })),
      },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => ({ remove: `stm_hidden_${n}` })) },
    ),
    { minLength: 1, maxLength: 10 },
  );

export const questions: readonly Asked[] = [
  ...[
    'cancer',
    'canser',
    'canser du sein ',
    'dia',
    'gé',
    'irm ',
    'IRM',
    'neurologie',
    'neurology ',
    'néphropathie',
  ],
  ...[
    '"essai clinique"',
    'données -cancer',
    'imagerie -"machine learning"',
    'ia',
    'acp ',
    'analyse ',
    'laboratoire',
  ],
  ...[
    'kidney failure',
    'apprentissage fédéré',
    'utiliser le federated learning',
    'COVID-19 grave',
    '10 mg',
    'data an',
    'cardi',
    'cardiak ',
    'cœur',
  ],
  {
    text: 'Apprentissage fédéré sur des données de cancer du sein, imagerie et kidney failure, neurologique',
  },
  { text: 'insuffisance rénale chronique et dialyse, ACP, IRM du rein' },
  { organisationId: 'org_a' },
  { organisationId: 'org_h' },
  { sourceId: 'stm_1' },
  { sourceId: 'stm_hidden_1' },
  { conceptId: 'medicine' },
  { conceptId: 'machine-learning' },
];

const facets = [
  FacetField.ORGANISATION_KIND,
  FacetField.POLE,
  FacetField.CONCEPT,
  FacetField.LANGUAGE,
  FacetField.STATEMENT_TYPE,
  FacetField.SOURCE_KIND,
];
const filters = [
  {},
  { languages: [Language.FRENCH], concepts: ['medicine'] },
  { sourceKinds: [SourceKind.NEED, SourceKind.OFFER], since: '2024-01-01' },
  { organisationKinds: [OrganisationKind.LAB] },
];

/** What it was computed from tells when something was last heard, and is no part of the answer. */
const encoded = (response: SearchResponse): string =>
  Buffer.from(SearchResponse.encode({ ...response, asOf: undefined }).finish()).toString('base64');

/** Every answer that somebody may get, each with its question. */
export const everyAnswer = async (
  campus: Campus,
  as: Actor,
  asked: readonly Asked[] = questions,
): Promise<readonly (readonly [string, string])[]> => {
  const answers: [string, string][] = [];
  for (const [at, question] of asked.entries()) {
    const about = { as, evidence: 5, limit: 2, facets, filters: filters[at % filters.length] ?? {} };
    const name = JSON.stringify(question);
    let cursor: string | undefined;
    do {
      const page = await campus.search(question, { ...about, cursor });
      answers.push([`${name} ${cursor ?? ''}`, encoded(page)]);
      cursor = page.next;
    } while (cursor !== undefined);
    answers.push([`${name} all`, encoded(await campus.search(question, { as, evidence: 1 }))]);
  }
  for (const typed of ['c', 'ca', 'cardi', 'dia', 'neu', 'im', 'ir', 'fe', 'données can', 'pat', 'mac']) {
    const completions = await campus.complete(typed, { as });
    const message = CompleteResponse.encode({ completions: [...completions] }).finish();
    answers.push([`complete ${typed}`, Buffer.from(message).toString('base64')]);
  }
  for (const organisation of ['org_a', 'org_h', 'org_n', 'org_s']) {
    const concepts = spokenConcepts(organisation, as, 30, campus.replica.answering(as));
    answers.push([`concepts of ${organisation}`, JSON.stringify(concepts ?? 'nobody')]);
  }
  return answers;
};
