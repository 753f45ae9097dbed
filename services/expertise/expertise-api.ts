// Serves search, similar, explain, themes and complete from this replica's index, a turn at a time.
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type {
  CompleteRequest,
  CompleteResponse,
  ExplainRequest,
  ExplainResponse,
  Explanation,
  Hit,
  SearchRequest,
  SearchResponse,
  SimilarRequest,
  SimilarResponse,
  ThemesRequest,
  ThemesResponse,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { Actor, Visibility } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import { fault, FaultError, ok, refused } from '../platform/faults/fault.ts';
import type { Outcome } from '../platform/faults/fault.ts';
import { served } from '../platform/rpc/rpc.ts';
import type { Served } from '../platform/rpc/rpc.ts';
import { asOf, facetOf, partOf, quoteOf } from './answer-api.ts';
import { answerBatch } from './answers/answer-batch.ts';
import type { BatchAsked } from './answers/answer-batch.ts';
import type { AnsweringWith } from './answers/answering-with.ts';
import { completeTyped } from './answers/complete-typed.ts';
import { explainPair } from './answers/explain-pair.ts';
import { search } from './answers/search.ts';
import type { Answer } from './answers/search.ts';
import { horizonOf } from './answers/horizon.ts';
import { prepareAsked } from './answers/prepare-asked.ts';
import { partsOfPair } from './answers/show-pair.ts';
import { writtenAsked } from './answers/written-asked.ts';
import { themesOfSources } from './answers/themes-of-sources.ts';
import { noFilters } from './filters.ts';
import { sortAt, versionAt } from './index/view.ts';
import type { Place } from './index/view.ts';
import { writeCursor } from './page-cursor.ts';
import { bareHit, mostQuotes, presentHit, scoredHit, shownSources } from './present-hits-api.ts';
import type { Words } from './present-hits-api.ts';
import type { Replica } from './replica.ts';
import { checkComplete, checkExplain, checkSearch, checkSimilar, checkThemes } from './request-api.ts';
import type { SearchAsked, SimilarAsked } from './request-api.ts';
import { sourceKinds } from './source.ts';
import type { SourceKind } from './source.ts';

const longestWaitMs = 30_000;
const quotesOfASide = 3;

/** Waits for half of the time that is left: the other half is for another replica, once this one said `behind`. */
const giveUp = (call: CallContext) => (): AbortSignal => {
  // Deadlines are set by the machine's clock, whatever clock the campus lives by.
  const left = Math.max(0, call.deadline - Date.now());
  return AbortSignal.any([call.signal, AbortSignal.timeout(Math.min(Math.floor(left / 2), longestWaitMs))]);
};

/** Passes a request on once the index holds what it must take into account. */
const admit = async <T>(
  checked: Outcome<T>,
  atLeast: readonly VersionOf[],
  call: CallContext,
  replica: Replica,
): Promise<Outcome<T>> => {
  if (!checked.ok) return checked;
  const wanted = atLeast.map(({ aggregateId, version }) => ({ id: aggregateId, version }));
  const reached = await replica.waiting.until(wanted, giveUp(call));
  return reached === 'reached' ? checked : refused(fault(reached));
};

/** True once nobody waits for the answer any more. */
const isAbandoned = (call: CallContext): boolean => call.signal.aborted;

const wordsOf = async (ids: readonly string[], { readWords }: Replica): Promise<Words> =>
  new Map((await readWords([...new Set(ids)])).map((source) => [source.id, source]));

const hitsOf = async (
  asked: SearchAsked,
  answer: Answer,
  on: AnsweringWith,
  replica: Replica,
): Promise<readonly Hit[]> => {
  const { takeTurn } = replica;
  if (asked.evidence === 0 && !asked.experts) return answer.found.map(bareHit);
  const words = await wordsOf(shownSources(answer, asked), replica);
  const proving = answer.found.flatMap(({ sources }) => sources.slice(0, asked.evidence));
  const written = await writtenAsked(answer, proving, { ...replica, actor: asked.actor, on });
  const hits: Hit[] = [];
  for (const found of answer.found) {
    await takeTurn();
    hits.push(presentHit(found, { asked, answer, words, written, on }));
  }
  return hits;
};

const answerSearch = async (
  request: SearchRequest,
  call: CallContext,
  replica: Replica,
): Promise<Outcome<SearchResponse>> => {
  const { concepts } = replica.engine.vocabulary;
  const checked = checkSearch(request, (id) => concepts.has(id));
  const admitted = await admit(checked, request.atLeast, call, replica);
  if (!admitted.ok) return admitted;
  await replica.takeTurn();
  const on = replica.answering(admitted.value.actor);
  const asked = await prepareAsked(admitted.value, on, replica);
  await replica.takeTurn();
  const answer = search(asked, on);
  const last = answer.found.at(-1);
  const { after, mark } = admitted.value;
  const semantics = on.semantics.version;
  return ok({
    hits: [...(await hitsOf(asked, answer, on, replica))],
    next:
      last && answer.hasMore
        ? writeCursor({ raw: last.raw, id: last.id, semantics, question: mark })
        : undefined,
    asOf: asOf(replica, request.atLeast),
    found: answer.total,
    facets: answer.facets.map(({ field, counts }) => facetOf(field, counts)),
    corrections: answer.read.corrections.map(({ typed, read }) => ({ typed, read })),
    unheard: [...answer.read.silent.values()],
    reordered: after !== undefined && after.semantics !== semantics,
  });
};

/** Somebody of a circle to whom nothing belongs: what is discreet is none of their business either. */
const someoneIn = (circle: Visibility, { locale, requestId }: Actor): Actor => ({
  kind: circle === 'public' ? 'machine' : 'person',
  memberships: [],
  animator: circle === 'animators',
  administrator: false,
  locale,
  requestId,
});

/** Each question as a search of everything, past every visibility, or of what a circle may see. */
const searchFor = (
  { asked, kinds, within, among }: SimilarAsked['questions'][number],
  { actor, limit }: SimilarAsked,
): BatchAsked => ({
  actor: within ? someoneIn(within, actor) : actor,
  ...(among.length > 0 ? { amongOrganisations: among } : {}),
  ...(asked.kind === 'organisation' && kinds.size > 0 ? { askingKinds: [...kinds] } : {}),
  asked: asked.kind === 'words' ? { kind: 'text', text: asked.words } : asked,
  filters: { ...noFilters, sourceKinds: kinds.size === 0 ? sourceKinds : [...kinds] },
  // A source that asks is left out with all who stand behind it.
  withoutSources: [],
  withoutOrganisations: [],
  limit,
  evidence: mostQuotes,
});

const kindOf = (place: Place, { view }: AnsweringWith): SourceKind => sortAt(view, place)?.kind ?? 'text';

async function* answerSimilar(
  request: SimilarRequest,
  call: CallContext,
  replica: Replica,
): AsyncIterable<SimilarResponse> {
  const admitted = await admit(checkSimilar(request), request.atLeast, call, replica);
  if (!admitted.ok) throw new FaultError(admitted.fault);
  const { questions } = admitted.value;
  const on = replica.answering();
  // All are answered from what the index is now: told once, for a request may name a thousand versions.
  const computedFrom = asOf(replica, request.atLeast);
  const { fading } = on.semantics.weighing;
  const placed = {
    kindAt: (place: Place): SourceKind => kindOf(place, on),
    versionAt: (place: Place): number => versionAt(on.view, place),
  };
  const asked = function* (): Generator<BatchAsked> {
    for (const question of questions) {
      if (isAbandoned(call)) throw new FaultError(fault('cancelled'));
      yield searchFor(question, admitted.value);
    }
  };
  const batch = { pool: replica.ranking.poolFor(questions.length, on.view.size), takeTurn: replica.takeTurn };
  let answered = 0;
  for await (const found of answerBatch(asked(), on, batch)) {
    const id = questions[answered]?.id ?? '';
    const hits = found.map((one) => scoredHit(one, fading, placed));
    yield { id, hits, asOf: answered === 0 ? computedFrom : undefined };
    answered += 1;
  }
}

const nothing: Explanation = { score: 0, raw: 0, asking: [], answering: [], parts: [] };

const explanationOf = (
  askingId: string,
  answeringId: string,
  { on, words, locale }: { on: AnsweringWith; words: Words; locale: 'fr' | 'en' },
): Explanation => {
  const pair = explainPair(askingId, answeringId, on);
  const asking = words.get(askingId);
  const answering = words.get(answeringId);
  if (!pair || !asking || !answering) return nothing;
  const showing = { ...on, horizon: horizonOf(serviceActor(''), on), locale };
  const shown = partsOfPair(pair, { asking, answering }, showing, quotesOfASide);
  return {
    score: pair.score,
    raw: pair.raw,
    asking: shown.asking.map((quote) => quoteOf(asking, quote)),
    answering: shown.answering.map((quote) => quoteOf(answering, quote)),
    parts: shown.parts.map(partOf),
  };
};

const answerExplain = async (
  request: ExplainRequest,
  call: CallContext,
  replica: Replica,
): Promise<Outcome<ExplainResponse>> => {
  const admitted = await admit(checkExplain(request), request.atLeast, call, replica);
  if (!admitted.ok) return admitted;
  const words = await wordsOf(
    request.pairs.flatMap(({ askingId, answeringId }) => [askingId, answeringId]),
    replica,
  );
  const explanations: Explanation[] = [];
  for (const { askingId, answeringId } of request.pairs) {
    await replica.takeTurn();
    if (isAbandoned(call)) return refused(fault('cancelled'));
    const { locale } = admitted.value;
    explanations.push(explanationOf(askingId, answeringId, { on: replica.answering(), words, locale }));
  }
  return ok({ explanations, asOf: asOf(replica, request.atLeast) });
};

const answerThemes = async (
  request: ThemesRequest,
  call: CallContext,
  replica: Replica,
): Promise<Outcome<ThemesResponse>> => {
  const admitted = await admit(checkThemes(request), request.atLeast, call, replica);
  if (!admitted.ok) return admitted;
  await replica.takeTurn();
  const on = replica.answering();
  const sources = themesOfSources(request.sourceIds, on).map(({ id, values }) => ({
    sourceId: id,
    values: new Uint8Array(values.buffer, values.byteOffset, values.length),
  }));
  return ok({
    semantics: on.semantics.vectors ? on.semantics.version : 0,
    sources,
    asOf: asOf(replica, request.atLeast),
  });
};

const answerComplete = async (
  request: CompleteRequest,
  replica: Replica,
): Promise<Outcome<CompleteResponse>> => {
  const checked = checkComplete(request);
  if (!checked.ok) return checked;
  await replica.takeTurn();
  const completions = await completeTyped(
    { actor: checked.value, typed: request.typed, limit: request.limit },
    replica.answering(checked.value),
    replica.readWords,
  );
  return ok({
    completions: completions.map(({ text, concept, sources }) => ({ text, conceptId: concept, sources })),
  });
};

export const expertiseApi = (replica: Replica): Served =>
  served(ExpertiseServiceDefinition, {
    search: (request, call) => answerSearch(request, call, replica),
    similar: (request, call) => answerSimilar(request, call, replica),
    explain: (request, call) => answerExplain(request, call, replica),
    themes: (request, call) => answerThemes(request, call, replica),
    complete: (request) => answerComplete(request, replica),
  });
