// Writes a call: a new one, the one that is named, or the one that an import knows by an id of its own.
import { hash } from 'node:crypto';
import type {
  Call as CallMessage,
  PutCallRequest,
} from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { derivedId } from '../platform/ids.ts';
import type { Stored, WriteResult } from '../platform/document-store/document-store.ts';
import { type Fault, fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { readCall } from './call-messages-api.ts';
import type { Call } from './calls/call.ts';
import { checkCall } from './calls/check-call.ts';
import { showCall, todayOf } from './calls-api.ts';
import type { Deps } from './deps.ts';
import { announceCall } from './emit-call-changed.ts';
import { callDue, listedFor } from './fit-call.ts';
import type { KeptCall } from './kept/calls.ts';
import { recordedBy } from './kept/recorded.ts';

const subject = 'call';

const find = async ({ kept }: Deps, { id, externalIds }: Call): Promise<Stored<KeptCall> | undefined> => {
  if (id !== '') return kept.calls.get(id);
  for (const external of externalIds) {
    const found = await kept.calls.find('externalId', external);
    if (found) return found;
  }
  return undefined;
};

const faultOf = (result: Exclude<WriteResult, { kind: 'written' }>, subjectId: string): Fault => {
  switch (result.kind) {
    case 'conflict':
      return fault('conflict', { subject, subjectId, currentVersion: result.current });
    case 'duplicate':
      return fault('duplicate', {
        subject,
        ...(result.holder === undefined ? {} : { subjectId: result.holder }),
        violations: [{ field: 'external_ids', rule: 'taken', value: result.value }],
      });
    case 'overloaded':
      return fault('overloaded', { subject, subjectId });
  }
};

interface ToWrite {
  readonly call: Call;
  readonly before: Stored<KeptCall> | undefined;
  readonly actor: Actor;
  readonly request: string;
  /** Of what was asked for. */
  readonly digest: string;
}

/** Answers for what the same request made before; `undefined` where there is nothing of it. */
const madeBefore = (
  there: Stored<KeptCall> | undefined,
  { digest }: Pick<ToWrite, 'digest'>,
): Outcome<Stored<KeptCall>> | undefined => {
  if (!there) return undefined;
  const isOther = there.document.digest !== undefined && there.document.digest !== digest;
  return isOther ? refused(invalid({ field: 'Idempotency-Key', rule: 'taken' })) : ok(there);
};

/** What made it stays what made it, whoever changes it. */
const madeBy = ({ request, digest }: KeptCall): Pick<KeptCall, 'request' | 'digest'> => ({
  request,
  ...(digest === undefined ? {} : { digest }),
});

/** Whom it fits stays as it was until it is looked for again. */
const documentOf = (deps: Deps, { call, before, actor, request, digest }: ToWrite): KeptCall => {
  const fits = before?.document.fits ?? [];
  const { fittedAt } = before?.document ?? {};
  return {
    ...call,
    id: before?.document.id ?? deps.newId('cal'),
    fits,
    listedFor: listedFor({ fits }),
    ...(fittedAt === undefined ? {} : { fittedAt }),
    ...(before ? madeBy(before.document) : { request, digest }),
    recorded: recordedBy(actor, deps.clock()),
  };
};

const write = async (deps: Deps, of: ToWrite): Promise<Outcome<Stored<KeptCall>>> => {
  const document = documentOf(deps, of);
  const ifVersion = of.before?.version ?? 0;
  // First, so that a kill in between leaves no call that nobody looked for.
  await deps.schedule.set(callDue, document.id, new Date(deps.clock().getTime() + 60_000));
  const events = announceCall(document, ifVersion + 1);
  const result = await deps.kept.calls.put(document, { ifVersion, events });
  if (result.kind !== 'written') {
    const there = result.kind === 'duplicate' ? await deps.kept.calls.find('request', of.request) : undefined;
    const before = of.before ? undefined : madeBefore(there, of);
    return before ?? refused(faultOf(result, document.id));
  }
  await deps.schedule.set(callDue, document.id, deps.clock());
  return ok({ document, version: result.version });
};

export const putCall = async (deps: Deps, request: PutCallRequest): Promise<Outcome<CallMessage>> => {
  const actor = readActor(request.actor);
  if (!may(actor, 'curate')) return refused(fault('forbidden', { subject }));
  if (!request.call) return refused(invalid({ field: 'call', rule: 'required' }));
  const read = readCall(request.call);
  if (!read.ok) return read;
  const call = read.value;
  const key = request.idempotencyKey || deps.newId('req');
  // What one animator calls a request is nothing to another.
  const requested = `put:${derivedId('idk', recordedAs(actor), key)}`;
  const digest = hash('sha256', JSON.stringify(call));
  // Sent again, it is answered as it was made: not told that an id of its own is taken, by itself.
  const there = call.id === '' ? await deps.kept.calls.find('request', requested) : undefined;
  const known = madeBefore(there, { digest });
  if (known) return known.ok ? ok(await showCall(deps, known.value, actor)) : known;
  const before = await find(deps, call);
  if (call.id !== '' && !before)
    return refused(fault('not-found', { subject, subjectId: call.id.slice(0, 80) }));
  const violations = checkCall(call, {
    today: await todayOf(deps),
    closedOn: before?.document.closesOn,
  });
  if (violations.length > 0) return refused(invalid(...violations));
  const { ifVersion } = request;
  if (before && ifVersion !== undefined && ifVersion !== before.version)
    return refused(
      fault('conflict', { subject, subjectId: before.document.id, currentVersion: before.version }),
    );
  const written = await write(deps, { call, before, actor, request: requested, digest });
  return written.ok ? ok(await showCall(deps, written.value, actor)) : written;
};
