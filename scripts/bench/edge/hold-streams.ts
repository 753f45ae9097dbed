// Holds streams of events open, and tells when all of them were told of a notice: `hold-streams.ts url cookiesFile`.
// Tells its parent `open` once all are, then for each notice that all were told of when the first and the last were.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

export interface ToldAll {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

const [url = '', file = ''] = process.argv.slice(2);
const cookies = JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
const { hostname, port } = new URL(url);
const atOnce = 32;

const told = new Map<string, { readonly first: number; count: number }>();

/** Its version tells one change of a notice from another. */
const take = (data: string): void => {
  const { id, version } = JSON.parse(data) as { id: string; version: number };
  const key = `${id}:${version}`;
  const now = Date.now();
  const known = told.get(key) ?? { first: now, count: 0 };
  known.count += 1;
  told.set(key, known);
  if (known.count === cookies.length)
    process.send?.({ id: key, first: known.first, last: now } satisfies ToldAll);
};

const openStream = (cookie: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let text = '';
    socket.setEncoding('latin1');
    socket.write(`GET /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ${cookie}\r\n\r\n`);
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (text.includes('retry:')) resolve();
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /event: notice\n(?:.*\n)*data: (.*)/.exec(event)?.[1];
        if (data !== undefined) take(data);
      }
    });
    socket.once('close', () => reject(new Error(`a stream ended: ${text.slice(0, 200)}`)));
    socket.once('error', reject);
  });

const left = [...cookies];
const openSome = async (): Promise<void> => {
  for (let cookie = left.pop(); cookie !== undefined; cookie = left.pop()) await openStream(cookie);
};
await Promise.all(Array.from({ length: atOnce }, openSome));
process.send?.('open');
