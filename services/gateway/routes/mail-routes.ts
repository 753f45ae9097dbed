// What animators see and do about e-mails, and where mail systems report.
import * as z from 'zod';
import { readAll } from '../http/read-body.ts';
import { mailPolicy } from '../mail/mailbox-pages.ts';
import { askedWords, noticeKinds } from '../notifications-api.ts';
import { refuseFor } from '../problems/refusal.ts';
import { empty, json, pageReply, type Route, route, valueOr } from '../route.ts';
import {
  dropped,
  failedMail,
  mailPreview,
  previewBody,
  reportTaken,
  silentAddress,
} from '../schemas/mail.ts';
import { language } from '../schemas/fields.ts';
import { defaultLimit, pageOf, paging } from '../schemas/page.ts';

const connect = { action: 'connect', tag: 'e-mails', about: () => ({}) } as const;
const answered = (schema: z.ZodType) => ({ status: 200, media: 'application/json', schema }) as const;

const failedRoute = route({
  ...connect,
  method: 'GET',
  path: '/v1/mail/failed',
  summary: 'E-mails that were given up, or dropped because nothing was left to tell, newest first',
  query: z.object({ ...paging, dropped }),
  answer: answered(pageOf(failedMail, 'FailedMailPage')),
  find: ({ query }) => query,
  handle: async ({ limit = defaultLimit, cursor, dropped: ofDropped }, request) => {
    const asked = { limit, cursor, dropped: ofDropped === 'true' };
    return pageReply(valueOr(await request.edge.mails.unsent(asked, request)));
  },
});

const retryRoute = route({
  ...connect,
  method: 'POST',
  path: '/v1/mail/failed/{id}/retry',
  summary: 'Sends an e-mail that was given up once more, tried as often as a new one',
  answer: { status: 204, media: 'none' },
  find: (request) => request.part('id'),
  handle: async (id, request) => {
    valueOr(await request.edge.mails.retry(id, request));
    return empty;
  },
});

const addressesRoute = route({
  ...connect,
  method: 'GET',
  path: '/v1/mail/addresses',
  summary: 'Whose addresses nothing is sent to any more, newest first; never the addresses',
  query: z.object(paging),
  answer: answered(pageOf(silentAddress, 'SilentAddressPage')),
  find: ({ query }) => query,
  handle: async ({ limit = defaultLimit, cursor }, request) =>
    pageReply(valueOr(await request.edge.mails.silent({ limit, cursor }, request))),
});

const restoreRoute = route({
  ...connect,
  method: 'DELETE',
  path: '/v1/mail/addresses/{id}',
  summary: 'Sends to a person’s address again, by the person’s id',
  answer: { status: 204, media: 'none' },
  find: (request) => request.part('id'),
  handle: async (id, request) => {
    valueOr(await request.edge.mails.restore(id, request));
    return empty;
  },
});

const reportRoute = route({
  method: 'POST',
  path: '/v1/mail-reports',
  action: 'report-mail',
  scope: 'mail-reports:write',
  tag: 'e-mails',
  about: () => ({}),
  summary:
    'Takes what a mail system reports: a delivery status (RFC 3464) or a complaint (RFC 5965), 1 MiB at the most',
  takesStream: ['message/rfc822', 'multipart/report'],
  answer: answered(reportTaken),
  find: ({ bytes }) => bytes,
  handle: async (bytes, request) => {
    const message = await readAll(bytes);
    return json({ effect: valueOr(await request.edge.mails.report(message, request)) });
  },
});

const preview = { action: 'curate', tag: 'e-mails', about: () => ({}) } as const;

const previewRoute = route({
  ...preview,
  method: 'POST',
  path: '/v1/mail/preview',
  summary: 'How an e-mail of some kinds of notice looks, in either language, with made-up content',
  asks: true,
  body: previewBody,
  answer: answered(mailPreview),
  find: ({ body }) => body,
  handle: async ({ kinds, language, digest = false, asked_for: askedFor }, request) => {
    const asked = { kinds, language: language ?? request.actor.locale, digest, askedFor };
    const { subject, text, html } = valueOr(await request.edge.mails.preview(asked, request));
    return json({ subject, text, html });
  },
});

/** By an address, for a frame: in a document of ours its style would be refused. */
const previewPageRoute = route({
  ...preview,
  method: 'GET',
  path: '/v1/mail/preview/{kind}',
  summary: 'The same of one kind, as the HTML of the e-mail, in which nothing runs or loads',
  query: z.object({ language: language.optional(), asked_for: z.enum(askedWords).optional() }),
  answer: { status: 200, media: 'text/html', schema: z.string() },
  find: (request) =>
    noticeKinds.find((kind) => kind === request.part('kind')) ?? refuseFor('route', 'not-found'),
  handle: async (kind, request) => {
    const { language: wanted = request.actor.locale, asked_for: askedFor } = request.query;
    const asked = { kinds: [kind], language: wanted, digest: false, askedFor };
    const { html } = valueOr(await request.edge.mails.preview(asked, request));
    return { kind: 'html', html, policy: mailPolicy, framed: true };
  },
});

export const mailRoutes: readonly Route[] = [
  failedRoute,
  retryRoute,
  addressesRoute,
  restoreRoute,
  reportRoute,
  previewRoute,
  previewPageRoute,
];
