// Calls for projects: written by animators, read by the campus.
import type {
  Call as CallMessage,
  DeleteCallRequest,
  DeleteCallResponse,
  GetCallRequest,
  ListCallsRequest,
  ListCallsResponse,
  ListFitsRequest,
  ListFitsResponse,
} from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { readActor } from '../platform/access/actor-message.ts';
import type { Actor } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { fault, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { refuseLimit } from '../platform/faults/refuse-limit.ts';
import { dayOf } from '../platform/local-day.ts';
import { callMessage, fitMessage } from './call-messages-api.ts';
import { isOpen } from './calls/call.ts';
import type { Deps } from './deps.ts';
import { announceRemoval } from './emit-call-changed.ts';
import type { KeptCall } from './kept/calls.ts';
import { readSome } from './kept/read-pages.ts';

const subject = 'call';
const about = (id: string) => ({ subject, subjectId: id.slice(0, 80) });

export const todayOf = async ({ clock, timeZone }: Pick<Deps, 'clock' | 'timeZone'>): Promise<string> =>
  dayOf(clock(), await timeZone());

export const showCall = async (
  deps: Pick<Deps, 'clock' | 'timeZone'>,
  stored: Stored<KeptCall>,
  actor: Actor,
): Promise<CallMessage> =>
  callMessage(stored, { today: await todayOf(deps), forAnimator: may(actor, 'curate') });

export const getCall = async (
  deps: Deps,
  { actor: sent, id }: GetCallRequest,
): Promise<Outcome<CallMessage>> => {
  const actor = readActor(sent);
  if (!may(actor, 'read', { visibility: 'campus' })) return refused(fault('not-found', about(id)));
  const found = (await deps.kept.calls.get(id)) ?? (await deps.kept.calls.find('externalId', id));
  return found ? ok(await showCall(deps, found, actor)) : refused(fault('not-found', about(id)));
};

/** What is over comes first in the order of closing. */
const mostPages = 50;

export const listCalls = async (
  deps: Deps,
  { actor: sent, openOnly, fitsOrganisationId, limit, cursor }: ListCallsRequest,
): Promise<Outcome<ListCallsResponse>> => {
  const actor = readActor(sent);
  const of = fitsOrganisationId;
  const allowed =
    of === undefined
      ? may(actor, 'read', { visibility: 'campus' })
      : may(actor, 'read-hidden', { owners: [of] });
  if (!allowed) return refused(fault('forbidden', of === undefined ? { subject } : about(of)));
  const badLimit = refuseLimit(limit);
  if (badLimit) return refused(badLimit);
  const today = await todayOf(deps);
  const query = {
    index: 'listed',
    equals: [of ?? 'all'],
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  };
  const isWanted = (call: KeptCall): boolean => !openOnly || isOpen(call, today);
  const { items, next } = await readSome(deps.kept.calls, query, { isWanted, mostPages });
  const forAnimator = may(actor, 'curate');
  return ok({ calls: items.map((one) => callMessage(one, { today, forAnimator })), next });
};

export const deleteCall = async (
  deps: Deps,
  { actor, id, ifVersion }: DeleteCallRequest,
): Promise<Outcome<DeleteCallResponse>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', about(id)));
  const found = await deps.kept.calls.get(id);
  if (!found) return refused(fault('not-found', about(id)));
  const { version } = found;
  const conflict = (currentVersion: number) => refused(fault('conflict', { ...about(id), currentVersion }));
  if (ifVersion !== undefined && ifVersion !== version) return conflict(version);
  const events = announceRemoval(id, version + 1, deps.clock());
  const result = await deps.kept.calls.delete(id, { ifVersion: version, events });
  if (result.kind === 'conflict') return conflict(result.current);
  return result.kind === 'written' ? ok({}) : refused(fault('overloaded', about(id)));
};

export const listFits = async (
  deps: Deps,
  { actor, id }: ListFitsRequest,
): Promise<Outcome<ListFitsResponse>> => {
  if (!may(readActor(actor), 'curate')) return refused(fault('forbidden', about(id)));
  const found = await deps.kept.calls.get(id);
  if (!found) return refused(fault('not-found', about(id)));
  const { fits, fittedAt } = found.document;
  return ok({
    fits: fits.map(fitMessage),
    fittedAt: fittedAt === undefined ? undefined : new Date(fittedAt),
  });
};
