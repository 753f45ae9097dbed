// The call that a path or a body names: by its id, or by one of its external ids.
import { ok, type Outcome } from '../../platform/faults/fault.ts';
import { isId } from '../../platform/ids.ts';
import type { AskingAtEdge } from '../edge.ts';
import { refuse, refuseFields } from '../problems/refusal.ts';
import { type EdgeRequest, valueOr } from '../route.ts';
import type { Call } from './call.ts';

export const theCall = async (request: EdgeRequest): Promise<Call> =>
  valueOr(await request.edge.calls.get(request.part('id'), request));

/** An id is taken as it is: whoever is asked about it says whether there is such a call. */
const idOf = async (reference: string, as: AskingAtEdge): Promise<Outcome<string>> => {
  if (isId(reference)) return ok(reference);
  const found = await as.edge.calls.get(reference, as);
  return found.ok ? ok(found.value.id) : found;
};

export const idInPath = async (request: EdgeRequest): Promise<string> =>
  valueOr(await idOf(request.part('id'), request));

/** Of the field `call` of a body. */
export const idInBody = async (
  reference: string | undefined,
  request: EdgeRequest,
): Promise<string | undefined> => {
  if (reference === undefined) return undefined;
  const found = await idOf(reference, request);
  if (found.ok) return found.value;
  if (found.fault.code !== 'not-found') return refuse(found.fault);
  return refuseFields([{ field: 'call', rule: 'unresolved', value: reference.slice(0, 80) }], 'body');
};
