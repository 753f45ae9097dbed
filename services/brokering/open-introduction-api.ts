// Opens an introduction for an animator: between any organisations that nothing forbids to be brought together.
import type {
  Introduction as IntroductionMessage,
  OpenIntroductionRequest,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { CallContext } from '../platform/call-context.ts';
import {
  type Fault,
  fault,
  invalid,
  ok,
  type Outcome,
  refused,
  type Violation,
} from '../platform/faults/fault.ts';
import { derivedId } from '../platform/ids.ts';
import { asAnimator } from './act-on.ts';
import { forbiddenBy, judgePairs } from './ask-matchmaking-api.ts';
import type { Deps } from './deps.ts';
import type { Origin } from './introductions/introduction.ts';
import { partiesKey } from './kept/introductions.ts';
import { openOnce, saidNoBefore } from './open-introduction.ts';
import { readIntroduction } from './read-introduction-api.ts';
import { refusalOf } from './refusal-of.ts';

const subject = 'introduction';
const mostParties = 12;

const checkOrganisations = ({ campus }: Deps, ids: readonly string[]): readonly Violation[] => {
  const [field, value] = ['organisations', String(ids.length)];
  if (ids.length < 2) return [{ field, rule: 'too-few', value, parameters: { min: '2' } }];
  if (ids.length > mostParties)
    return [{ field, rule: 'too-many', value, parameters: { max: String(mostParties) } }];
  return ids.flatMap((id, at): readonly Violation[] => {
    const where = { field: `organisations[${at}]`, value: id.slice(0, 80) };
    if (!campus.isHere(id)) return [{ ...where, rule: 'unresolved' }];
    if (ids.indexOf(id) < at) return [{ ...where, rule: 'not-allowed', parameters: { because: 'twice' } }];
    return campus.takesPart(id)
      ? []
      : [{ ...where, rule: 'not-allowed', parameters: { because: 'no-consent' } }];
  });
};

/** One that is none, or of others, would be counted as what this came from. */
const checkSuggestion = (
  { campus }: Deps,
  { suggestionId, organisationIds }: OpenIntroductionRequest,
): readonly Violation[] => {
  if (suggestionId === undefined) return [];
  const sides = campus.suggestions.get(suggestionId)?.organisationIds;
  return sides?.every((id) => organisationIds.includes(id))
    ? []
    : [{ field: 'suggestion_id', rule: 'unresolved', value: suggestionId.slice(0, 80) }];
};

const checkKnown = (deps: Deps, request: OpenIntroductionRequest): readonly Violation[] => [
  ...checkOrganisations(deps, request.organisationIds),
  ...checkSuggestion(deps, request),
];

/** What was written a moment ago may not be known here yet: what is refused for it is looked for once more. */
const refusedOfCampus = async (
  deps: Deps,
  request: OpenIntroductionRequest,
): Promise<readonly Violation[]> => {
  if (checkKnown(deps, request).length === 0) return [];
  await deps.campus.upToDate();
  return checkKnown(deps, request);
};

const checkCall = async (
  { kept }: Deps,
  { callId }: OpenIntroductionRequest,
): Promise<readonly Violation[]> =>
  callId === undefined || (await kept.calls.get(callId))
    ? []
    : [{ field: 'call_id', rule: 'unresolved', value: callId.slice(0, 80) }];

const forbidden = async (
  deps: Deps,
  organisationIds: readonly string[],
  call: CallContext,
): Promise<Fault | undefined> => {
  const judged = await judgePairs(deps, organisationIds, call);
  if (!judged.ok) return judged.fault;
  const because = judged.value.pairs.map(forbiddenBy).find((code) => code !== undefined);
  return because === undefined
    ? undefined
    : invalid({ field: 'organisations', rule: 'not-allowed', parameters: { because } });
};

const originOf = ({ callId, suggestionId }: OpenIntroductionRequest): Origin => {
  if (callId !== undefined) return { kind: 'consortium', callId };
  return { kind: 'animator', ...(suggestionId === undefined ? {} : { suggestionId }) };
};

export const openForAnimator = async (
  deps: Deps,
  request: OpenIntroductionRequest,
  call: CallContext,
): Promise<Outcome<IntroductionMessage>> => {
  const actor = readActor(request.actor);
  if (!may(actor, 'curate')) return refused(fault('forbidden', { subject }));
  const { organisationIds, insist } = request;
  const key = request.idempotencyKey || deps.newId('req');
  // What one animator calls a request is nothing to another.
  const requested = `animator:${derivedId('idk', recordedAs(actor), key)}`;
  // Sent again, it is answered as it was, whatever stands against opening it by now.
  const there = await deps.kept.introductions.find('request', requested);
  if (there && there.document.together !== partiesKey(organisationIds))
    return refused(invalid({ field: 'Idempotency-Key', rule: 'taken', value: key.slice(0, 80) }));
  const known = there && (await readIntroduction(deps, there, {}));
  if (known) return ok(known);
  const violations = [...(await refusedOfCampus(deps, request)), ...(await checkCall(deps, request))];
  if (violations.length > 0) return refused(invalid(...violations));
  // A side that said no is asked again only where somebody insists.
  if (!insist && (await saidNoBefore(deps, organisationIds)).length > 0)
    return refused(invalid({ field: 'insist', rule: 'required' }));
  const refusal = await forbidden(deps, organisationIds, call);
  if (refusal) return refused(refusal);
  const opened = await openOnce(deps, {
    origin: originOf(request),
    organisationIds,
    by: asAnimator(actor),
    request: requested,
    actor,
  });
  if (opened.kind === 'refused') return refused(refusalOf(opened.because, ''));
  if (opened.kind === 'under-way')
    return refused(fault('conflict', { subject, subjectId: opened.stored.document.id }));
  const shown = await readIntroduction(deps, opened.stored, {});
  return shown ? ok(shown) : refused(fault('not-found', { subject }));
};
