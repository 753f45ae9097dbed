// What changed since a cursor, for those who keep a copy of what they may see.
import * as z from 'zod';
import { json, type Route, route, valueOr } from '../route.ts';
import { changePage } from '../schemas/change.ts';
import { defaultLimit, paging } from '../schemas/page.ts';
import { showChanges } from '../profiles/show-changes.ts';

export const changeRoute: Route = route({
  method: 'GET',
  path: '/v1/changes',
  action: 'read',
  scope: 'changes:read',
  tag: 'changes',
  summary: 'Which organisations, statements and texts changed since a cursor; without one, the cursor of now',
  query: z.object({
    ...paging,
    cursor: paging.cursor.meta({
      description:
        'The `next` of the answer before. Absent: nothing is told, and `next` is the place of now; take it before you read the lists.',
    }),
  }),
  answer: { status: 200, media: 'application/json', schema: changePage },
  find: ({ query }) => query,
  about: () => ({ visibility: 'public' }),
  handle: async ({ cursor, limit = defaultLimit }, request) =>
    json(showChanges(valueOr(await request.edge.profiles.changes({ cursor, limit }, request)))),
});
