// Fills a demonstration's data folder that has nothing in it yet, through the REST API as its clients do.
import type { DataFolder } from './platform/lifecycle/data-folder.ts';
import { say, sayAgain } from './say.ts';

/** A folder marked real, or filled already, is left alone. A fill that was cut short is taken up again. */
export const fillDemonstration = async (folder: DataFolder | undefined, url: string): Promise<void> => {
  if (!folder || folder.kind !== 'demonstration' || folder.filled) return;
  const [{ createApi }, { loadDemonstration }] = await Promise.all([
    import('../scripts/passerelle/api/api.ts'),
    import('../scripts/passerelle/load-demonstration.ts'),
  ]);
  const began = performance.now();
  const api = createApi({ url, patienceMs: 60_000 });
  let said = -1;
  const onProgress = ({ done, rows }: { done: number; rows: number }): void => {
    const percent = Math.floor((100 * done) / rows);
    if (percent > said) sayAgain(`  loading    the campus of demonstration: ${percent} %`);
    said = percent;
  };
  // A process without its demonstration serves all the same.
  const loaded = await loadDemonstration(api, onProgress).catch((error: Error) => error);
  if (loaded instanceof Error || loaded.bad.length > 0) {
    const why = loaded instanceof Error ? loaded.message : `${loaded.bad.length} rows were refused`;
    say(`  loading    the demonstration is not all in (${why}): it is tried again at the next start`);
    return;
  }
  folder.markFilled();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(
    `  loaded     the campus of demonstration, invented members included: ${loaded.created} things in ${seconds} s`,
  );
};
