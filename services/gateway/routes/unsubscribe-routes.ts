// What the links of e-mails stop, by RFC 8058: one POST without a sign-in; a GET shows a page and changes nothing.
import * as z from 'zod';
import { readAll } from '../http/read-body.ts';
import { plainPolicy } from '../mail/plain-page.ts';
import { askToStop, sayStopped } from '../mail/unsubscribe-pages.ts';
import type { EdgeRequest, Reply, Route } from '../route.ts';
import { route, valueOr } from '../route.ts';

const declared = {
  path: '/v1/unsubscribe/{token}',
  action: 'unsubscribe',
  tag: 'e-mails',
  entry: 'open',
  answer: { status: 200, media: 'text/html', schema: z.string() },
  find: (request: EdgeRequest) => request.part('token'),
  about: () => ({}),
} as const;

const pageReply = (html: string): Reply => ({ kind: 'html', html, policy: plainPolicy });
const saying = ({ actor, sentences }: EdgeRequest) => ({
  locale: actor.locale,
  words: sentences.unsubscribe,
});

export const unsubscribeRoutes: readonly Route[] = [
  route({
    ...declared,
    method: 'GET',
    summary: 'A page with a button that stops e-mails of a kind; looking changes nothing',
    handle: async (token, request) => {
      const of = valueOr(await request.edge.mails.unsubscribe(token, false, request));
      return pageReply(askToStop(of, saying(request)));
    },
  }),
  route({
    ...declared,
    method: 'POST',
    summary: 'Stops e-mails of a kind for whom the token names, without a sign-in (RFC 8058)',
    handle: async (token, request) => {
      // RFC 8058 has one, of a form: it says nothing which the token does not.
      await readAll(request.bytes);
      valueOr(await request.edge.mails.unsubscribe(token, true, request));
      return pageReply(sayStopped(saying(request)));
    },
  }),
];
