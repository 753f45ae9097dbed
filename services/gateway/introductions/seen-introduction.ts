// The introduction that a request names, for the party that its actor reads or acts for; and what is answered of it.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import { fault } from '../../platform/faults/fault.ts';
import { matchesTag, quotedTag } from '../http/entity-tags.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, type Reply, valueOr } from '../route.ts';
import type { Where } from '../sentences/sentences.ts';
import { findIntroductions } from './find-introduction.ts';
import type { Act, Introduction } from './introduction.ts';
import { showIntroduction } from './show-introduction.ts';

export interface SeenIntroduction {
  readonly of: Introduction;
  /** The party it is read for; absent: for the campus, by an animator. */
  readonly organisation: string | undefined;
}

const unknown = (id: string): never =>
  refuse(fault('not-found', { subject: 'introduction', subjectId: id.slice(0, 80) }));

/** Whoever acts for several organisations need not say which: at most one of them is told of most introductions. */
const seenByOwn = async (request: EdgeRequest): Promise<SeenIntroduction> => {
  const id = request.part('id');
  for (const { of: organisation } of request.actor.memberships) {
    const found = await request.edge.introductions.get(id, organisation, request);
    if (found.ok) return { of: found.value, organisation };
    if (!['not-found', 'forbidden'].includes(found.fault.code)) return refuse(found.fault);
  }
  return unknown(id);
};

/** Told only to who may know of the introduction for an organisation of their own. */
const refuseOther = async (named: string, where: Where, request: EdgeRequest): Promise<never> => {
  await seenByOwn(request);
  const [rule, parameters] = ['not-allowed', { because: 'not-yours' }] as const;
  const violations = [{ field: 'organisation', rule, value: named.slice(0, 80), parameters }];
  return refuse(fault('forbidden', { violations }), {
    ...{ where, situation: { name: 'party-members-only', parameters: {} } },
  });
};

const hasOwn = ({ memberships }: Actor): boolean => memberships.length > 0;

/**
 * `named`: the organisation that the request names. A refusal of its own would tell that there is something. `asParty`: also
 * an animator reads it for an organisation of theirs, where they have one. `acts`: where the request names the organisation
 * that it acts for.
 */
export const seenIntroduction = async (
  named: string | undefined,
  request: EdgeRequest,
  { asParty = false, acts }: { readonly asParty?: boolean; readonly acts?: Where } = {},
): Promise<SeenIntroduction> => {
  const id = request.part('id');
  const { actor } = request;
  if (named === undefined && (!actor.animator || (asParty && hasOwn(actor)))) return seenByOwn(request);
  const organisation = named === undefined ? undefined : (await find('organisation', named, request)).id;
  if (organisation !== undefined && !may(actor, 'read-hidden', { owners: [organisation] }))
    return named !== undefined && acts ? refuseOther(named, acts, request) : unknown(id);
  const of = valueOr(await request.edge.introductions.get(id, organisation, request));
  return { of, organisation };
};

export const about = ({ organisation }: SeenIntroduction) =>
  organisation === undefined ? {} : { owners: [organisation] };

export const showWhole = async (of: Introduction, request: EdgeRequest): Promise<Json> =>
  showIntroduction(await findIntroductions(request)(of, 'whole'));

export const introductionReply = async (
  of: Introduction,
  request: EdgeRequest,
  more: { status?: number; location?: string } = {},
): Promise<Reply> => json(await showWhole(of, request), { tag: quotedTag(of.tag), ...more });

/** Refused with the introduction as it stands. */
const refuseStanding = async (of: Introduction, stale: boolean, request: EdgeRequest): Promise<never> => {
  const more = { current: await showWhole(of, request), headers: { ETag: quotedTag(of.tag) } };
  if (stale) return refuse(fault('conflict', { subject: 'introduction', subjectId: of.id }), more);
  const state = request.sentences.introductions.stages[of.stage];
  return refuseFor('introduction-not-so', 'conflict', {
    ...more,
    status: 409,
    parameters: { id: of.id, state },
  });
};

export const refuseUnmatched = async ({ of }: SeenIntroduction, request: EdgeRequest): Promise<void> => {
  if (!matchesTag(request.ifMatch, of.tag)) await refuseStanding(of, true, request);
};

/** Done to the introduction that was looked at; where the condition names none, to whatever stands. */
export const actOn = async (
  { of, organisation }: SeenIntroduction,
  act: Act,
  request: EdgeRequest,
): Promise<Introduction> => {
  await refuseUnmatched({ of, organisation }, request);
  const { introductions } = request.edge;
  const isNamed = request.ifMatch !== undefined && request.ifMatch !== 'any';
  const ifTag = isNamed ? of.tag : undefined;
  const acted = await introductions.act({ id: of.id, organisation, ifTag, act }, request);
  if (acted.ok || acted.fault.code !== 'conflict') return valueOr(acted);
  const now = valueOr(await introductions.get(of.id, organisation, request));
  return refuseStanding(now, isNamed && now.tag !== of.tag, request);
};
