// The mailbox of a process without a mail server, for whoever sits in front of this machine and nobody else.
import * as z from 'zod';
import { isLoopback } from '../../platform/is-loopback.ts';
import type { Mailbox } from '../../platform/mail/mailbox.ts';
import { mailboxPage, mailPage, mailPolicy } from '../mail/mailbox-pages.ts';
import { plainPolicy } from '../mail/plain-page.ts';
import { refuseFor } from '../problems/refusal.ts';
import { type EdgeRequest, type Route, route } from '../route.ts';

/** A proxy on this machine need not say that it passes somebody else's request on. */
const isReached = ({ door }: EdgeRequest['edge']): boolean => !isLoopback(new URL(door.address()).hostname);

/** Where there is none, for who is elsewhere, and where anybody could be, there is no such address. */
const mailboxOf = ({ edge, fromHere }: EdgeRequest): Mailbox =>
  fromHere && edge.mailbox && !isReached(edge) ? edge.mailbox : refuseFor('route', 'not-found');

const mailOf = (request: EdgeRequest) =>
  mailboxOf(request).read(request.part('id')) ?? refuseFor('route', 'not-found');

const declared = {
  method: 'GET',
  action: 'read',
  tag: 'e-mails',
  entry: 'open',
  answer: { status: 200, media: 'text/html', schema: z.string() },
  about: () => ({ visibility: 'public' }) as const,
} as const;

const reading = ({ actor, sentences }: EdgeRequest) => ({ locale: actor.locale, words: sentences.mailbox });

export const mailboxRoutes: readonly Route[] = [
  route({
    ...declared,
    path: '/mailbox',
    summary: 'The latest e-mails, where they stay on this machine',
    find: mailboxOf,
    handle: (mailbox, request) => ({
      kind: 'html',
      html: mailboxPage(mailbox.list(), reading(request)),
      policy: plainPolicy,
    }),
  }),
  route({
    ...declared,
    path: '/mailbox/{id}',
    summary: 'One of them, as text',
    find: mailOf,
    handle: (mail, request) => ({
      kind: 'html',
      html: mailPage(mail, reading(request)),
      policy: plainPolicy,
    }),
  }),
  route({
    ...declared,
    path: '/mailbox/{id}/html',
    summary: 'One of them as HTML, in which nothing runs or loads',
    find: mailOf,
    handle: (mail) => ({ kind: 'html', html: mail.html, policy: mailPolicy, framed: true }),
  }),
];
