// The calls the edge makes of brokering about calls for projects: kept, whom they fit, consortia for them.
import type {
  Call as CallMessage,
  CallServiceDefinition,
} from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { ok, type Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Asking, PageOf } from './asking.ts';
import { callMessage, readCall, readConsortia, readFit } from './call-messages-api.ts';
import type { Call, CallWords, Consortia, Fits } from './calls/call.ts';
import { renamed } from './problems/rename-fields.ts';

export interface PutCallOptions {
  /** Absent for a new one. */
  readonly id?: string;
  readonly ifVersion?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface CallsAsked {
  /** Only those that can be answered today. */
  readonly open: boolean;
  /** Only those that fit this organisation. */
  readonly fits?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface ConsortiaAsked {
  readonly id: string;
  readonly pinned: readonly string[];
  readonly removed: readonly string[];
  readonly before: readonly string[];
}

export interface Calls {
  get(id: string, as: Asking): Promise<Outcome<Call>>;
  /** What closes first first. */
  list(asked: CallsAsked, as: Asking): Promise<Outcome<PageOf<Call>>>;
  put(call: CallWords, options: PutCallOptions, as: Asking): Promise<Outcome<Call>>;
  remove(id: string, ifVersion: number | undefined, as: Asking): Promise<Outcome<object>>;
  fits(id: string, as: Asking): Promise<Outcome<Fits>>;
  consortia(asked: ConsortiaAsked, as: Asking): Promise<Outcome<Consortia>>;
}

const readOne = (outcome: Outcome<CallMessage>): Outcome<Call> =>
  outcome.ok ? ok(readCall(outcome.value)) : outcome;

export const callsOf = (client: Client<typeof CallServiceDefinition>): Calls => ({
  get: async (id, { actor, call }) => readOne(await client.getCall({ actor: actorMessage(actor), id }, call)),
  list: async ({ open, fits, limit, cursor }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      openOnly: open,
      fitsOrganisationId: fits,
      limit,
      cursor,
    };
    const page = await client.listCalls(request, call);
    if (!page.ok) return page;
    const { calls, next } = page.value;
    return ok({ items: calls.map(readCall), ...(next === undefined ? {} : { next }) });
  },
  put: async (of, { id = '', ifVersion, idempotencyKey }, { actor, call }) => {
    const request = { actor: actorMessage(actor), call: callMessage(id, of), ifVersion, idempotencyKey };
    return readOne(await client.putCall(request, call));
  },
  remove: (id, ifVersion, { actor, call }) =>
    client.deleteCall({ actor: actorMessage(actor), id, ifVersion }, call),
  fits: async (id, { actor, call }) => {
    const found = await client.listFits({ actor: actorMessage(actor), id }, call);
    if (!found.ok) return found;
    const { fits, fittedAt } = found.value;
    return ok({
      fits: fits.map(readFit),
      ...(fittedAt === undefined ? {} : { at: fittedAt.toISOString() }),
    });
  },
  consortia: async ({ id, pinned, removed, before }, { actor, call }) => {
    const request = {
      actor: actorMessage(actor),
      id,
      pinnedIds: [...pinned],
      removedIds: [...removed],
      beforeIds: [...before],
    };
    const proposed = await client.proposeConsortia(request, call);
    const read: Outcome<Consortia> = proposed.ok ? ok(readConsortia(proposed.value)) : proposed;
    return renamed(read, { pinned_ids: 'pinned', removed_ids: 'removed', before_ids: 'before' });
  },
});
