// How long after an edit is acknowledged a changed suggestion of that organisation is told to who listens.
import { asOperator } from './as-operator.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from './import-campus.ts';

const longestMs = 10_000;

interface Item {
  readonly id: string;
  readonly organisation: string;
  readonly text: string;
}

interface Suggestion {
  readonly score: number;
  readonly reasons: readonly {
    readonly quotes: readonly { readonly side: string; readonly source: string }[];
  }[];
}

/** Far enough above the floor that no edit takes a suggestion away, after which the next one would change nothing. */
const wellAbove = 0.3;

/** Statements that a suggestion of their organisation quotes, one an organisation: an edit of these changes it. */
const quotedStatements = async (url: string, wanted: number): Promise<readonly Item[]> => {
  const { items: organisations } = await call(`${url}/v1/organisations?limit=200`, 'GET');
  const found: Item[] = [];
  for (const { id } of organisations as readonly { id: string }[]) {
    if (found.length === wanted) break;
    const { items } = await call(`${url}/v1/organisations/${id}/suggestions?limit=1`, 'GET');
    const quotes = (items as readonly Suggestion[])
      .filter(({ score }) => score > wellAbove)
      .flatMap(({ reasons }) => reasons.flatMap((reason) => reason.quotes));
    const source = quotes.find(({ side }) => side === 'ours')?.source;
    if (source !== undefined)
      found.push((await call(`${url}/v1/statements/${source}`, 'GET')) as unknown as Item);
  }
  return found;
};

/** Calls back with the organisations of each changed suggestion. */
const listen = async (
  url: string,
  signal: AbortSignal,
  changed: (organisations: readonly string[]) => void,
): Promise<void> => {
  const response = await fetch(`${url}/v1/events`, { headers: asOperator, signal });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^data: ?(.*)$/m.exec(message)?.[1];
      if (!/^event: ?suggestion$/m.test(message) || data === undefined) continue;
      changed((JSON.parse(data) as { organisations?: readonly string[] }).organisations ?? []);
    }
  }
};

/** Milliseconds, one for each edit. An edit whose change is not told within ten seconds counts as that long. */
export const measureEdits = async (
  url: string,
  { perSecond, forMs }: { perSecond: number; forMs: number },
): Promise<readonly number[]> => {
  const items = await quotedStatements(url, 150);
  const waiting = new Map<string, number>();
  const latencies: number[] = [];
  const end = new AbortController();
  const listening = listen(url, end.signal, (organisations) => {
    for (const organisation of organisations) {
      const since = waiting.get(organisation);
      if (since === undefined) continue;
      waiting.delete(organisation);
      latencies.push(performance.now() - since);
    }
  }).catch((error: unknown) => {
    if (!end.signal.aborted) throw error;
  });
  const edits: Promise<unknown>[] = [];
  const began = performance.now();
  for (let nth = 0; performance.now() - began < forMs; nth += 1) {
    const item = items[nth % items.length];
    if (item && !waiting.has(item.organisation)) {
      waiting.set(item.organisation, performance.now());
      edits.push(call(`${url}/v1/statements/${item.id}`, 'PATCH', { text: `${item.text} (${nth})` }));
    }
    await pause(Math.max(0, began + (nth + 1) * (1000 / perSecond) - performance.now()));
  }
  await Promise.all(edits);
  const last = performance.now() + longestMs;
  while (waiting.size > 0 && performance.now() < last) await pause(20);
  end.abort();
  await listening;
  return [...latencies, ...[...waiting.values()].map(() => longestMs)];
};
