import { describe, expect, it } from '@jest/globals';
import { allPairs } from '../../../../services/matchmaking/campus-round/pieces.ts';
import { defaultSettings } from '../../../../services/matchmaking/kept/settings.ts';
import { keyOf } from '../../../../services/matchmaking/kept/round-pairs.ts';
import { fault, FaultError } from '../../../../services/platform/faults/fault.ts';
import { aCampusOf, aCampusRound, aPair, collectedOf, Killed } from './a-campus-round.ts';

const keysOf = async (campus: ReturnType<typeof aCampusRound>, number: number): Promise<readonly string[]> =>
  (await allPairs(campus.kept, await campus.round(number))).map(keyOf);

/** A campus with a published round, whose candidates have changed since. */
const withOldRound = async () => {
  const campus = aCampusRound(aCampusOf(12));
  await campus.whole();
  campus.state.collected = aCampusOf(12, 1);
  return campus;
};

describe('a round', () => {
  it('shows members exactly what its proposal chose', async () => {
    const campus = aCampusRound(aCampusOf(12));
    const number = await campus.start({ publish: false });
    await campus.advance(number);
    expect((await campus.round(number)).state).toBe('proposed');
    expect(await campus.seen()).toEqual([]);
    const chosen = await keysOf(campus, number);
    const stored = await campus.kept.rounds.get(`rnd_0000000${number}`);
    await campus.kept.rounds.put(
      { ...(await campus.round(number)), state: 'publishing' },
      { ifVersion: stored?.version ?? 0 },
    );
    await campus.advance(number);
    expect(await campus.seen()).toEqual(chosen);
    expect(chosen.length).toBeGreaterThan(5);
  });

  it('comes out the same from the same candidates, in whatever order they were found', async () => {
    const collected = aCampusOf(30);
    const rounds = await Promise.all(
      [collected, { ...collected, pairs: collected.pairs.toReversed() }].map(async (one) => {
        const campus = aCampusRound(one);
        const { report } = await campus.whole();
        return { report, pairs: await keysOf(campus, 1) };
      }),
    );
    expect(rounds[1]).toEqual(rounds[0]);
  });

  it('leaves out at publishing what a rule forbids since it was proposed', async () => {
    const campus = aCampusRound(aCampusOf(12));
    const number = await campus.start();
    const [forbidden = '', ...others] = await (async () => {
      const twin = aCampusRound(aCampusOf(12));
      await twin.whole();
      return twin.seen();
    })();
    campus.state.forbidden.add(forbidden);
    await campus.advance(number);
    expect(await campus.seen()).toEqual(others);
  });

  it('is not made where nobody asked for it and there is nobody to propose', async () => {
    const campus = aCampusRound(collectedOf([], { others: ['org_a'] }));
    expect(await campus.whole({ cause: 'filling' })).toMatchObject({
      state: 'discarded',
      failure: 'no_candidate',
    });
    expect(await campus.kept.published.get('campus')).toBeUndefined();
  });

  it('goes on where a server was out of reach, and fails where trying again would not help', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const number = await campus.start();
    const collect = campus.work.collect;
    Object.assign(campus.work, { collect: () => Promise.reject(new FaultError(fault('unavailable'))) });
    await expect(campus.advance(number)).rejects.toThrow('unavailable');
    expect((await campus.round(number)).state).toBe('collecting');
    Object.assign(campus.work, { collect });
    await campus.advance(number);
    expect((await campus.round(number)).state).toBe('published');
    Object.assign(campus.work, { collect: () => Promise.reject(new TypeError('a mistake')) });
    expect(await campus.whole()).toMatchObject({ state: 'failed', failure: 'internal' });
  });

  it('ends once somebody gives it up while it is made', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const number = await campus.start();
    Object.assign(campus.work, {
      collect: async () => {
        const found = await campus.kept.rounds.get(`rnd_0000000${number}`);
        if (found)
          await campus.kept.rounds.put(
            { ...found.document, state: 'discarded' },
            { ifVersion: found.version },
          );
        return campus.state.collected;
      },
    });
    await campus.advance(number);
    expect((await campus.round(number)).state).toBe('discarded');
    expect(await campus.seen()).toEqual([]);
  });

  it('is not published over a round that it was not compared with', async () => {
    const campus = aCampusRound(aCampusOf(8));
    const first = await campus.start({ publish: false });
    await campus.advance(first);
    campus.state.collected = aCampusOf(8, 3);
    const second = await campus.whole();
    expect(second.state).toBe('published');
    expect(await campus.round(first)).toMatchObject({ state: 'discarded', failure: 'superseded' });
  });

  it('keeps in what a side is interested in, and counts its places', async () => {
    const wanted = aPair('org_a', 'org_b', 0.21, { stays: true });
    const better = ['org_c', 'org_d', 'org_e', 'org_f', 'org_g'].map((id) => aPair('org_a', id, 0.9));
    const campus = aCampusRound(collectedOf([...better, wanted]));
    await campus.whole();
    const seen = await campus.seen();
    expect(seen).toContain('org_a org_b');
    // Five places by default, one of which is taken.
    expect(seen).toHaveLength(5);
  });

  it('has as many new pairs as the settings allow', async () => {
    const campus = aCampusRound(aCampusOf(12));
    await campus.kept.settings.put({ ...defaultSettings, animatorsCapacity: 3 }, { ifVersion: 0 });
    const { report } = await campus.whole();
    expect(await campus.seen()).toHaveLength(3);
    expect(report).toMatchObject({ fresh: 3, covered: 6, mostCovered: 6, gap: 0 });
  });

  it('gives animators only what members leave', async () => {
    const hidden = aPair('org_a', 'org_b', 0.99, { animatorsOnly: true });
    const more = aPair('org_x', 'org_y', 0.9, { animatorsOnly: true });
    const better = ['org_c', 'org_d', 'org_e', 'org_f', 'org_g'].map((id) => aPair('org_a', id, 0.3));
    const campus = aCampusRound(collectedOf([hidden, more, ...better]));
    const { report } = await campus.whole();
    expect(await campus.seen()).toEqual([...better.map(keyOf), 'org_x org_y']);
    expect(report).toMatchObject({ covered: 6, leftOut: 3 });
  });
});

describe('a round that is killed', () => {
  it('at whatever step leaves the old round or the new one, and ends when it is taken up again', async () => {
    const twin = await withOldRound();
    const before = await twin.seen();
    const number = await twin.start();
    await twin.advance(number, 2);
    const after = await twin.seen();
    expect(after).not.toEqual(before);
    let steps = 0;
    for (let killedAt = 1; ; killedAt += 1) {
      const campus = await withOldRound();
      await campus.start();
      let step = 0;
      const looked: (readonly string[])[] = [];
      campus.state.beforeStep = async () => {
        looked.push(await campus.seen());
        step += 1;
        if (step === killedAt) throw new FaultError(fault('unavailable'), { cause: new Killed() });
      };
      const died = await campus.advance(number, 2).then(
        () => false,
        () => true,
      );
      if (!died && step < killedAt) break;
      steps += 1;
      // Another process takes it up, with a later lease.
      campus.state.beforeStep = async () => void looked.push(await campus.seen());
      await campus.advance(number, 3);
      for (const view of looked) expect([before, after]).toContainEqual(view);
      expect(await campus.seen()).toEqual(after);
      expect(await campus.round(number)).toMatchObject({ state: 'published', announced: true });
      expect(campus.told.toSorted()).toEqual(twin.told.toSorted());
    }
    // Every write and every piece of work was died at.
    expect(steps).toBeGreaterThan(after.length + 8);
  });
});

describe('two instances', () => {
  it('never publish one round twice: who froze finds that it is no longer its own', async () => {
    const campus = await withOldRound();
    const number = await campus.start();
    let release = (): void => undefined;
    const frozen = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrived = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { publish } = campus.work;
    Object.assign(campus.work, {
      publish: async (...args: Parameters<typeof publish>) => {
        await publish(...args);
        arrived();
        await frozen;
      },
    });
    const slow = campus.advance(number, 2);
    const failed = slow.then(
      () => 'ended',
      (error: Error) => error.message,
    );
    await reached;
    Object.assign(campus.work, { publish });
    await campus.advance(number, 3);
    const [seen, version] = [await campus.seen(), (await campus.kept.published.get('campus'))?.version];
    campus.state.collected = aCampusOf(12, 2);
    const next = await campus.start();
    await campus.advance(next, 3);
    release();
    expect(await failed).toContain('cancelled');
    expect((await campus.kept.published.get('campus'))?.version).toBe((version ?? 0) + 1);
    expect((await campus.kept.published.get('campus'))?.document.round).toBe(next);
    expect(await campus.seen()).not.toEqual(seen);
  });

  it('do not begin where a later holder has it', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const number = await campus.start({ publish: false });
    await campus.advance(number, 5);
    await expect(campus.advance(number, 4)).rejects.toThrow('cancelled');
    expect(campus.state.collections).toBe(1);
  });

  it('that start one at the same time start one', async () => {
    const campus = aCampusRound(aCampusOf(6));
    const started = await Promise.allSettled([campus.start(), campus.start()]);
    expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(campus.start()).rejects.toThrow('in the making');
  });
});
