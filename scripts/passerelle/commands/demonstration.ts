// `passerelle demonstration`: takes the campus of demonstration in.
import type { Command } from '../command.ts';
import { noWords } from '../parse-command-line.ts';
import { isLate, loadDemonstration } from '../load-demonstration.ts';
import { createProgress } from '../import/progress.ts';
import { badRowLines } from '../import/tell-bad-row.ts';
import { exitCodes, Told } from '../told.ts';

const patienceMs = 60_000;

export const demonstration: Command = {
  options: { 'into-real-data': 'flag' },
  run: async (given, { api: connect, terminal: { out, err }, say, signal }) => {
    noWords(given, say);
    // Whether there is anybody is worth knowing at once.
    await connect().send({ path: '/healthz' });
    const api = connect({ patienceMs });
    const { data } = await api.ask({ path: '/v1/health' });
    if (data === 'real' && !given.flag('into-real-data')) throw new Told(say.demonstrationIntoReal);
    const progress = createProgress(err, say, say.loadingDemonstration, { isAway: api.isAway });
    const loaded = await loadDemonstration(api, {
      onProgress: ({ done, rows }) => progress.at(done / rows, done),
      signal,
    }).finally(() => progress.end());
    if (signal.aborted) throw new Told(say.resume, exitCodes.interrupted);
    const { bad, created, changed, unchanged, refused } = loaded;
    for (const { kind, ...row } of bad)
      for (const line of badRowLines(row, { path: `${kind}.jsonl`, columns: [], say })) err.line(line);
    if (refused === 0) out.line(say.demonstrationIn);
    const counts = { created, changed, unchanged, refused };
    const words = Object.entries(say.tally) as [keyof typeof counts, string][];
    const told = words.filter(([name]) => counts[name] > 0).map(([name, word]) => `${counts[name]} ${word}`);
    out.line(told.join(', '));
    if (bad.some(isLate)) err.line(say.resume);
    return refused === 0 ? exitCodes.done : exitCodes.notDone;
  },
};
