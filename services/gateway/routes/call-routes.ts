// Calls for projects: read by the campus, written and imported by animators.
import * as z from 'zod';
import { isDeepStrictEqual } from 'node:util';
import { may } from '../../platform/access/may.ts';
import { fault } from '../../platform/faults/fault.ts';
import type { Call, CallWords } from '../calls/call.ts';
import { theCall } from '../calls/find-call.ts';
import { importCalls } from '../calls/import-calls.ts';
import { callFiles, readCallRows } from '../calls/read-call-rows.ts';
import { showCall, writtenCall } from '../calls/show-call.ts';
import { callOf, readCallBody } from '../calls/take-call.ts';
import { changeVersioned, refuseStale } from '../change-versioned.ts';
import { entityTag, matches } from '../http/entity-tags.ts';
import { refuse, refuseFields, refuseFor } from '../problems/refusal.ts';
import { mergePatch } from '../profiles/merge-patch.ts';
import { find } from '../profiles/write-profile.ts';
import {
  type EdgeRequest,
  empty,
  json,
  pageReply,
  type Reply,
  type Route,
  route,
  valueOr,
} from '../route.ts';
import { call, callBody, callPatch, callsImported } from '../schemas/call.ts';
import { reference } from '../schemas/fields.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';

const tag = 'calls';
const answered = { status: 200, media: 'application/json', schema: call, tagged: true } as const;
const listed = { status: 200, media: 'application/json', schema: pageOf(call, 'CallPage') } as const;

const open = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: '`true`: only those that can be answered today.' });

const reply = (of: Call, { sentences }: EdgeRequest, more: { status?: number; location?: string } = {}) =>
  json(showCall(of, sentences), { version: of.version, ...more });

const list = async (
  fits: string | undefined,
  request: EdgeRequest<z.output<typeof ownQuery>>,
): Promise<Reply> => {
  const { open: isOpen, limit = defaultLimit, cursor } = request.query;
  const asked = { open: isOpen === 'true', fits, limit, cursor };
  const page = valueOr(await request.edge.calls.list(asked, request));
  return pageReply({ ...page, items: page.items.map((one) => showCall(one, request.sentences)) });
};

const ownQuery = z.object({ open, ...paging });

const listRoute = route({
  method: 'GET',
  path: '/v1/calls',
  action: 'read',
  tag,
  summary: 'Calls for projects, what closes first first',
  query: z.object({
    open,
    fits: reference('Only those that fit this organisation; for its members and animators').optional(),
    ...paging,
  }),
  answer: listed,
  find: async (request) => {
    const { fits } = request.query;
    if (fits === undefined) return undefined;
    const { id } = await find('organisation', fits, request);
    const own = may(request.actor, 'read-hidden', { owners: [id] });
    return own ? id : refuse(fault('not-found', { subject: 'organisation', subjectId: fits }));
  },
  about: () => ({ visibility: 'campus' }),
  handle: list,
});

const ownRoute = route({
  method: 'GET',
  path: '/v1/organisations/{id}/calls',
  action: 'read-hidden',
  tag,
  summary: 'Calls that fit an organisation, what closes first first',
  query: ownQuery,
  answer: listed,
  find: (request) => find('organisation', request.part('id'), request),
  about: ({ id }) => ({ owners: [id] }),
  handle: ({ id }, request) => list(id, request),
});

const getRoute = route({
  method: 'GET',
  path: '/v1/calls/{id}',
  action: 'read',
  tag,
  summary: 'One call, by its id or an external id',
  answer: answered,
  find: theCall,
  about: () => ({ visibility: 'campus' }),
  handle: (of, request) => reply(of, request),
});

/** An external id names one call: refused with that one. */
const refuseTaken = async (id: string | undefined, request: EdgeRequest): Promise<never> => {
  if (id === undefined) return refuseFor('lost-race', 'conflict', { status: 409 });
  const current = valueOr(await request.edge.calls.get(id, request));
  return refuseFor('external-id-taken', 'duplicate', {
    parameters: { id },
    current: showCall(current, request.sentences),
    headers: { ETag: entityTag(current.version) },
  });
};

const addRoute = route({
  method: 'POST',
  path: '/v1/calls',
  action: 'curate',
  tag,
  summary: 'Writes a new call; whom it fits is looked for at once',
  body: callBody,
  idempotent: true,
  answer: { ...answered, status: 201 },
  find: ({ body }) => callOf(body),
  about: () => ({}),
  handle: async (words, request) => {
    const { idempotencyKey } = request;
    const made = await request.edge.calls.put(words, { ifVersion: 0, idempotencyKey }, request);
    if (!made.ok) {
      const { code, subjectId, violations = [] } = made.fault;
      if (violations.some(({ field }) => field === 'Idempotency-Key'))
        return refuseFor('idempotency-key-taken', 'invalid');
      return ['conflict', 'duplicate'].includes(code) ? refuseTaken(subjectId, request) : refuse(made.fault);
    }
    return reply(made.value, request, { status: 201, location: `/v1/calls/${made.value.id}` });
  },
});

const patched = (current: Call, patch: unknown): CallWords => {
  const read = readCallBody(mergePatch(writtenCall(current), patch));
  return read.ok ? read.call : refuseFields(read.violations, 'body');
};

const changeRoute = route({
  method: 'PATCH',
  path: '/v1/calls/{id}',
  action: 'curate',
  tag,
  summary: 'Changes a call by a merge patch (RFC 7396); whom it fits is looked for again',
  body: callPatch,
  answer: answered,
  find: ({ edge }) => edge.calls,
  about: () => ({}),
  handle: (calls, request) =>
    changeVersioned(request, {
      subject: 'call',
      subjectId: request.part('id').slice(0, 80),
      read: () => theCall(request),
      show: (of) => showCall(of, request.sentences),
      write: (current) => {
        const next = patched(current, request.body);
        if (isDeepStrictEqual(writtenCall(next), writtenCall(current)))
          return Promise.resolve({ ok: true, value: current });
        return calls.put(next, { id: current.id, ifVersion: current.version }, request);
      },
    }),
});

const removeRoute = route({
  method: 'DELETE',
  path: '/v1/calls/{id}',
  action: 'curate',
  tag,
  summary: 'Removes a call',
  answer: { status: 204, media: 'none' },
  find: ({ edge }) => edge.calls,
  about: () => ({}),
  handle: async (calls, request) => {
    const of = await theCall(request);
    const stale = {
      subject: 'call',
      subjectId: of.id,
      show: (one: Call) => showCall(one, request.sentences),
    } as const;
    if (!matches(request.ifMatch, of.version)) return refuseStale(of, stale);
    const isNamed = Array.isArray(request.ifMatch);
    const removed = await calls.remove(of.id, isNamed ? of.version : undefined, request);
    if (!removed.ok && removed.fault.code === 'conflict') return refuseStale(await theCall(request), stale);
    valueOr(removed);
    return empty;
  },
});

const importRoute = route({
  method: 'POST',
  path: '/v1/calls/import',
  action: 'curate',
  tag,
  summary:
    'Takes calls from a file: a table (requirements as `kind:lab:2! | 3* words | countries:3`), a JSON array, or JSON Lines; known again by their external ids',
  long: true,
  takesStream: callFiles,
  query: z.object({
    dry_run: z
      .enum(['true', 'false'])
      .optional()
      .meta({ description: '`true`: says what would come of it, and writes nothing.' }),
  }),
  answer: { status: 200, media: 'application/json', schema: callsImported },
  find: ({ query }) => query.dry_run === 'true',
  about: () => ({}),
  handle: async (dryRun, request) => {
    const rows = await readCallRows(request.bytes, request.mediaType);
    return json(valueOr(await importCalls(rows, dryRun, request)));
  },
});

export const callRoutes: readonly Route[] = [
  listRoute,
  ownRoute,
  addRoute,
  importRoute,
  getRoute,
  changeRoute,
  removeRoute,
];
