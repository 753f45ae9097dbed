// What operators ask: health, lag, dead letters, backup and restore.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import type { DeadLetter, EventLog } from '../../platform/event-log/event-log.ts';
import type { Edge } from '../edge.ts';
import type { Receipts } from '../profiles-api.ts';
import { refuse } from '../problems/refusal.ts';
import { json, pageReply, type Route, route, valueOr } from '../route.ts';
import {
  deadLetter,
  erased,
  health,
  live,
  readiness,
  receipts,
  removal,
  removalKind,
  replayed,
  restored,
} from '../schemas/operations.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';

const operate = { tag: 'operations', action: 'operate' } as const;
const open = { tag: 'operations', action: 'read', entry: 'open' } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const troubles = async ({ operations }: Edge) =>
  (await operations.health()).flatMap(({ name, trouble }) =>
    trouble === undefined ? [] : [{ service: name, trouble }],
  );

const healthRoute = route({
  ...operate,
  method: 'GET',
  path: '/v1/health',
  summary: 'How each service is, and how far each group is behind',
  answer: answered(health),
  find: ({ edge }) => edge,
  about: () => ({}),
  handle: async ({ operations, version }) => {
    const [services, lag] = await Promise.all([operations.health(), operations.lag()]);
    const reports = services.map(({ name, trouble }) => ({
      name,
      ready: trouble === undefined,
      ...(trouble === undefined ? {} : { trouble }),
    }));
    const ready = reports.every((report) => report.ready);
    return json({ version, data: operations.dataFolder, ready, services: reports, lag });
  },
});

const liveRoute = route({
  ...open,
  method: 'GET',
  path: '/healthz',
  summary: 'The process answers',
  answer: answered(live),
  find: ({ edge }) => edge,
  about: () => ({ visibility: 'public' }),
  handle: ({ version }) => json({ status: 'ok', version }),
});

const readyRoute = route({
  ...open,
  method: 'GET',
  path: '/readyz',
  summary: 'Every service of the process is ready; 503 with what is not',
  answer: answered(readiness),
  find: ({ edge }) => troubles(edge),
  about: () => ({ visibility: 'public' }),
  handle: (found) =>
    json({ ready: found.length === 0, troubles: found }, { status: found.length === 0 ? 200 : 503 }),
});

const showLetter = ({ event, ...letter }: DeadLetter) => ({
  ...letter,
  topic: event.topic,
  partition: event.partition,
  offset: event.offset,
  key: event.key,
  type: event.type,
  event_id: event.id,
  time: event.time,
});

const letters = ({ edge }: { edge: Edge }): EventLog['deadLetters'] => edge.operations.deadLetters;
const noLetter = (id: string) =>
  refuse(fault('not-found', { subject: 'dead-letter', subjectId: id.slice(0, 200) }));

const deadLetterRoutes: readonly Route[] = [
  route({
    ...operate,
    method: 'GET',
    path: '/v1/dead-letters',
    summary: 'Events set aside after their last attempt, in the order of their ids',
    query: z.object({ ...paging, group: z.string().min(1).max(200).optional() }),
    answer: answered(pageOf(deadLetter, 'DeadLetterPage')),
    find: letters,
    about: () => ({}),
    handle: async (deadLetters, { query }) => {
      const { limit = defaultLimit, cursor, group } = query;
      const options = {
        limit,
        ...(cursor === undefined ? {} : { after: cursor }),
        ...(group === undefined ? {} : { group }),
      };
      const items = await deadLetters.list(options);
      const next = items.length < limit ? undefined : items.at(-1)?.id;
      return pageReply({ items: items.map(showLetter), ...(next === undefined ? {} : { next }) });
    },
  }),
  route({
    ...operate,
    method: 'GET',
    path: '/v1/dead-letters/{id}',
    summary: 'One of them, with its body; the id’s slashes encoded',
    answer: answered(deadLetter),
    find: letters,
    about: () => ({}),
    handle: async (deadLetters, request) => {
      const letter = (await deadLetters.show(request.part('id'))) ?? noLetter(request.part('id'));
      return json({ ...showLetter(letter), body: Buffer.from(letter.event.body).toString('base64') });
    },
  }),
  route({
    ...operate,
    method: 'POST',
    path: '/v1/dead-letters/{id}/replay',
    summary: 'Hands the event to its group again',
    answer: answered(replayed),
    find: letters,
    about: () => ({}),
    handle: async (deadLetters, request) => {
      const done = await deadLetters.replay(request.part('id'));
      return done ? json({ replayed: true }) : noLetter(request.part('id'));
    },
  }),
  route({
    ...operate,
    method: 'DELETE',
    path: '/v1/dead-letters/{id}',
    summary: 'Forgets this one, and no other about the same aggregate; the id’s slashes encoded',
    answer: answered(erased),
    find: letters,
    about: () => ({}),
    handle: async (deadLetters, request) => {
      const done = await deadLetters.discard(request.part('id'));
      return done ? json({ erased: 1 }) : noLetter(request.part('id'));
    },
  }),
  route({
    ...operate,
    method: 'DELETE',
    path: '/v1/dead-letters',
    summary: 'Forgets every one about an aggregate, however many, and what waits for a replay; says how many',
    query: z.object({ key: z.string().min(1).max(300).meta({ description: 'Id of the aggregate.' }) }),
    answer: answered(erased),
    find: letters,
    about: () => ({}),
    handle: async (deadLetters, { query }) => json({ erased: await deadLetters.erase(query.key) }),
  }),
];

const isComplete = ({ given, awaited }: Receipts): boolean => given.length > 0 && awaited.length === 0;

const removalsRoute = route({
  ...operate,
  action: 'administer',
  method: 'GET',
  path: '/v1/receipts',
  summary: 'What was removed, the latest first, with the services that have forgotten it and those still to',
  query: z.object({
    ...paging,
    kind: removalKind.optional().meta({ description: 'Of what; persons when absent.' }),
  }),
  answer: answered(pageOf(removal, 'RemovalPage')),
  find: ({ query }) => query,
  about: () => ({}),
  handle: async ({ limit = defaultLimit, cursor, kind = 'person' }, request) => {
    const page = valueOr(await request.edge.profiles.removals(kind, { limit, cursor }, request));
    const items = page.items.map(({ id, at, ...of }) => ({
      ...{ id, at, receipts: of.given, awaited: of.awaited, complete: isComplete(of) },
    }));
    return pageReply({ ...page, items });
  },
});

const receiptsRoute = route({
  ...operate,
  action: 'administer',
  method: 'GET',
  path: '/v1/receipts/{id}',
  summary: 'Which services have forgotten what was removed, by its id, and which are still to',
  answer: answered(receipts),
  find: (request) => request.part('id'),
  about: () => ({}),
  handle: async (id, request) => {
    const found = valueOr(await request.edge.profiles.receipts(id, request));
    return json({ items: found.given, next: null, awaited: found.awaited, complete: isComplete(found) });
  },
});

const backupRoutes: readonly Route[] = [
  route({
    ...operate,
    method: 'GET',
    path: '/v1/backup',
    summary: 'Everything that is owned, as lines; the last one is a checksum',
    long: true,
    answer: { status: 200, media: 'application/x-ndjson' },
    find: ({ edge }) => edge.operations,
    about: () => ({}),
    handle: (operations) => ({ kind: 'lines', lines: operations.backup() }),
  }),
  route({
    ...operate,
    method: 'POST',
    path: '/v1/restore',
    summary: 'Takes the lines of a backup',
    long: true,
    takesLines: true,
    answer: answered(restored),
    find: ({ edge }) => edge.operations,
    about: () => ({}),
    handle: async (operations, { lines }) => json(await operations.restore(lines)),
  }),
];

export const operationRoutes: readonly Route[] = [
  healthRoute,
  liveRoute,
  readyRoute,
  ...deadLetterRoutes,
  removalsRoute,
  receiptsRoute,
  ...backupRoutes,
];
