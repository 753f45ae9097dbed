import { describe, expect, it } from '@jest/globals';
import { syntheticCall } from '../../../../scripts/bench/synthetic-call.ts';
import { proposeConsortia } from '../../../../services/brokering/consortium/propose-consortia.ts';
import { solveInWorker } from '../../../../services/brokering/consortium/solve-in-worker.ts';

const never = new AbortController().signal;

describe('proposing consortia in a thread of its own', () => {
  it('finds the very same, while the event loop goes on', async () => {
    const task = syntheticCall({ organisations: 60, requirements: 8 });
    let rounds = 0;
    let going = true;
    const count = (): void => {
      rounds += 1;
      if (going) setImmediate(count);
    };
    count();
    const proposal = await solveInWorker(task, never);
    going = false;
    expect(proposal).toEqual(proposeConsortia(task));
    expect(proposal?.kind === 'proposed' ? proposal.consortia.length : 0).toBeGreaterThanOrEqual(3);
    expect(rounds).toBeGreaterThan(100);
  });

  it('ends when it is told to, and before it begins where it was told already', async () => {
    const begun = new AbortController();
    const solving = solveInWorker(syntheticCall({ organisations: 2000, requirements: 15 }), begun.signal);
    begun.abort();
    expect(await solving).toBeUndefined();
    expect(
      await solveInWorker(syntheticCall({ organisations: 5, requirements: 3 }), AbortSignal.abort()),
    ).toBeUndefined();
  });

  it('throws where the thread breaks', async () => {
    const broken = { ...syntheticCall({ organisations: 5, requirements: 3 }), candidates: [undefined] };
    await expect(solveInWorker(broken as never, never)).rejects.toThrow();
  });
});
