// A person's notices, and marking them read.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { entityTag, versionWanted } from '../http/entity-tags.ts';
import type { Notice, Said } from '../notifications-api.ts';
import { refuse } from '../problems/refusal.ts';
import type { Json } from '../profiles/kinds.ts';
import { type NamePerson, namePersons } from '../profiles/name-persons.ts';
import { find } from '../profiles/write-profile.ts';
import { type EdgeRequest, json, pageReply, type Route, route, valueOr } from '../route.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';
import { notice, noticeBody } from '../schemas/notice.ts';
import type { Sentences } from '../sentences/sentences.ts';

const showSaid = (said: Said, { notices, asked }: Sentences): Json =>
  said.kind === 'animator_asks'
    ? { kind: said.kind, asked_for: said.askedFor, text: asked[said.askedFor] }
    : { kind: said.kind, text: notices[said.kind] };

/** `named`: whose address it is about, as the reader may know that person. */
export const showNotice = (
  { readAt, said, unreachable, ...of }: Notice,
  sentences: Sentences,
  named?: string,
): Json => ({
  ...of,
  ...(unreachable === undefined
    ? {}
    : { unreachable: { id: unreachable, ...(named === undefined ? {} : { name: named }) } }),
  ...showSaid(said, sentences),
  read: readAt !== undefined,
  ...(readAt === undefined ? {} : { read_at: readAt }),
});

const showNamed = async (of: Notice, { sentences }: EdgeRequest, name: NamePerson): Promise<Json> =>
  showNotice(of, sentences, of.unreachable === undefined ? undefined : await name(of.unreachable));

const listRoute = route({
  method: 'GET',
  path: '/v1/persons/{id}/notices',
  action: 'read-personal',
  tag: 'notices',
  summary: 'A person’s notices, newest first',
  query: z.object({
    ...paging,
    unread: z.enum(['true', 'false']).optional().meta({ description: '`true`: unread ones only.' }),
  }),
  answer: { status: 200, media: 'application/json', schema: pageOf(notice, 'NoticePage') },
  find: (request) => find('person', request.part('id'), request),
  about: ({ id }) => ({ personId: id }),
  handle: async ({ id }, request) => {
    const { limit = defaultLimit, cursor, unread } = request.query;
    const query = { person: id, unreadOnly: unread === 'true', limit, cursor };
    const page = valueOr(await request.edge.notifications.list(query, request));
    const name = namePersons(request);
    const items = await Promise.all(page.items.map((one) => showNamed(one, request, name)));
    return pageReply({ ...page, items });
  },
});

const markRoute = route({
  method: 'PATCH',
  path: '/v1/notices/{id}',
  action: 'read-personal',
  tag: 'notices',
  summary: 'Marks a notice read or unread',
  body: noticeBody,
  answer: { status: 200, media: 'application/json', schema: notice, tagged: true },
  find: (request) => request.part('id'),
  // Whose notice it is, only the service that keeps it knows: it refuses another person's.
  about: (_, actor) => (actor.personId === undefined ? {} : { personId: actor.personId }),
  handle: async (id, request) => {
    const { ifMatch, edge, body } = request;
    const ifVersion = versionWanted(ifMatch);
    const marked = await edge.notifications.mark(id, body.read, ifVersion, request);
    if (!marked.ok && marked.fault.code === 'conflict' && marked.fault.currentVersion !== undefined)
      return refuse(marked.fault, { headers: { ETag: entityTag(marked.fault.currentVersion) } });
    const shown = valueOr(marked) ?? refuse(fault('not-found', { subject: 'notice', subjectId: id }));
    return json(await showNamed(shown, request, namePersons(request)), { version: shown.version });
  },
});

export const noticeRoutes: readonly Route[] = [listRoute, markRoute];
