// How long consortia for a call take to propose, in a thread of its own, and how sure it is that they are the best.
import type { Consortium } from '../../services/brokering/consortium/consortium.ts';
import { solveInWorker } from '../../services/brokering/consortium/solve-in-worker.ts';
import { type Measured, quantile, rounded } from './measured.ts';
import { syntheticCall } from './synthetic-call.ts';

const requirements = 15;
const calls = 10;

const gapOf = ({ proof, score }: Consortium): number =>
  proof.kind === 'best' ? 0 : proof.total - score.total;

export const measureConsortia = async ({
  organisations: sizes,
  progress,
}: {
  readonly organisations: readonly number[];
  readonly progress: (text: string) => void;
}): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const organisations of sizes) {
    progress(`consortia of ${organisations} organisations`);
    const [times, gaps, counts]: [number[], number[], number[]] = [[], [], []];
    for (let seed = 1; seed <= calls; seed += 1) {
      const task = syntheticCall({ organisations, requirements, seed });
      const began = performance.now();
      const proposal = await solveInWorker(task, new AbortController().signal);
      times.push(performance.now() - began);
      if (proposal?.kind !== 'proposed') continue;
      gaps.push(...proposal.consortia.map(gapOf));
      counts.push(proposal.consortia.length);
    }
    const of = `${organisations} organisations, ${requirements} requirements`;
    measured.push(
      { what: `consortia proposed: ${of}, median`, value: rounded(quantile(times, 0.5)), unit: 'ms' },
      {
        what: `consortia proposed: ${of}, slowest`,
        value: rounded(Math.max(...times)),
        unit: 'ms',
        target: { atMost: 2000 },
      },
      { what: `consortia for a call: ${of}, fewest`, value: Math.min(...counts), unit: '' },
      {
        what: `consortia proven best: ${of}`,
        value: rounded((gaps.filter((gap) => gap === 0).length / gaps.length) * 100),
        unit: '%',
      },
      {
        what: `coverage that a better consortium could add: ${of}, at most`,
        value: rounded(Math.max(...gaps) * 100),
        unit: '%',
      },
    );
  }
  return measured;
};
