// Answers who could be suggested to an organisation now, also for a statement that is not saved.
import type {
  ListCandidatesRequest,
  ListCandidatesResponse,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { StatementKind, StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { CallContext } from '../platform/call-context.ts';
import { enumWords } from '../platform/enum-words.ts';
import {
  fault,
  FaultError,
  invalid,
  ok,
  type Outcome,
  refused,
  type Violation,
} from '../platform/faults/fault.ts';
import { checkLimit } from '../platform/faults/refuse-limit.ts';
import { askSimilar } from './ask-similar-api.ts';
import { gather } from './candidates/gathered.ts';
import { isAdmissible, judgeAllOf, type LiveCandidate } from './candidates/live-candidates.ts';
import { type Unsaved, unsavedQuestions, withUnsaved } from './candidates/unsaved.ts';
import type { Deps } from './deps.ts';
import { findingsAbout } from './findings/keep-findings.ts';
import { searchSources } from './findings/search-sources.ts';
import { pairSecret, suggestionId } from './pair-secret.ts';
import { sourceOf } from './campus/source-of.ts';
import { toldScore } from './scoring/tell-pair.ts';
import type { Viewer } from './scoring/view.ts';
import { candidateMessage } from './suggestion-messages-api.ts';
import { seenIn } from './suggestions/in-round.ts';
import { quotePairs } from './suggestions/quote-pairs.ts';
import { isLive, type Suggestion } from './suggestions/suggestion.ts';
import { isStrangerTo, shownAsOf } from './suggestions/tell-suggestion.ts';
import { viewerAs } from './suggestions/viewer.ts';

const most = 50;
/** The words of a kinship are asked for where they are likely read: high in a list, of what is saved. */
const mostKin = 20;
const longestText = 2_000;
const kinds = enumWords(StatementKind);
const types = enumWords(StatementType);

const brokenRules = ({ limit, unsaved }: ListCandidatesRequest): readonly Violation[] => {
  const rules: Violation[] = [...checkLimit(limit, most)];
  if (!unsaved) return rules;
  if (!kinds.word(unsaved.kind)) rules.push({ field: 'unsaved.kind', rule: 'required' });
  if (unsaved.text.trim() === '') rules.push({ field: 'unsaved.text', rule: 'required' });
  if (unsaved.text.length > longestText)
    rules.push({ field: 'unsaved.text', rule: 'too-long', parameters: { max: String(longestText) } });
  return rules;
};

const readUnsaved = ({ organisationId, unsaved }: ListCandidatesRequest): Unsaved | undefined => {
  const kind = unsaved && kinds.word(unsaved.kind);
  if (!unsaved || !kind) return undefined;
  const type = types.word(unsaved.type);
  return { organisationId, kind, ...(type === undefined ? {} : { type }), text: unsaved.text };
};

/** Waits for what the asker has just written: here, in the index, and in what is found. */
const awaitStates = async (
  deps: Deps,
  { atLeast }: ListCandidatesRequest,
  { requestId }: CallContext,
  signal: AbortSignal,
): Promise<void> => {
  const wanted = atLeast.map(({ aggregateId, version }) => ({ id: aggregateId, version }));
  await deps.campus.awaited.until(wanted, signal);
  const searchable = wanted.filter(({ id }) => sourceOf(deps.campus, id) !== undefined);
  const known = await deps.findings.getMany(searchable.map(({ id }) => id));
  const searched = new Map(known.map(({ document }) => [document.id, document.version]));
  const behind = searchable.filter(({ id, version }) => (searched.get(id) ?? 0) < version);
  if (behind.length > 0)
    await searchSources(deps, { sources: behind, organisationIds: [] }, { signal, requestId });
};

const judge = async (
  deps: Deps,
  request: ListCandidatesRequest,
  { openOnly, call }: { readonly openOnly: boolean; readonly call: CallContext },
) => {
  const unsaved = readUnsaved(request);
  const { organisationId } = request;
  if (!unsaved) return judgeAllOf(deps, organisationId);
  const { of } = await askSimilar(deps, unsavedQuestions(unsaved, openOnly), { call, atLeast: [] });
  const findings = await findingsAbout(deps, organisationId);
  return judgeAllOf(deps, organisationId, {
    gathered: ({ today }) => {
      const known = gather(organisationId, findings, { campus: deps.campus, today });
      return withUnsaved(unsaved, of, known, { campus: deps.campus, today });
    },
  });
};

interface Seen {
  readonly candidate: LiveCandidate;
  readonly viewer: Viewer;
  readonly known: Suggestion | undefined;
  /** As the viewer is told it. */
  readonly score: number;
}

/**
 * Who may not be proposed is not here, by whatever rule: to name those who asked not to be would break the rule. So a member
 * who compares this list with "why not?" may conclude that something forbids a pair; never what, why, or by whose word.
 *
 * Members see candidates by name, and strangers only where they were shown them: whoever could watch strangers come and go
 * with every edit of others would find them out.
 */
const isSeen = ({ candidate, viewer, known }: Seen, published: number): boolean => {
  if (viewer.kind !== 'side') return true;
  const { score, facts } = candidate;
  if (score.animatorsOnly) return false;
  return isStrangerTo(facts, viewer.side)
    ? known !== undefined && isLive(known, published)
    : !score.sides[viewer.side].stranger;
};

const asShown = ({ facts, ...candidate }: LiveCandidate, known: Suggestion | undefined): LiveCandidate => ({
  ...candidate,
  facts: known ? { ...facts, shownAs: [shownAsOf(known.sides[0]), shownAsOf(known.sides[1])] } : facts,
});

export const listCandidates = async (
  deps: Deps,
  request: ListCandidatesRequest,
  call: CallContext,
): Promise<Outcome<ListCandidatesResponse>> => {
  const actor = readActor(request.actor);
  const { organisationId, limit } = request;
  const about = { subject: 'organisation', subjectId: organisationId.slice(0, 80) };
  if (!may(actor, 'read-hidden', { owners: [organisationId] })) return refused(fault('forbidden', about));
  const rules = brokenRules(request);
  if (rules.length > 0) return refused(invalid(...rules));
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(Math.max(0, call.deadline - Date.now()))]);
  try {
    await awaitStates(deps, request, call, signal);
  } catch (error) {
    if (error instanceof FaultError) return refused(error.fault);
    throw error;
  }
  if (!deps.campus.organisation(organisationId)) return refused(fault('not-found', about));
  const forAnimators = may(actor, 'read-hidden', { owners: [] });
  const { judging, pairs } = await judge(deps, request, { openOnly: !forAnimators, call });
  const secret = await pairSecret(deps);
  const admissible = pairs.filter(isAdmissible);
  const kept = await deps.suggestions.getMany(admissible.map(({ ids }) => suggestionId(secret, ids)));
  const byId = new Map(kept.map(({ document }) => [document.id, seenIn(document, judging.published)]));
  const seen = admissible
    .map((candidate): Seen => {
      const known = byId.get(suggestionId(secret, candidate.ids));
      const viewer = viewerAs(actor, candidate.ids, organisationId);
      const shown = asShown(candidate, known);
      const score = toldScore(viewer, shown.facts, judging.yardstick);
      return { candidate: shown, viewer, known, score };
    })
    .filter((one) => isSeen(one, judging.published))
    // By what the asker is told alone: an order by more would tell more.
    .toSorted((a, b) => b.score - a.score || (a.candidate.other < b.candidate.other ? -1 : 1))
    .slice(0, limit);
  const quoted = await quotePairs(
    deps,
    seen.map(({ candidate, known }) => ({ facts: candidate.facts, quotes: known?.quotes ?? {} })),
    { signal, requestId: call.requestId, mostKin: request.unsaved ? 0 : mostKin },
  );
  return ok({
    candidates: seen.map(({ candidate: { facts, other, score }, viewer, known }, at) =>
      candidateMessage(
        {
          viewer,
          ...(quoted[at] ?? { facts, quotes: {} }),
          yardstick: judging.yardstick,
          animatorsOnly: score.animatorsOnly,
        },
        {
          otherId: other,
          ...(known && isLive(known, judging.published) ? { suggestionId: known.id } : {}),
        },
      ),
    ),
  });
};
