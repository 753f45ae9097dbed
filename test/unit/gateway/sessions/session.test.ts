import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  begin,
  dropOver,
  findByToken,
  type SessionDeps,
  sessionsCollection,
} from '../../../../services/gateway/sessions/keep-sessions.ts';
import { deviceOf, limits, type Session } from '../../../../services/gateway/sessions/session.ts';
import { newId } from '../../../../services/platform/ids.ts';
import { memoryCollection } from '../../../makers/memory-collection.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const opened = async (of: keyof typeof limits = 'member') => {
  let now = Date.parse('2026-03-02T09:00:00Z');
  const deps: SessionDeps = {
    sessions: memoryCollection<Session>(sessionsCollection),
    newId,
    clock: () => new Date(now),
  };
  const { token } = await begin(deps, { personId: 'per_1', by: 'link', device: '' });
  return {
    deps,
    token,
    pass: (ms: number) => void (now += ms),
    ask: (presented: string) => findByToken(deps, presented, () => Promise.resolve(limits[of])),
  };
};

describe('a session', () => {
  it.each([
    ['member', 7 * day, 30 * day],
    ['staff', 12 * hour, 7 * day],
  ] as const)(
    'of %s ends when it is left alone, and at its end whatever is done',
    async (of, idle, absolute) => {
      const alone = await opened(of);
      alone.pass(idle - 1);
      expect(await alone.ask(alone.token)).toBeDefined();
      const left = await opened(of);
      left.pass(idle);
      expect(await left.ask(left.token)).toBeUndefined();
      const busy = await opened(of);
      let token = busy.token;
      for (let passed = 0; passed < absolute - idle / 2; passed += idle / 2) {
        const found = await busy.ask(token);
        expect(found).toBeDefined();
        token = found?.token ?? token;
        busy.pass(idle / 2);
      }
      busy.pass(idle / 2);
      expect(await busy.ask(token)).toBeUndefined();
    },
  );

  it('has a new token every hour; the one before is good for a minute', async () => {
    const { ask, token, pass } = await opened();
    expect((await ask(token))?.token).toBeUndefined();
    pass(hour);
    const next = (await ask(token))?.token ?? '';
    expect(next).toMatch(/^[\w-]{43}$/);
    expect((await ask(token))?.session).toBeDefined();
    expect((await ask(token))?.token).toBeUndefined();
    pass(minute);
    expect(await ask(token)).toBeUndefined();
    expect(await ask(next)).toBeDefined();
  });

  it('is found by no token but its own, whatever is tried and whenever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 * hour }), fc.nat({ max: 5 })), { maxLength: 12 }),
        async (steps) => {
          const { ask, pass, token, deps } = await opened();
          const given = [token];
          for (const [wait, which] of steps) {
            pass(wait);
            const presented = given[given.length - 1 - (which % given.length)] ?? '';
            const found = await ask(presented);
            if (found?.token !== undefined) given.push(found.token);
            // Only the latest two are ever good.
            if (found) expect(given.slice(-3)).toContain(presented);
            expect(await ask(presented.slice(0, -1))).toBeUndefined();
          }
          const { items } = await deps.sessions.all({ limit: 10 });
          for (const one of given) expect(JSON.stringify(items)).not.toContain(one);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves the store once it is over for everybody', async () => {
    const { deps, pass } = await opened();
    await dropOver(deps);
    expect(await deps.sessions.count()).toBe(1);
    pass(7 * day);
    await dropOver(deps);
    expect(await deps.sessions.count()).toBe(0);
  });

  it('tells its browser by name and system, and nothing more', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0';
    expect(deviceOf(edge)).toBe('Edge, Windows');
    expect(deviceOf('curl/8')).toBe('');
    expect(deviceOf(undefined)).toBe('');
  });
});
