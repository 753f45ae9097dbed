// The animators' queue: what needs a person, claimed, acted on one by one or many at once, and taken back.
import * as z from 'zod';
import { refuse, refuseFor } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { queueKinds } from '../queue/queue.ts';
import { showItems, showResults } from '../queue/show-queue.ts';
import { type EdgeRequest, json, type Method, type Route, route, valueOr } from '../route.ts';
import { someOf } from '../schemas/list.ts';
import { defaultLimit, paging } from '../schemas/page.ts';
import { acted, actsBody, queueItem, queuePage, undone } from '../schemas/queue.ts';

const curate = { action: 'curate', tag: 'queue', about: () => ({}) } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const listRoute = route({
  ...curate,
  method: 'GET',
  path: '/v1/queue',
  summary: 'What needs an animator, most useful first',
  query: z.object({ kind: someOf(queueKinds, 'Only these'), ...paging }),
  answer: answered(queuePage),
  find: ({ query }) => query,
  handle: async ({ kind, limit = defaultLimit, cursor }, request) => {
    const page = valueOr(await request.edge.queue.list({ kinds: kind, limit, cursor }, request));
    return json({
      items: await showItems(page.items, request),
      next: page.next ?? null,
      counts: page.counts,
      as_of: page.asOf,
    });
  },
});

/** The most that one page holds. */
const findLimit = 200;

/** The item as it stands, where it is among the first of the queue. */
const standing = async (id: string, request: EdgeRequest): Promise<Json | undefined> => {
  const page = await request.edge.queue.list({ limit: findLimit }, request);
  const found = page.ok ? page.value.items.filter((one) => one.id === id) : [];
  return (await showItems(found, request))[0];
};

const claimRoute = (method: Method, release: boolean, summary: string): Route =>
  route({
    ...curate,
    method,
    path: '/v1/queue/{id}/claim',
    summary,
    answer: answered(queueItem),
    find: (request) => request.part('id'),
    handle: async (id, request) => {
      const claimed = await request.edge.queue.claim(id, release, request);
      if (claimed.ok) return json((await showItems([claimed.value], request))[0]);
      if (claimed.fault.code !== 'conflict') return refuse(claimed.fault);
      const current = await standing(id, request);
      return refuseFor('claimed-by-other', 'conflict', {
        status: 409,
        ...(current === undefined ? {} : { current }),
      });
    },
  });

const actRoute = route({
  ...curate,
  method: 'POST',
  path: '/v1/queue/acts',
  summary: 'Acts on items, or says what that would do: all those that it can be done to',
  body: actsBody,
  answer: answered(acted),
  find: ({ body }) => body,
  handle: async ({ items, action, preview = false, until }, request) => {
    const given = { items, action, preview, until };
    const results = valueOr(await request.edge.queue.act(given, request));
    return json({ preview, results: await showResults(results, request) });
  },
});

const whyNot = {
  told: ['undo-told', 'conflict', 409],
  acted_since: ['undo-changed', 'conflict', 409],
  undone_before: ['undo-gone', 'not-found', 404],
  unknown: ['undo-gone', 'not-found', 404],
} as const;

const undoRoute = route({
  ...curate,
  method: 'POST',
  path: '/v1/queue/acts/{id}/undo',
  summary: 'Takes an act back, as long as nobody outside was told; its id is the `undo` of its result',
  answer: answered(undone),
  find: (request) => request.part('id'),
  handle: async (id, request) => {
    const code = valueOr(await request.edge.queue.undo(id, request));
    if (code === 'undone') return json({ undone: id });
    const [situation, fault, status] = whyNot[code];
    return refuseFor(situation, fault, { status });
  },
});

export const queueRoutes: readonly Route[] = [
  listRoute,
  claimRoute('PUT', false, 'Claims an item, so that two animators do not do the same; it ends by itself'),
  claimRoute('DELETE', true, 'Lets an item go'),
  actRoute,
  undoRoute,
];
