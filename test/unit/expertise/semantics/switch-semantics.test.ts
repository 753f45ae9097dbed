import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { fault, FaultError } from '../../../../services/platform/faults/fault.ts';
import { checksumOf, encodeArtefact } from '../../../../services/expertise/semantics/artefact.ts';
import { piecesOf } from '../../../../services/expertise/semantics/artefact-pieces.ts';
import {
  keepPieces,
  semanticsPieces,
  tidyPieces,
} from '../../../../services/expertise/semantics/keep-pieces.ts';
import type { Semantics } from '../../../../services/expertise/semantics/semantics.ts';
import { createSwitching } from '../../../../services/expertise/semantics/switch-semantics.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';
import { aHost } from './a-host.ts';
import { learnt } from './learnt.ts';
import { aCampus } from './synthetic-campus.ts';

const nextRound = () => new Promise<void>((resolve) => setImmediate(resolve));

const aReplica = (host = aHost(), pieces = memoryCollection(semanticsPieces)) => {
  const paused: number[] = [];
  let turns = 0;
  const switching = createSwitching({
    host,
    pieces,
    log: pino({ level: 'silent' }),
    pace: {
      now: () => performance.now(),
      takeTurn: async () => {
        turns += 1;
        await nextRound();
      },
    },
    pause: async (ms) => {
      paused.push(ms);
      await nextRound();
    },
  });
  const keep = async (semantics: Semantics, version: number) => {
    const bytes = encodeArtefact(semantics);
    const ids = await keepPieces(pieces, piecesOf(bytes, version), nextRound);
    return { version, checksum: checksumOf(bytes), pieces: ids };
  };
  return { host, pieces, switching, keep, paused, turns: () => turns };
};

describe('switching to what was learned', () => {
  it('uses nothing before anything was announced', async () => {
    const { switching, host } = aReplica();
    await switching.settled();
    expect(switching.standing).toEqual({ kind: 'none' });
    expect(host.used).toEqual([]);
  });

  it('changes over once every segment has its vectors, those included that came meanwhile', async () => {
    const { switching, host, keep, turns } = aReplica();
    host.onLook = (looks) => {
      if (looks === 2) host.hold(aCampus({ sources: 50, seed: 9 }));
    };
    const announced = await keep(learnt({ terms: 500 }), 3);
    switching.announced(announced);
    expect(switching.standing).toEqual({ kind: 'loading', version: 3 });
    await switching.settled();
    expect(host.used).toHaveLength(1);
    const [used] = host.used;
    expect(used).toMatchObject({
      version: 3,
      weighing: { sigma: 0.3, lambda: 1, fading: 0.6 },
    });
    host.onLook = () => undefined;
    expect(host.segments()).toHaveLength(2);
    for (const segment of host.segments()) expect(used?.vectors?.has(segment)).toBe(true);
    expect(switching.standing).toMatchObject({ kind: 'used', version: 3 });
    expect(turns()).toBeGreaterThan(3);
  });

  it('uses what has no themes as it is', async () => {
    const { switching, host, keep } = aReplica();
    const { themes: _, ...without } = learnt();
    switching.announced(await keep({ ...without, lambda: 0 }, 1));
    await switching.settled();
    expect(host.used[0]?.vectors).toBeUndefined();
    expect(host.used[0]?.weighing).toEqual({ sigma: 0.3, lambda: 0, fading: 0.6 });
  });

  it('goes on with what it uses where the pieces are missing or damaged, and says so', async () => {
    const { switching, host, keep, pieces } = aReplica();
    switching.announced(await keep(learnt(), 1));
    await switching.settled();
    const second = await keep(learnt({ terms: 30 }), 2);
    const [id] = second.pieces;
    await pieces.delete(id ?? '', { ifVersion: 1 });
    switching.announced(second);
    await switching.settled();
    expect(switching.standing).toEqual({ kind: 'unreadable', version: 2 });
    expect(host.used.map(({ version }) => version)).toEqual([1]);
    const third = await keep(learnt({ terms: 40 }), 3);
    switching.announced({ ...third, checksum: second.checksum });
    await switching.settled();
    expect(switching.standing).toEqual({ kind: 'unreadable', version: 3 });
  });

  it('tries again while the store is out of reach, less and less often', async () => {
    const { switching, host, keep, pieces, paused } = aReplica();
    const announced = await keep(learnt(), 1);
    let failures = 4;
    const { get } = pieces;
    pieces.get = (id) => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new FaultError(fault('unavailable'))) : get(id);
    };
    switching.announced(announced);
    await switching.settled();
    expect(host.used.map(({ version }) => version)).toEqual([1]);
    expect(paused).toEqual([100, 200, 400, 800]);
  });

  it('goes straight to the latest, and never back', async () => {
    const { switching, host, keep } = aReplica();
    const announced = await Promise.all(
      [1, 2, 3].map((version) => keep(learnt({ terms: 20 + version }), version)),
    );
    for (const one of [...announced, ...announced.toReversed()]) switching.announced(one);
    await switching.settled();
    expect(host.used.map(({ version }) => version)).toEqual([3]);
  });

  it('uses nothing more once it is stopped', async () => {
    const { switching, host, keep } = aReplica();
    switching.announced(await keep(learnt(), 1));
    await switching.stop();
    expect(host.used).toEqual([]);
  });
});

describe('the kept pieces', () => {
  it('are put once, and put again after they were thrown away', async () => {
    const { keep, pieces } = aReplica();
    const first = await keep(learnt(), 1);
    expect(await keep(learnt(), 1)).toEqual(first);
    await pieces.delete(first.pieces[0] ?? '', { ifVersion: 1 });
    expect(await keep(learnt(), 2)).toEqual({ ...first, version: 2 });
    expect(await pieces.count()).toBe(first.pieces.length);
  });

  it('stay for the last two versions and for later ones; others go, those of a version never announced too', async () => {
    const { keep, pieces } = aReplica();
    const [first, second, , third, later] = [
      await keep(learnt({ terms: 11 }), 1),
      await keep(learnt({ terms: 12 }), 2),
      await keep(learnt({ terms: 13 }), 3),
      await keep(learnt({ terms: 14 }), 3),
      await keep(learnt({ terms: 15 }), 4),
    ];
    await tidyPieces(pieces, third);
    const { items } = await pieces.all({ limit: 100 });
    const left = items.map(({ document }) => document.id);
    expect(left.toSorted()).toEqual([...second.pieces, ...third.pieces, ...later.pieces].toSorted());
    expect(left).not.toContain(first.pieces[0]);
  });
});
