// The whole process is killed again and again while introductions are opened, answered and expire: each comes to the end
// that it would have come to, and everybody is told everything once. SEED=… gives the same moments again.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomOf } from '../../scripts/torture/random.ts';
import { embeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';
import type { Answer, CallOptions } from '../makers/rest-client.ts';
import { settled, type TestMesh } from '../makers/test-mesh.ts';
import { aMember, brokering, newcomers, nextTuesday } from './introductions-campus.ts';
import { dueToBeTold, halfSent, readBrokering } from './killed-introductions.ts';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const day = 86_400_000;

/** A mesh that is killed and begins again, with its clock so far ahead. */
const aMesh = async () => {
  const environment: Record<string, string> = {
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, '../makers/clock-ahead.ts')).href}`,
    TEST_CLOCK_AHEAD_MS: '0',
  };
  const mesh = await embeddedMesh({ environment });
  await mesh.start();
  /** Asked until somebody answers, who is there. */
  const ask = async (method: string, path: string, options: CallOptions = {}): Promise<Answer> => {
    for (;;) {
      try {
        const answer = await mesh.rest().call(method, path, { withinMs: 5_000, ...options });
        if (answer.status < 500) return answer;
      } catch {
        // It is dead, or was while it answered.
      }
      await pause(30);
    }
  };
  return {
    mesh,
    ask,
    putAhead: (ms: number): void => void (environment['TEST_CLOCK_AHEAD_MS'] = String(ms)),
    killed: async (): Promise<void> => {
      await mesh.kill();
      await mesh.start();
    },
  };
};

interface Pair {
  readonly at: number;
  readonly organisations: readonly string[];
  /** One of each. */
  readonly persons: readonly [string, string];
}

/** Organisations with so many members each, and every pair of them. */
const makePairs = async (
  mesh: TestMesh,
  name: string,
  { organisations, members }: { readonly organisations: number; readonly members: number },
) => {
  const rest = mesh.rest();
  const made = await newcomers(rest, ...Array.from({ length: organisations }, (_, at) => `${name}${at}`));
  const people = new Map<string, string[]>();
  for (const { organisation, member } of made) {
    const more = Array.from({ length: members - 1 }, (_, at) =>
      aMember(rest, organisation, `${member.id}x${at}`),
    );
    people.set(organisation.id, [member.id, ...(await Promise.all(more)).map(({ id }) => id)]);
  }
  const pairs = made.flatMap((one, first) =>
    made.slice(first + 1).map((other): Omit<Pair, 'at'> => {
      return {
        organisations: [one.organisation.id, other.organisation.id],
        persons: [one.member.id, other.member.id],
      };
    }),
  );
  return {
    people: made.map(({ member }) => member),
    membersOf: (organisation: string): readonly string[] => people.get(organisation) ?? [],
    pairs: pairs.map((pair, at): Pair => ({ at, ...pair })),
  };
};

const ends = ['introduced', 'met', 'declined', 'blocked', 'expired'] as const;

describe(`a process that is killed again and again while introductions go on (SEED=${seed})`, () => {
  let victim: Awaited<ReturnType<typeof aMesh>>;
  /** Opened at first, all held until the same moment. */
  let crowd: Awaited<ReturnType<typeof makePairs>>;
  const random = randomOf(seed, 'killed');
  /** What each comes to in the end. */
  const fates = new Map<string, string>();

  /** A place in the crowd that is over only some time after the process began. */
  const somewhere = (from: number): number => Math.floor((from + random.next() * 0.25) * crowd.pairs.length);

  beforeAll(async () => {
    victim = await aMesh();
    crowd = await makePairs(victim.mesh, 'Foule', { organisations: 25, members: 1 });
  }, 60_000);
  afterAll(() => victim?.mesh.discard(), 20_000);

  it('lets each of 300 go once whose holds end at the same time', async () => {
    const { mesh, putAhead, killed } = victim;
    const held: { readonly id: string; readonly until: string }[] = [];
    const by = brokering(mesh.rest());
    await by.hold(3_600);
    for (let at = 0; at < crowd.pairs.length; at += 30)
      await Promise.all(
        crowd.pairs.slice(at, at + 30).map(async ({ organisations }) => {
          const { id, held_until: until = '' } = await by.opened(organisations);
          held.push({ id, until });
        }),
      );
    expect(held).toHaveLength(300);
    const inOrder = held.toSorted((a, b) => (a.until < b.until ? -1 : 1)).map(({ id }) => id);
    for (const id of inOrder) fates.set(id, 'expired');
    putAhead(3_600_000);
    await killed();
    for (const from of [0, 0.3, 0.6]) {
      await brokering(mesh.rest()).reaches(inOrder[somewhere(from)] ?? '', 'offered');
      await killed();
    }
    await brokering(mesh.rest()).reaches(inOrder.at(-1) ?? '', 'offered');
    await eventually(
      async () => {
        for (const { id } of crowd.people)
          expect(await brokering(mesh.rest()).noticesOf(id)).toHaveLength(crowd.people.length - 1);
      },
      { withinMs: 60_000, everyMs: 300 },
    );
  }, 180_000);

  it('brings each to its end, and tells each member everything once', async () => {
    const { mesh, ask, putAhead, killed } = victim;
    const few = await makePairs(mesh, 'Petit', { organisations: 5, members: 2 });
    await settled(mesh.rest());

    /** An act that may have been done already when it is asked for again. */
    const done = async (
      path: string,
      as: string | undefined,
      body: unknown,
      method = 'POST',
    ): Promise<void> => {
      const { status, text } = await ask(method, path, { body, ...(as === undefined ? {} : { as }) });
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    };
    const until = async (id: string, organisations: readonly string[], kind: string): Promise<void> => {
      for (const person of organisations.flatMap(few.membersOf))
        await eventually(
          async () => {
            const { json } = await ask('GET', `/v1/persons/${person}/notices?limit=200`, { as: person });
            expect(json.items).toContainEqual(expect.objectContaining({ introduction: id, kind }));
          },
          { withinMs: 60_000, everyMs: 150 },
        );
    };
    const see = async ({ at, organisations, persons: [one, other] }: Pair): Promise<void> => {
      const end = ends[at % ends.length] ?? 'expired';
      const headers = { 'Idempotency-Key': `pair-${at}` };
      const opened = await ask('POST', '/v1/introductions', { body: { organisations }, headers });
      expect(opened.status).toBe(201);
      const id = String(opened.json.id);
      fates.set(id, end);
      const path = `/v1/introductions/${id}`;
      await until(id, organisations, 'introduction_offered');
      if (end === 'blocked') return done(`${path}/stop`, undefined, {});
      await done(`${path}/agree`, one, {});
      if (end === 'declined') return done(`${path}/decline`, other, { reason: 'no_time' });
      if (end === 'expired') return;
      await done(`${path}/agree`, other, {});
      await until(id, organisations, 'introduced');
      if (end === 'introduced') return;
      await done(`${path}/outcome`, other, { day: 30, met: true, useful: 4 });
      // They meet again.
      await done(`${path}/meeting`, one, nextTuesday('09:00', '10:00'), 'PUT');
    };

    await ask('PATCH', '/v1/brokering/settings', { body: { hold_seconds: random.between(0, 1) } });
    let over = false;
    const seen = Promise.all(few.pairs.map(see)).finally(() => (over = true));
    for (let kills = 0; kills < 2 && !over; kills += 1) {
      await pause(random.between(100, 900));
      await killed();
    }
    await seen;
    await settled(mesh.rest());

    // The days to answer are over, for all at the same midnight; it dies once more as it notices.
    putAhead(16 * day);
    await killed();
    const rest = mesh.rest();
    await eventually(
      async () => expect((await rest.list('/v1/introductions?stage=expired')).length).toBeGreaterThan(0),
      { everyMs: 5 },
    );
    await killed();
    const standing = async (): Promise<Record<string, string>> => {
      const all = (await mesh.rest().list('/v1/introductions')) as { id: string; stage: string }[];
      return Object.fromEntries(all.map(({ id, stage }) => [id, stage]));
    };
    const all = Object.fromEntries(fates);
    await eventually(async () => expect(await standing()).toEqual(all), { withinMs: 60_000, everyMs: 300 });
    await settled(mesh.rest());
    await mesh.stop();
    const { introductions, told } = await readBrokering(mesh);
    const of = (organisation: string): readonly string[] => [
      ...crowd.membersOf(organisation),
      ...few.membersOf(organisation),
    ];
    expect(told).toEqual(dueToBeTold(introductions, of));
    expect(await halfSent(mesh, introductions)).toEqual([]);
    const expired = introductions.filter(({ stage, history }) => stage === 'expired' && history.length === 3);
    expect(expired.length).toBeGreaterThanOrEqual(300);
    for (const { history } of expired)
      expect(history.map(({ action }) => action)).toEqual(['open', 'release', 'expire']);
  }, 180_000);
});
