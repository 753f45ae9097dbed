// Fills a demonstration's data folder that has nothing in it yet, through the REST API as its clients do.
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './platform/lifecycle/data-folder.ts';
import { say, sayAgain } from './say.ts';

/** Where the REST API is, and by what its operator is let in. */
export interface Entrance {
  readonly url: string;
  readonly token: string;
}

/** Rows that did not come in, one by one. */
const mostTold = 10;

/** A folder marked real, or filled already, is left alone. A fill that was cut short is taken up again. */
export const fillDemonstration = async (
  folder: DataFolder | undefined,
  { url, token }: Entrance,
): Promise<void> => {
  if (!folder || folder.kind !== 'demonstration' || folder.filled) return;
  const [{ createApi }, { loadDemonstration }] = await Promise.all([
    import('../scripts/passerelle/api/api.ts'),
    import('../scripts/passerelle/load-demonstration.ts'),
  ]);
  const began = performance.now();
  const api = createApi({ url, patienceMs: 60_000, token });
  let said = -1;
  const onProgress = ({ done, rows }: { done: number; rows: number }): void => {
    const percent = Math.floor((100 * done) / rows);
    if (percent > said) sayAgain(`  loading    the campus of demonstration: ${percent} %`);
    said = percent;
  };
  // A process without its demonstration serves all the same.
  const loaded = await loadDemonstration(api, { onProgress }).catch((error: Error) => error);
  if (loaded instanceof Error) {
    say(`  loading    the demonstration is not all in (${loaded.message}): start again to load the rest`);
    return;
  }
  const { isIn, rows, bad } = loaded;
  if (bad.length > 0) {
    say(`  loading    ${isIn} of the demonstration's ${rows} things are in: start again to load the rest`);
    for (const { kind, line, problem } of bad.slice(0, mostTold))
      say(
        `             not in: deploy/demonstration/${kind}.jsonl:${line}   ${problem?.detail ?? 'bad row'}`,
      );
    if (bad.length > mostTold) say(`             and ${bad.length - mostTold} more`);
    return;
  }
  folder.markFilled();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`  loaded     the campus of demonstration, invented members included: ${isIn} things in ${seconds} s`);
};

/** The first round begins once what came in has been read and searched for, a minute after it at the latest. */
const firstRoundWithinMs = 90_000;
const lookAgainMs = 250;

/** Resolves once members have suggestions to see, or when that takes longer than it ever should. */
export const awaitFirstRound = async ({ url, token }: Entrance): Promise<void> => {
  if (url === '') return;
  const headers = { Authorization: `Bearer ${token}` };
  const until = performance.now() + firstRoundWithinMs;
  while (performance.now() < until) {
    const page = await fetch(`${url}/v1/rounds?limit=5`, { headers })
      .then((answer) => answer.json() as Promise<{ items?: readonly { state: string }[] }>)
      .catch(() => undefined);
    if (page?.items?.some(({ state }) => state === 'published')) return;
    // Nothing waits for this where the process is to end.
    await sleep(lookAgainMs, undefined, { ref: false });
  }
};
