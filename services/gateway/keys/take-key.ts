// What a body, or a merge patch of one, says of a key: refused with the fields at fault.
import type * as z from 'zod';
import { invalid, ok, type Outcome, refused, type Violation } from '../../platform/faults/fault.ts';
import type { AskingAtEdge } from '../edge.ts';
import { refuse, refuseFields } from '../problems/refusal.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import { mergePatch } from '../profiles/merge-patch.ts';
import { maySee } from '../profiles/write-profile.ts';
import { keyBody } from '../schemas/key.ts';
import type { Key, KeyTerms } from './key.ts';
import { readExpiry } from './key-terms.ts';
import { writtenKey } from './show-key.ts';

type Body = z.output<typeof keyBody>;

const idOf = async (reference: string, request: AskingAtEdge): Promise<Outcome<string>> => {
  const found = await request.edge.profiles.get('organisation', reference, request);
  if (found.ok && maySee(found.value, request)) return ok(found.value.id);
  if (!found.ok && found.fault.code !== 'not-found') return refuse(found.fault);
  return refused(invalid({ field: 'organisation', rule: 'unresolved', value: reference }));
};

const wrongIn = (...outcomes: readonly Outcome<unknown>[]): readonly Violation[] =>
  outcomes.flatMap((one) => (one.ok ? [] : (one.fault.violations ?? [])));

/** What takes more than the schema to know. */
const lookUp = async (
  { organisation, expires }: Pick<Body, 'organisation' | 'expires'>,
  request: AskingAtEdge,
  current?: Key,
) => {
  const { edge } = request;
  const zone = { now: edge.keys.clock(), timeZone: await edge.timeZone() };
  const isKept = expires !== undefined && expires === current?.expiresAt;
  const isSame = organisation === undefined || organisation === current?.organisation;
  const organisationId = isSame ? ok(organisation) : await idOf(organisation, request);
  return { organisationId, expiresAt: isKept ? ok(expires) : readExpiry(expires, zone) };
};

/** Of a body that the schema refuses, so that all that is wrong is told at once. */
export const alsoWrongWithKey = async (
  body: unknown,
  request: AskingAtEdge,
): Promise<readonly Violation[]> => {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  const { organisation, expires } = keyBody.shape;
  const read = {
    organisation: organisation.safeParse(given['organisation']).data,
    expires: expires.safeParse(given['expires']).data,
  };
  const { organisationId, expiresAt } = await lookUp(read, request);
  return wrongIn(organisationId, expiresAt);
};

/** `current`: what stands stays as it is, though it could not be written anew. */
const termsOf = async (
  { name, organisation, scopes, networks, expires, ...limits }: Body,
  request: AskingAtEdge,
  current?: Key,
): Promise<KeyTerms> => {
  const { organisationId, expiresAt } = await lookUp({ organisation, expires }, request, current);
  if (!organisationId.ok || !expiresAt.ok) return refuseFields(wrongIn(organisationId, expiresAt), 'body');
  return {
    name,
    ...(organisationId.value === undefined ? {} : { organisation: organisationId.value }),
    scopes: [...new Set(scopes)],
    networks,
    expiresAt: expiresAt.value,
    perSecond: limits.per_second,
    burst: limits.burst,
    perDay: limits.per_day,
  };
};

export const takeKey = (body: Body, request: AskingAtEdge): Promise<KeyTerms> => termsOf(body, request);

export const patchKey = (current: Key, patch: unknown, request: AskingAtEdge): Promise<KeyTerms> => {
  const body = mergePatch(writtenKey(current), patch);
  const read = keyBody.safeParse(body);
  return read.success
    ? termsOf(read.data, request, current)
    : refuseFields(violationsOf(read.error, body), 'body');
};
