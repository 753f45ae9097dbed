// Making, changing and removing one profile: conditions, conflicts, and the state that stands when it cannot be done.
import { isDeepStrictEqual } from 'node:util';
import { may } from '../../platform/access/may.ts';
import { fault, type Fault } from '../../platform/faults/fault.ts';
import type { AskingAtEdge } from '../edge.ts';
import { entityTag, type IfMatch, matches } from '../http/entity-tags.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import type { Profile } from '../profile-messages-api.ts';
import { type EdgeRequest, permit, valueOr } from '../route.ts';
import { type Company, companyOf, putCompany } from './company.ts';
import { hasExternalIds, type Json, type Kind, kinds, writable } from './kinds.ts';
import { mergePatch } from './merge-patch.ts';
import { pointAtTaken } from './point-at-taken.ts';
import { type Body, checkBody, refuseAdministered, takeBody } from './take-body.ts';

/** How often a change without a condition is made again on a newer state. */
const attempts = 6;

/** Whatever profiles let through, this is held to again before it leaves. */
export const maySee = ({ kind, json }: Profile, { actor }: AskingAtEdge): boolean => {
  const resource = kinds[kind].resource(json);
  if (kind === 'membership' && may(actor, 'read-personal', resource)) return true;
  return may(actor, kinds[kind].read, resource);
};

export const find = async (kind: Kind, reference: string, as: AskingAtEdge): Promise<Profile> => {
  const profile = valueOr(await as.edge.profiles.get(kind, reference, as));
  return maySee(profile, as) ? profile : refuse(fault('not-found', { subject: kind, subjectId: reference }));
};

interface Represented {
  readonly json: Json;
  /** Of all that is shown. */
  readonly tag: string;
  readonly company: Company;
}

/** A profile with what goes along with it. */
export const represent = async (
  { kind, id, version, json }: Profile,
  as: AskingAtEdge,
): Promise<Represented> => {
  const company = await companyOf(kind, id, as);
  return { json: { ...json, ...company }, tag: entityTag(version, company), company };
};

/** What has an external id already may be hidden from who sends it: its own id is then nobody's business. */
const unnamed = ({ subjectId: _, ...of }: Fault): Fault => of;

/** Who has the same address is somebody else, and not another state of what was sent. */
const isAddress = ({ violations = [] }: Fault): boolean => violations.some(({ field }) => field === 'email');

/** Refused with the state that stands, as far as the actor may see it. */
const refuseWithCurrent = async (of: Fault, kind: Kind, id: string, as: AskingAtEdge): Promise<never> => {
  const found = await as.edge.profiles.get(kind, id, as);
  if (!found.ok || !maySee(found.value, as)) return refuse({ ...unnamed(of), subject: kind });
  if (isAddress(of)) return refuse(of, { situation: { name: 'email-taken', parameters: { id } } });
  const taken = of.code === 'duplicate' && hasExternalIds(kind);
  const { json: current, tag: ETag } = await represent(found.value, as);
  return refuse(of, {
    current,
    headers: { ETag },
    ...(taken ? { situation: { name: 'external-id-taken', parameters: { id } } } : {}),
  });
};

export const refuseUnmatched = async (
  condition: IfMatch | undefined,
  current: Profile,
  as: AskingAtEdge,
): Promise<void> => {
  if (condition === undefined || condition === 'any') return;
  const { kind, id, version } = current;
  const { json, tag: ETag, company } = await represent(current, as);
  if (matches(condition, version, company)) return;
  const of = fault('conflict', { subject: kind, subjectId: id, currentVersion: version });
  refuse(of, { current: json, headers: { ETag } });
};

export const create = async (kind: Kind, { json, company }: Body, request: EdgeRequest): Promise<Profile> => {
  const { idempotencyKey } = request;
  const put = await request.edge.profiles.put(kind, json, { idempotencyKey }, request);
  if (!put.ok) {
    const { code, subjectId, violations = [] } = put.fault;
    if (violations.some(({ field }) => field === 'Idempotency-Key'))
      return refuseFor('idempotency-key-taken', 'invalid');
    if (code !== 'duplicate' || !subjectId) return refuse(put.fault);
    return refuseWithCurrent(pointAtTaken(put.fault, request.body), kind, subjectId, request);
  }
  await putCompany(put.value.id, company, idempotencyKey === undefined, request);
  return put.value;
};

const patched = async (current: Profile, patch: unknown, request: EdgeRequest): Promise<Body> => {
  const { kind } = current;
  const checked = checkBody(kind, mergePatch(writable(current.json), patch));
  const body = await takeBody(kind, checked, request);
  refuseAdministered(kind, current.json, body.json, request);
  // Nobody hands a profile to those they may not write for.
  permit(request.actor, kinds[kind].write, kinds[kind].resource({ ...body.json, id: current.id }));
  return body;
};

/** Applies a merge patch to the state that stands; without `If-Match` again on each newer one, a few times. */
export const change = async (found: Profile, patch: unknown, request: EdgeRequest): Promise<Profile> => {
  const { kind, id } = found;
  let current = found;
  for (let attempt = 1; ; attempt += 1) {
    await refuseUnmatched(request.ifMatch, current, request);
    const { json, company } = await patched(current, patch, request);
    const same = isDeepStrictEqual(json, writable(current.json));
    const put = same
      ? { ok: true as const, value: current }
      : await request.edge.profiles.put(kind, json, { id, ifVersion: current.version }, request);
    if (put.ok) {
      await putCompany(id, company, false, request);
      return put.value;
    }
    if (put.fault.code === 'duplicate' && put.fault.subjectId)
      return refuseWithCurrent(pointAtTaken(put.fault, patch), kind, put.fault.subjectId, request);
    if (put.fault.code !== 'conflict') return refuse(put.fault);
    if (attempt === attempts)
      return refuse(put.fault, { status: 409, situation: { name: 'lost-race', parameters: {} } });
    current = await find(kind, id, request);
  }
};

export const remove = async (found: Profile, request: EdgeRequest): Promise<void> => {
  const { kind, id, version } = found;
  await refuseUnmatched(request.ifMatch, found, request);
  const ifVersion = request.ifMatch === undefined || request.ifMatch === 'any' ? undefined : version;
  const removed = await request.edge.profiles.remove(kind, id, ifVersion, request);
  if (removed.ok) return;
  if (removed.fault.code !== 'conflict') return refuse(removed.fault);
  return refuseWithCurrent(removed.fault, kind, id, request);
};
