// Answers why two organisations are or are not suggested to one another.
import {
  ExplainOrganisationsResponse,
  PairStanding as PairStandingValue,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type {
  Candidate as CandidateMessage,
  ExplainOrganisationsRequest,
  Suppression as SuppressionMessage,
  WeakSide as WeakSideMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { CallContext } from '../platform/call-context.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { gather } from './candidates/gathered.ts';
import { bookFor, loadJudging, type Judging, suppressionsOf } from './candidates/judging.ts';
import { linkFactsOf } from './candidates/link-facts.ts';
import { sayLinks } from './candidates/say-links.ts';
import { kinshipsOf, organisationFacts, pairOf } from './candidates/pair-of.ts';
import type { Deps } from './deps.ts';
import { findingsOf } from './findings/keep-findings.ts';
import { placesOf } from './kept/limits.ts';
import { pairSecret, suggestionId } from './pair-secret.ts';
import type { Suppression } from './rules/suppression.ts';
import { features } from './scoring/features.ts';
import type { PairFacts } from './scoring/pair-facts.ts';
import { scorePair } from './scoring/score-pair.ts';
import { answered, candidateFloor } from './scoring/thresholds.ts';
import type { Viewer } from './scoring/view.ts';
import { type WeakSide, type WhyNot, whyNot } from './scoring/why-not.ts';
import { candidateMessage } from './suggestion-messages-api.ts';
import { restingOf, rulesOfAnswers } from './suggestions/answers.ts';
import { seenIn } from './suggestions/in-round.ts';
import { liveOf } from './suggestions/live-of.ts';
import { quotePairs } from './suggestions/quote-pairs.ts';
import { isLive, type Suggestion } from './suggestions/suggestion.ts';
import { isStrangerTo, shownFacts } from './suggestions/tell-suggestion.ts';
import { viewerAs } from './suggestions/viewer.ts';

interface Pair {
  readonly ids: readonly [string, string];
  readonly facts: PairFacts;
  readonly judging: Judging;
  readonly suppressions: readonly Suppression[];
  readonly known: Suggestion | undefined;
  readonly secret: string;
}

const readPair = async (deps: Deps, ids: readonly [string, string]): Promise<Pair> => {
  const { campus } = deps;
  const [judging, findings, secret] = await Promise.all([
    loadJudging(deps, ids),
    findingsOf(deps, ids),
    pairSecret(deps),
  ]);
  const kept = (await deps.suggestions.get(suggestionId(secret, ids)))?.document;
  const known = kept && seenIn(kept, judging.published);
  const { today, exposure, linking, encounters } = judging;
  const found = gather(ids[0], findings, { campus, today }).get(ids[1]);
  const facts = pairOf({
    organisations: [organisationFacts(campus, ids[0], exposure), organisationFacts(campus, ids[1], exposure)],
    matches: [...(found?.matches.values() ?? [])].map(({ says }) => says),
    kinships: kinshipsOf(found),
    links: sayLinks(linkFactsOf(linking, ids), campus, { ids, today }),
    encounters: encounters(ids),
    usuallySuggested: exposure.usually,
    shownAs: known && shownFacts(known).shownAs,
  });
  const book = bookFor(judging, campus, known ? rulesOfAnswers(known) : []);
  // What is suggested now stays until the next round.
  const resting = known && !isLive(known, judging.published) ? restingOf(known, judging.moment.now) : [];
  return {
    ids,
    facts,
    judging,
    suppressions: [...suppressionsOf(book, facts), ...resting],
    known,
    secret,
  };
};

/** To this viewer, and by name. */
const isSuggestedTo = (viewer: Viewer, { known, judging }: Pair): boolean => {
  if (!known || !isLive(known, judging.published)) return false;
  if (viewer.kind !== 'side') return true;
  return !known.animatorsOnly && !isStrangerTo(shownFacts(known), viewer.side);
};

/** Which of the two have no place left. */
const fullOf = async (deps: Deps, { ids, judging }: Pair): Promise<readonly string[]> => {
  const full = await Promise.all(
    ids.map(async (id) => {
      const chosen = (await deps.kept.limits.get(id))?.document;
      const live = await liveOf(deps, id, judging.published);
      return live.length < placesOf(chosen, judging.settings).maximum ? [] : [id];
    }),
  );
  return full.flat();
};

const whyNotOf = async (deps: Deps, viewer: Viewer, pair: Pair): Promise<WhyNot> =>
  whyNot(viewer, pair.facts, pair.judging.yardstick, {
    suppressions: pair.suppressions,
    suggested: isSuggestedTo(viewer, pair),
    full: await fullOf(deps, pair),
  });

const suppressionMessage = ({ until, ...of }: Suppression): SuppressionMessage => ({
  code: of.code,
  ruleId: of.ruleId,
  reason: of.reason,
  author: of.author,
  because: of.because,
  until: until === undefined ? undefined : new Date(until),
});

const weakMessage = ({ organisationId, gain, needed, lowest }: WeakSide): WeakSideMessage => ({
  organisationId,
  gain,
  needed,
  lowest: lowest.map(({ feature, value, missed }) => ({
    feature,
    value: value ?? 0,
    // Where nothing is found of what it could gain, there is nothing.
    unknown: value === undefined && !features[feature].substance,
    contribution: -missed,
  })),
});

const standingOf = (why: WhyNot): ExplainOrganisationsResponse => {
  const message = ExplainOrganisationsResponse.fromPartial({});
  switch (why.kind) {
    case 'suggested':
      return { ...message, standing: PairStandingValue.SUGGESTED, floor: candidateFloor };
    case 'forbidden':
      return {
        ...message,
        standing: PairStandingValue.FORBIDDEN,
        suppressions: why.suppressions.map(suppressionMessage),
        floor: candidateFloor,
      };
    case 'nothing_to_gain':
      return {
        ...message,
        standing: PairStandingValue.NOTHING_TO_GAIN,
        gainsNothing: [...why.organisationIds],
        nearestMatch: why.nearest,
        floor: answered,
      };
    case 'too_low':
      return {
        ...message,
        standing: PairStandingValue.TOO_LOW,
        floor: why.floor,
        sides: why.sides.map(weakMessage),
      };
    case 'not_chosen':
      return {
        ...message,
        standing: PairStandingValue.NOT_CHOSEN,
        floor: candidateFloor,
        full: [...why.full],
      };
  }
};

/** To a member who names the other, nothing of it is discreet or kept: what is, is not there. */
const candidateOf = async (
  deps: Deps,
  viewer: Viewer,
  { ids, facts, judging, known, secret }: Pair,
  {
    requestId,
    signal,
    own,
  }: { readonly requestId: string; readonly signal: AbortSignal; readonly own: string },
): Promise<CandidateMessage | undefined> => {
  const named: PairFacts = viewer.kind === 'side' ? { ...facts, shownAs: ['named', 'named'] } : facts;
  const unquoted = { facts: named, quotes: known?.quotes ?? {} };
  const [quoted = unquoted] = await quotePairs(deps, [unquoted], { requestId, signal });
  const score = scorePair(named, judging.yardstick);
  const isShown = isSuggestedTo(viewer, { ids, facts, judging, known, secret, suppressions: [] });
  const message = candidateMessage(
    {
      viewer,
      ...quoted,
      yardstick: judging.yardstick,
      animatorsOnly: viewer.kind === 'all' && score.animatorsOnly,
    },
    {
      otherId: ids.find((id) => id !== own) ?? ids[1],
      ...(isShown && known ? { suggestionId: known.id } : {}),
    },
  );
  return message.score > 0 || viewer.kind === 'all' ? message : undefined;
};

const mayKnow = (actor: Actor, deps: Deps, id: string): boolean => {
  const known = deps.campus.organisation(id);
  return known !== undefined && may(actor, 'read', { visibility: known.visibility, owners: [id] });
};

export const explainOrganisations = async (
  deps: Deps,
  request: ExplainOrganisationsRequest,
  call: CallContext,
): Promise<Outcome<ExplainOrganisationsResponse>> => {
  const actor = readActor(request.actor);
  const [own = '', other = ''] = request.organisationIds;
  const about = { subject: 'organisation', subjectId: own.slice(0, 80) };
  if (!may(actor, 'read-hidden', { owners: [own] })) return refused(fault('forbidden', about));
  if (request.organisationIds.length !== 2 || own === other)
    return refused(
      invalid({
        field: 'organisation_ids',
        rule: own === other ? 'itself' : 'too-few',
        parameters: { min: '2', max: '2' },
      }),
    );
  for (const id of [own, other])
    if (!mayKnow(actor, deps, id))
      return refused(fault('not-found', { subject: 'organisation', subjectId: id.slice(0, 80) }));
  const ids = own < other ? ([own, other] as const) : ([other, own] as const);
  const viewer = viewerAs(actor, ids, own);
  const pair = await readPair(deps, ids);
  const why = await whyNotOf(deps, viewer, pair);
  const signal = AbortSignal.any([call.signal, AbortSignal.timeout(Math.max(0, call.deadline - Date.now()))]);
  const candidate = await candidateOf(deps, viewer, pair, { requestId: call.requestId, signal, own });
  return ok({ ...standingOf(why), candidate });
};
