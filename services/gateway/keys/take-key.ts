// What a body, or a merge patch of one, says of a key: refused with the fields at fault.
import type * as z from 'zod';
import type { AskingAtEdge } from '../edge.ts';
import { refuse, refuseFields } from '../problems/refusal.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import { mergePatch } from '../profiles/merge-patch.ts';
import { maySee } from '../profiles/write-profile.ts';
import { valueOr } from '../route.ts';
import { keyBody } from '../schemas/key.ts';
import type { Key, KeyTerms } from './key.ts';
import { readExpiry } from './key-terms.ts';
import { writtenKey } from './show-key.ts';

type Body = z.output<typeof keyBody>;

const idOf = async (reference: string, request: AskingAtEdge): Promise<string> => {
  const found = await request.edge.profiles.get('organisation', reference, request);
  if (found.ok && maySee(found.value, request)) return found.value.id;
  if (!found.ok && found.fault.code !== 'not-found') return refuse(found.fault);
  return refuseFields([{ field: 'organisation', rule: 'unresolved', value: reference }], 'body');
};

/** `current`: what stands stays as it is, though it could not be written anew. */
const termsOf = async (
  { name, organisation, scopes, networks, expires, ...limits }: Body,
  request: AskingAtEdge,
  current?: Key,
): Promise<KeyTerms> => {
  const { edge } = request;
  const zone = { now: edge.keys.clock(), timeZone: await edge.timeZone() };
  const isKept = expires !== undefined && expires === current?.expiresAt;
  const isSame = organisation === undefined || organisation === current?.organisation;
  const organisationId = isSame ? organisation : await idOf(organisation, request);
  return {
    name,
    ...(organisationId === undefined ? {} : { organisation: organisationId }),
    scopes: [...new Set(scopes)],
    networks,
    expiresAt: isKept ? expires : valueOr(readExpiry(expires, zone)),
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
