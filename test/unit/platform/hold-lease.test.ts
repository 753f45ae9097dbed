import { describe, expect, it } from '@jest/globals';
import pino from 'pino';
import type { Collection } from '../../../services/platform/document-store/document-store.ts';
import { holdLease } from '../../../services/platform/schedule/hold-lease.ts';
import { leases } from '../../../services/platform/schedule/lease.ts';
import type { LeaseDocument } from '../../../services/platform/schedule/lease.ts';
import { manualTime } from '../../contract/manual-time.ts';
import type { ManualTime } from '../../contract/manual-time.ts';

/** One document, with what a lease asks of a collection. */
const aCollection = () => {
  let stored: { document: LeaseDocument; version: number } | undefined;
  const state = { reachable: true };
  const collection = {
    definition: leases,
    get: async () => {
      if (!state.reachable) throw new Error('out of reach');
      return stored;
    },
    put: async (document: LeaseDocument, { ifVersion }: { ifVersion: number }) => {
      const current = stored?.version ?? 0;
      if (current !== ifVersion) return { kind: 'conflict', current } as const;
      stored = { document, version: current + 1 };
      return { kind: 'written', version: current + 1 } as const;
    },
  };
  return { collection: collection as unknown as Collection<LeaseDocument>, state };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));
const step = async (time: ManualTime, ms: number) => {
  for (let passed = 0; passed < ms; passed += 100) {
    time.advance(100);
    await settled();
  }
};

describe('a lease', () => {
  const aHolder = async (time: ManualTime, collection: Collection<LeaseDocument>, holder: string) => {
    const told: string[] = [];
    const tokens: number[] = [];
    const holding = await holdLease({
      leases: collection,
      name: 'relay',
      holder,
      forMs: 3_000,
      clock: time.clock,
      timers: time.timers,
      on: {
        held: (lease) => {
          told.push('held');
          tokens.push(lease.token);
        },
        lost: () => told.push('lost'),
      },
      log: pino({ enabled: false }),
    });
    return { told, tokens, holding };
  };

  it('is held by one, who renews it, until it is left to another with a larger token', async () => {
    const time = manualTime();
    const { collection } = aCollection();
    const a = await aHolder(time, collection, 'a');
    const b = await aHolder(time, collection, 'b');
    await step(time, 20_000);
    expect([a.told, b.told]).toEqual([['held'], []]);
    await a.holding.stop();
    await step(time, 1_000);
    expect([a.told, b.told]).toEqual([['held', 'lost'], ['held']]);
    expect(b.tokens[0]).toBeGreaterThan(a.tokens[0] ?? Infinity);
    await b.holding.stop();
  });

  it('is lost at its end while the store is out of reach, and taken again when it is back', async () => {
    const time = manualTime();
    const { collection, state } = aCollection();
    const a = await aHolder(time, collection, 'a');
    state.reachable = false;
    await step(time, 2_900);
    expect(a.told).toEqual(['held']);
    await step(time, 200);
    expect(a.told).toEqual(['held', 'lost']);
    state.reachable = true;
    await step(time, 1_000);
    expect(a.told).toEqual(['held', 'lost', 'held']);
    await a.holding.stop();
  });

  it('that went to another while its holder was frozen is lost when that one wakes', async () => {
    const { collection } = aCollection();
    const [frozen, awake] = [manualTime(), manualTime()];
    const a = await aHolder(frozen, collection, 'a');
    const b = await aHolder(awake, collection, 'b');
    await step(awake, 5_000);
    expect(b.told).toEqual(['held']);
    frozen.freeze(5_000);
    frozen.advance(0);
    await settled();
    expect(a.told).toEqual(['held', 'lost']);
    await step(frozen, 2_000);
    expect(a.told).toEqual(['held', 'lost']);
    await b.holding.stop();
    await a.holding.stop();
  });

  it('of a process that was killed is its successor’s at once under the same holder', async () => {
    const time = manualTime();
    const { collection } = aCollection();
    const killed = await aHolder(time, collection, 'folder');
    const next = await aHolder(time, collection, 'folder');
    expect(next.told).toEqual(['held']);
    expect(next.tokens[0]).toBeGreaterThan(killed.tokens[0] ?? Infinity);
  });
});
