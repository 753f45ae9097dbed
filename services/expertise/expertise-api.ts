// Serves search, similar and explain from this replica's index, a turn at a time.
import { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type {
  ExplainRequest,
  ExplainResponse,
  SearchRequest,
  SearchResponse,
  SimilarRequest,
  SimilarResponse,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import type { Actor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import { fault, FaultError, ok, refused } from '../platform/faults/fault.ts';
import type { Outcome } from '../platform/faults/fault.ts';
import { served } from '../platform/rpc/rpc.ts';
import type { Served } from '../platform/rpc/rpc.ts';
import { asOf, explanationOf, hitOf } from './answer-api.ts';
import { kindFrom } from './contract-api.ts';
import { explain, search, similar } from './find-organisations.ts';
import { readCursor, writeCursor } from './page-cursor.ts';
import type { Replica } from './replica.ts';
import { checkExplain, checkSearch, checkSimilar } from './request-api.ts';

const longestWaitMs = 30_000;

/** Waits for half of the time that is left: the other half is for another replica, once this one said `behind`. */
const giveUp = (call: CallContext) => (): AbortSignal => {
  // Deadlines are set by the machine's clock, whatever clock the campus lives by.
  const left = Math.max(0, call.deadline - Date.now());
  return AbortSignal.any([call.signal, AbortSignal.timeout(Math.min(Math.floor(left / 2), longestWaitMs))]);
};

/** Passes a request on once the index holds what it must take into account. */
const admit = async (
  checked: Outcome<Actor>,
  atLeast: readonly VersionOf[],
  call: CallContext,
  replica: Replica,
): Promise<Outcome<Actor>> => {
  if (!checked.ok) return checked;
  const wanted = atLeast.map(({ aggregateId, version }) => ({ id: aggregateId, version }));
  const reached = await replica.waiting.until(wanted, giveUp(call));
  return reached === 'reached' ? checked : refused(fault(reached));
};

/** True once nobody waits for the answer any more. */
const isAbandoned = (call: CallContext): boolean => call.signal.aborted;

const answerSearch = async (
  request: SearchRequest,
  call: CallContext,
  replica: Replica,
): Promise<Outcome<SearchResponse>> => {
  const admitted = await admit(checkSearch(request), request.atLeast, call, replica);
  if (!admitted.ok) return admitted;
  await replica.takeTurn();
  const { text, limit } = request;
  const after = request.cursor === undefined ? undefined : readCursor(request.cursor);
  const page = search(replica.index, { actor: admitted.value, text, limit, ...(after ? { after } : {}) });
  return ok({
    hits: page.found.map(hitOf),
    next: page.next && writeCursor(page.next),
    asOf: asOf(replica, request.atLeast),
  });
};

async function* answerSimilar(
  request: SimilarRequest,
  call: CallContext,
  replica: Replica,
): AsyncIterable<SimilarResponse> {
  const admitted = await admit(checkSimilar(request), request.atLeast, call, replica);
  if (!admitted.ok) throw new FaultError(admitted.fault);
  for (const { id, sourceId, kinds } of request.questions) {
    await replica.takeTurn();
    if (isAbandoned(call)) throw new FaultError(fault('cancelled'));
    const wanted = new Set(kinds.map(kindFrom).filter((kind) => kind !== undefined));
    const found = similar(replica.index, { sourceId, kinds: wanted, limit: request.limit });
    yield { id, hits: found.map(hitOf), asOf: asOf(replica, request.atLeast) };
  }
}

const answerExplain = async (
  request: ExplainRequest,
  call: CallContext,
  replica: Replica,
): Promise<Outcome<ExplainResponse>> => {
  const admitted = await admit(checkExplain(request), request.atLeast, call, replica);
  if (!admitted.ok) return admitted;
  const explanations = [];
  for (const { askingId, answeringId } of request.pairs) {
    await replica.takeTurn();
    if (isAbandoned(call)) return refused(fault('cancelled'));
    explanations.push(explanationOf(explain(replica.index, askingId, answeringId)));
  }
  return ok({ explanations, asOf: asOf(replica, request.atLeast) });
};

export const expertiseApi = (replica: Replica): Served =>
  served(ExpertiseServiceDefinition, {
    search: (request, call) => answerSearch(request, call, replica),
    similar: (request, call) => answerSimilar(request, call, replica),
    explain: (request, call) => answerExplain(request, call, replica),
  });
