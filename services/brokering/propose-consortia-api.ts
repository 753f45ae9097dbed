// Proposes consortia for a call: who could take part is gathered, the builder chooses in a thread of its own.
import {
  type Consortium as ConsortiumMessage,
  type ConsortiumChange,
  type Coverage as CoverageMessage,
  type MissingPartner,
  type ProposeConsortiaRequest,
  ProposeConsortiaResponse,
} from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { CallContext } from '../platform/call-context.ts';
import { fault, invalid, ok, type Outcome, refused, type Violation } from '../platform/faults/fault.ts';
import { fitMessage } from './call-messages-api.ts';
import { compareTeams } from './consortium/compare-teams.ts';
import { whyUnavailable } from './consortium/consortium-task.ts';
import type { Conflict, Consortium, WhyIn } from './consortium/consortium.ts';
import { solveInWorker } from './consortium/solve-in-worker.ts';
import type { Deps } from './deps.ts';
import { gatherCandidates, type Gathered } from './gather-candidates-api.ts';

const subject = 'call';
const mostPinned = 12;
const mostRemoved = 200;

interface Named {
  readonly organisationId?: string;
  readonly organisationIds?: readonly string[];
  readonly requirementId?: string;
  readonly requirementIds?: readonly string[];
  readonly pairs?: readonly (readonly string[])[];
}

/** Ids apart from kinds, places and numbers. */
const codedMessage = ({ code, ...more }: WhyIn | Conflict) => {
  const {
    organisationId,
    organisationIds = [],
    requirementId,
    requirementIds = [],
    pairs = [],
    ...rest
  } = more as Named;
  return {
    code,
    parameters: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    organisationIds: [
      ...(organisationId === undefined ? [] : [organisationId]),
      ...organisationIds,
      ...new Set(pairs.flat()),
    ],
    requirementIds: [...(requirementId === undefined ? [] : [requirementId]), ...requirementIds],
  };
};

const matrixOf = (of: Consortium, { quotes }: Gathered): CoverageMessage[] =>
  of.coverage.flatMap(({ requirementId, by }) =>
    by.map(({ organisationId, likeness, evidence }) => ({
      requirementId,
      organisationId,
      likeness,
      quotes: evidence.flatMap((key) => quotes.get(key) ?? []),
    })),
  );

const idsOf = ({ partners }: Consortium): readonly string[] =>
  partners.map(({ organisationId }) => organisationId);

const pairsOf = (of: Consortium, { task }: Gathered): { proven: number; all: number } => {
  const ids = new Set(of.partners.map(({ organisationId }) => organisationId));
  const proven = task.proven.filter(({ a, b }) => ids.has(a) && ids.has(b)).length;
  return { proven, all: (ids.size * (ids.size - 1)) / 2 };
};

const consortiumMessage = (of: Consortium, gathered: Gathered): ConsortiumMessage => {
  const { proven, all } = pairsOf(of, gathered);
  const pinned = new Set(gathered.task.pinned);
  return {
    coverage: of.score.parts.coverage,
    score: of.score.total,
    partners: of.partners.map(({ organisationId, why }) => ({
      organisationId,
      reasons: why.map(codedMessage),
      pinned: pinned.has(organisationId),
    })),
    matrix: matrixOf(of, gathered),
    uncoveredIds: of.gaps.map(({ requirementId }) => requirementId),
    provenLinks: proven,
    newLinks: all - proven,
    proven: of.proof.kind === 'best',
    gaps: of.gaps.map(({ requirementId, because, organisationIds, needed }) => ({
      requirementId,
      because,
      organisationIds: [...organisationIds],
      needed: needed.count,
    })),
  };
};

/** Nobody of the campus would do, whoever else is in. */
const missingOf = ({ task, nearest }: Gathered): MissingPartner[] => {
  const out = { pinned: new Set(task.pinned), removed: new Set(task.removed) };
  const there = task.candidates.filter((one) => whyUnavailable(one, out) === undefined);
  return task.requirements.flatMap((one) => {
    if (one.what !== 'expertise') return [];
    const covered = there.some(({ covers }) => covers.some(({ requirementId }) => requirementId === one.id));
    if (covered) return [];
    const near = (nearest.get(one.id) ?? []).map(({ organisationId, likeness }) =>
      fitMessage({ organisationId, likeness, requirementIds: [one.id] }),
    );
    return [{ requirementId: one.id, nearest: near }];
  });
};

const changeMessage = (
  best: Consortium | undefined,
  before: readonly string[],
  { task }: Gathered,
): ConsortiumChange | undefined => {
  if (!best || before.length === 0) return undefined;
  const change = compareTeams(task, before, idsOf(best));
  return {
    inIds: [...change.joined],
    outIds: [...change.left],
    gainedIds: [...change.gained],
    lostIds: [...change.lost],
    coverage: change.coverage,
  };
};

const tooMany = (field: string, ids: readonly string[], max: number): readonly Violation[] =>
  ids.length > max
    ? [{ field, rule: 'too-many', value: String(ids.length), parameters: { max: String(max) } }]
    : [];

export const proposeForCall = async (
  deps: Deps,
  request: ProposeConsortiaRequest,
  context: CallContext,
): Promise<Outcome<ProposeConsortiaResponse>> => {
  const about = { subject, subjectId: request.id.slice(0, 80) };
  if (!may(readActor(request.actor), 'curate')) return refused(fault('forbidden', about));
  const { pinnedIds: pinned, removedIds: removed, beforeIds } = request;
  const violations = [...tooMany('pinned', pinned, mostPinned), ...tooMany('removed', removed, mostRemoved)];
  if (violations.length > 0) return refused(invalid(...violations));
  const found = await deps.kept.calls.get(request.id);
  if (!found) return refused(fault('not-found', about));
  const gathered = await gatherCandidates(deps, {
    call: found.document,
    wishes: { pinned, removed },
    context,
  });
  if (!gathered.ok) return gathered;
  const proposal = await solveInWorker(gathered.value.task, context.signal);
  if (!proposal) return refused(fault('deadline', about));
  const consortia = proposal.kind === 'proposed' ? proposal.consortia : [];
  return ok(
    ProposeConsortiaResponse.fromPartial({
      consortia: consortia.map((one) => consortiumMessage(one, gathered.value)),
      missing: missingOf(gathered.value),
      troubles: proposal.conflicts.map(codedMessage),
      change: changeMessage(consortia[0], beforeIds, gathered.value),
      considered: gathered.value.task.candidates.length,
    }),
  );
};
