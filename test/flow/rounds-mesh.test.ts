// Two matchmaking processes: a round that one of them began, and froze in or died in, is ended by the other, once.
import { afterEach, describe, expect, it } from '@jest/globals';
import { wrongOrder } from '../../scripts/torture/check-log.ts';
import { serviceNames } from '../../services/service-names.ts';
import { making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import type { Json } from '../makers/rest-client.ts';
import { type ServersMesh, serversMesh } from '../makers/servers-mesh.ts';
import { readLog, settled } from '../makers/test-mesh.ts';
import { onRealServers } from './on-real-servers.ts';

const patience = { withinMs: 90_000 };

onRealServers('rounds on two matchmaking processes', (servers) =>
  describe('a round on two matchmaking processes', () => {
    let mesh: ServersMesh;
    afterEach(() => mesh?.discard(), 60_000);

    /** A campus with its first round. */
    const open = async (): Promise<readonly string[]> => {
      const processes = [...serviceNames, 'matchmaking 2'];
      mesh = await serversMesh(servers, { processes });
      await mesh.start();
      const make = making(mesh.rest());
      const ids: string[] = [];
      for (const [nth, kind] of (['need', 'need', 'offer', 'offer', 'offer'] as const).entries()) {
        const { id } = await make.organisation({ name: `Institut ${nth}` });
        const text = 'Histologie de tissus pulmonaires';
        await make.statement(id, { kind, text, ...(kind === 'offer' ? { gladly: true } : {}) });
        ids.push(id);
      }
      await reaches(1, 'published');
      await settled(mesh.rest());
      return ids;
    };
    const reaches = (number: number, state: string): Promise<Json> =>
      eventually(async () => {
        const found = await mesh.rest().take('GET', `/v1/rounds/${number}`);
        if (found.state !== state) throw new Error(`round ${number} is ${found.state}`);
        return found;
      }, patience);
    const holder = (): string => {
      const lastHeld = (name: string): number => {
        const tokens = [
          ...mesh
            .process(name)
            .output()
            .matchAll(/"lease":"matchmaking\.schedule","token":(\d+)/g),
        ];
        return Math.max(0, ...tokens.map(([, token]) => Number(token)));
      };
      const [first, second] = ['matchmaking', 'matchmaking 2'] as const;
      return lastHeld(first) > lastHeld(second) ? first : second;
    };
    const listOf = async (id: string): Promise<readonly string[]> => {
      const { items } = await mesh.rest().take('GET', `/v1/organisations/${id}/suggestions`);
      return items.map((one: Json) => `${String(one['id'])} ${String(one['round'])}`).toSorted();
    };
    /** Every list is of one round; which one. */
    const seen = async (ids: readonly string[]): Promise<ReadonlySet<string>> => {
      const lists = await Promise.all(ids.map(listOf));
      return new Set(lists.flat().map((line) => line.split(' ')[1] ?? ''));
    };

    it.each(['SIGSTOP', 'SIGKILL'] as const)(
      'ends once, and all at once, where the process that makes it gets %s',
      async (signal) => {
        const ids = await open();
        const before = await Promise.all(ids.map(listOf));
        expect(before.flat().length).toBeGreaterThan(5);
        const [first] = ids;
        await mesh
          .rest()
          .take('PUT', `/v1/organisations/${first}/limits`, { body: { minimum: 0, maximum: 1 } });
        const making = holder();
        const { number } = await mesh.rest().take('POST', '/v1/rounds', { body: { publish: true } });
        expect(number).toBe(2);
        if (signal === 'SIGKILL') await mesh.killOne(making);
        else mesh.process(making).signal(signal);
        await reaches(2, 'published');
        if (signal === 'SIGKILL') await mesh.startOne(making);
        else mesh.process(making).signal('SIGCONT');
        await eventually(async () => expect([...(await seen(ids))]).toEqual(['2']), patience);
        await settled(mesh.rest());
        const { items } = await mesh.rest().take('GET', '/v1/rounds');
        expect(items.map((one: Json) => [one['number'], one['state']])).toEqual([
          [2, 'published'],
          [1, 'published'],
        ]);
        expect(await listOf(first ?? '')).toHaveLength(1);
        expect(wrongOrder(await readLog(mesh), new Map())).toEqual([]);
      },
      240_000,
    );
  }),
);
