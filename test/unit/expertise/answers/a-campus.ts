// A small campus held by one replica, with a small vocabulary, asked through the service's own calls.
import {
  CompleteRequest,
  ExplainRequest,
  Filters,
  Question,
  SearchRequest,
  SimilarRequest,
} from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type {
  ExpertiseServiceDefinition,
  Explanation,
  Hit,
  SearchResponse,
  SourceKind,
} from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { createEngine } from '../../../../services/expertise/engine.ts';
import { expertiseApi } from '../../../../services/expertise/expertise-api.ts';
import { sources as keptSources } from '../../../../services/expertise/keep-words.ts';
import type { SourceState } from '../../../../services/expertise/keep-words.ts';
import type { Organisation } from '../../../../services/expertise/organisations.ts';
import { createReplica } from '../../../../services/expertise/replica.ts';
import type { SavedReplica } from '../../../../services/expertise/saved-replica.ts';
import { createSegmentVectors } from '../../../../services/expertise/semantics/segment-vectors.ts';
import { openThemesAtOnce } from '../../../../services/expertise/semantics/themes.ts';
import type { Source } from '../../../../services/expertise/source.ts';
import type { CuratedVocabulary } from '../../../../services/expertise/vocabulary/curated-files.ts';
import type { Visibility } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { actorMessage } from '../../../../services/platform/access/actor-message.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import type { Implementation } from '../../../../services/platform/rpc/rpc.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { memberOf, service } from '../expertise-makers.ts';
import { learnt } from '../semantics/learnt.ts';
import { conceptsOf, noForms } from '../vocabulary/vocabulary-makers.ts';

const lexicon: readonly (readonly [string, string, number])[] = [
  ['rein', 'kidney', 0.9],
  ['sein', 'breast', 0.7],
  ['apprentissage', 'learning', 0.8],
  ['données', 'data', 0.9],
  ['essai', 'trial', 0.8],
  ['foie', 'liver', 0.9],
];

export const smallVocabulary: CuratedVocabulary = {
  version: 'small',
  concepts: conceptsOf(
    'medicine || field || - || médecine || medicine',
    'oncology || discipline || medicine || cancérologie | oncologie || oncology',
    'breast-cancer || condition || oncology || cancer du sein || breast cancer',
    'kidney-disease || condition || medicine || insuffisance rénale | néphropathie || kidney failure',
    'dialysis || intervention || kidney-disease || dialyse | épuration extrarénale || dialysis | haemodialysis',
    'imaging || field || medicine || imagerie médicale || medical imaging',
    'mri || technique || imaging || imagerie par résonance magnétique | IRM || magnetic resonance imaging | MRI',
    'ai || field || - || intelligence artificielle | IA || artificial intelligence | AI',
    'machine-learning || technique || ai || apprentissage automatique || machine learning',
    'federated-learning || technique || machine-learning || apprentissage fédéré || federated learning',
  ),
  translations: lexicon.map(([french, english, probability]) => ({ french, english, probability })),
  forms: noForms,
};

const anybody = memberOf('org_x');
const anOrganisation = (about: Partial<Organisation> = {}): Organisation => ({
  name: 'Laboratoire',
  visibility: 'public',
  poles: [],
  ...about,
});

type Asking = { readonly as?: Actor };
type SearchAbout = Asking &
  Partial<Omit<SearchRequest, 'actor' | 'question' | 'filters'>> & { readonly filters?: Partial<Filters> };
export type Asked = string | Partial<Question>;

export interface CampusAbout {
  /** What it goes on from, and the words kept before. */
  readonly saved?: SavedReplica;
  readonly collection?: ReturnType<typeof memoryCollection<SourceState>>;
  readonly vocabulary?: CuratedVocabulary;
}

export const aCampus = ({
  saved,
  collection = memoryCollection(keptSources),
  vocabulary = smallVocabulary,
}: CampusAbout = {}) => {
  const engine = createEngine(vocabulary, saved?.engine);
  const takeTurn = () => Promise.resolve();
  const replica = createReplica({ engine, collection, takeTurn, ...(saved ? { saved } : {}) });
  replica.waiting.caughtUp();
  const api = expertiseApi(replica).implementation as Implementation<typeof ExpertiseServiceDefinition>;
  const call = contextFor('req', 60_000);
  let at = Date.parse(saved?.latest ?? '2026-01-01T00:00:00.000Z');
  /** One state of a source as its event tells it; what is not newer changes nothing. */
  const tell = async (state: Source | { readonly id: string; readonly version: number }): Promise<void> => {
    const source = 'words' in state ? state : undefined;
    const { id, version } = state;
    const kind = source?.kind ?? 'offer';
    at += 1000;
    await replica.take([
      {
        state: { id, version, kind, organisations: source?.owners ?? [], removed: !source },
        source,
        at: new Date(at).toISOString(),
      },
    ]);
  };
  /** Unless it is said otherwise, it agreed to appear to partners. */
  const knows = (
    id: string,
    { appears = true, ...about }: Partial<Organisation> & { readonly appears?: boolean } = {},
  ): void => {
    engine.organisations.appear(id, appears);
    engine.organisations.put(id, anOrganisation(about));
  };

  const search = async (
    question: Asked,
    { as = anybody, filters = {}, ...about }: SearchAbout = {},
  ): Promise<SearchResponse> => {
    const request = SearchRequest.fromPartial({
      ...{ limit: 20, actor: actorMessage(as) },
      ...about,
      filters: Filters.fromPartial(filters),
      question: Question.fromPartial(typeof question === 'string' ? { words: question } : question),
    });
    return valueOf(await api.search(request, call));
  };

  const campus = {
    engine,
    replica,
    api,
    call,
    collection,
    knows,
    /** Answers are given with these themes from now on, of terms that texts may hold. */
    learns: (terms: readonly string[]): void => {
      const { themes, sigma, lambda, fading, nulls } = learnt({
        terms: terms.length,
        name: (n) => terms[n] ?? '',
      });
      if (!themes) throw new Error('no themes');
      const space = openThemesAtOnce(themes, engine.terms.numberOf);
      const vectors = createSegmentVectors(space);
      replica.semantics.use({
        version: 1,
        weighing: { sigma, lambda, fading, space },
        ...nulls,
        vectors,
      });
    },
    /** Owners nobody told of yet are known to everybody. */
    put: async (...some: readonly Source[]): Promise<void> => {
      for (const source of some) {
        for (const owner of source.owners) {
          if (engine.organisations.get(engine.organisations.find(owner)) === undefined) knows(owner);
        }
        await tell({ ...source, version: replica.versionOf(source.id) + 1 });
      }
    },
    remove: (id: string) => tell({ id, version: replica.versionOf(id) + 1 }),
    tell,
    search,
    /** Ids of the organisations found, best first. */
    found: async (...asked: Parameters<typeof search>): Promise<string[]> =>
      (await search(...asked)).hits.map(({ organisationId }) => organisationId),
    similar: async (
      question: Partial<Question>,
      kinds: readonly SourceKind[] = [],
      about: { readonly within?: Visibility; readonly among?: readonly string[] } = {},
    ): Promise<readonly Hit[]> => {
      const questions = [{ id: 'q', question, kinds: [...kinds], ...about, among: [...(about.among ?? [])] }];
      const request = SimilarRequest.fromPartial({ actor: actorMessage(service), questions, limit: 50 });
      for await (const { hits } of api.similar(request, call)) return hits;
      return [];
    },
    explain: async (askingId: string, answeringId: string): Promise<Explanation> => {
      const pairs = [{ askingId, answeringId }];
      const request = ExplainRequest.fromPartial({ actor: actorMessage(service), pairs });
      const [explanation] = valueOf(await api.explain(request, call)).explanations;
      if (!explanation) throw new Error('nothing explained');
      return explanation;
    },
    complete: async (typed: string, { as = anybody, limit = 10 }: Asking & { limit?: number } = {}) => {
      const request = CompleteRequest.fromPartial({ actor: actorMessage(as), typed, limit });
      return valueOf(await api.complete(request, call)).completions;
    },
  };
  return campus;
};

export type Campus = ReturnType<typeof aCampus>;

export const aCampusOf = async (...sources: readonly Source[]): Promise<Campus> => {
  const campus = aCampus();
  await campus.put(...sources);
  return campus;
};
