// A reply onto the wire.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EventSink } from '../events/stream-events.ts';
import type { Problem } from '../problems/problem-of.ts';
import type { Reply } from '../route.ts';
import { entityTag } from './entity-tags.ts';

const sendText = (response: ServerResponse, type: string, text: string): void => {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(text);
};

export interface Sending {
  readonly streams: Streams;
  readonly signal: AbortSignal;
  /** See `Times`. */
  readonly unreadMs: number;
}

/** No faster than the reader takes them; what fails in the middle cuts the answer short, so that nobody takes it for whole. */
const sendLines = async (
  response: ServerResponse,
  { lines, media = 'application/x-ndjson' }: Extract<Reply, { kind: 'lines' }>,
  { signal, unreadMs }: Sending,
): Promise<void> => {
  // The next line may take its time, as long as the reader takes the one before.
  response.setTimeout(0);
  response.setHeader('Content-Type', `${media}; charset=utf-8`);
  for await (const line of lines) {
    signal.throwIfAborted();
    if (response.write(`${line}\n`)) continue;
    response.setTimeout(unreadMs);
    await once(response, 'drain', { signal });
    response.setTimeout(0);
  }
  response.setTimeout(unreadMs);
  response.end();
};

const sinkOf = (response: ServerResponse): EventSink => ({
  // A write after its end would be nobody's to catch.
  write: (text) => response.writable && response.write(text),
  onDrain: (listener) => void response.on('drain', listener),
  onClose: (listener) => void response.once('close', listener),
  end: () => void response.end(),
  drop: () => void response.destroy(),
});

export interface Streams {
  /** Keeps hold of a stream until it closes, to end it when the server stops. */
  hold(response: ServerResponse): void;
}

const sendEvents = (response: ServerResponse, stream: (sink: EventSink) => void, streams: Streams): void => {
  response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  if (response.req.method === 'HEAD') {
    response.end();
    return;
  }
  streams.hold(response);
  stream(sinkOf(response));
};

export const sendReply = async (response: ServerResponse, reply: Reply, sending: Sending): Promise<void> => {
  // Whoever reads nothing holds a connection, and the answer: Node cuts it off where nothing moves for so long.
  response.setTimeout(sending.unreadMs);
  if ('cookie' in reply && reply.cookie !== undefined) response.setHeader('Set-Cookie', reply.cookie);
  switch (reply.kind) {
    case 'empty':
      response.statusCode = 204;
      response.end();
      return;
    case 'redirect':
      response.statusCode = 302;
      response.setHeader('Location', reply.to);
      response.end();
      return;
    case 'json':
      response.statusCode = reply.status ?? 200;
      if (reply.tag !== undefined) response.setHeader('ETag', reply.tag);
      else if (reply.version !== undefined) response.setHeader('ETag', entityTag(reply.version));
      if (reply.location !== undefined) response.setHeader('Location', reply.location);
      sendText(response, 'application/json; charset=utf-8', JSON.stringify(reply.body));
      return;
    case 'text':
      response.setHeader('Content-Disposition', `attachment; filename="${reply.file}"`);
      sendText(response, `${reply.media}; charset=utf-8`, reply.text);
      return;
    case 'html':
      response.setHeader('Content-Security-Policy', reply.policy);
      if (reply.framed) response.setHeader('X-Frame-Options', 'SAMEORIGIN');
      // A form of this page says by its origin that it is ours.
      response.setHeader('Referrer-Policy', 'same-origin');
      sendText(response, 'text/html; charset=utf-8', reply.html);
      return;
    case 'lines':
      await sendLines(response, reply, sending);
      return;
    case 'events':
      sendEvents(response, reply.stream, sending.streams);
  }
};

export const sendProblem = (
  response: ServerResponse,
  problem: Problem,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.statusCode = problem.status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  sendText(response, 'application/problem+json; charset=utf-8', JSON.stringify(problem));
};
