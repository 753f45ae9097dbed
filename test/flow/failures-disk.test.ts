// No room on the disk, by a limit on the size of files: writes are refused in clear words, what was acknowledged
// stays, and it goes on by itself once there is room. The page limit of SQLite is in the suites of the adapters.
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';

const limitKb = 3_000;
const words = 'Registre de patients suivis en consultation de cardiologie. '.repeat(30);

/** Lifts the limit of the process where the system can; elsewhere it is started again without one. */
const giveRoom = async (mesh: EmbeddedMesh): Promise<void> => {
  execFileSync('prlimit', [`--pid=${mesh.process().pid}`, '--fsize=unlimited:unlimited']);
  await Promise.resolve();
};

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('a disk without room', () => {
  let mesh: EmbeddedMesh;
  beforeEach(async () => {
    const limited = `ulimit -S -f ${limitKb}; exec "$@"`;
    mesh = await embeddedMesh({ through: ['bash', '-c', limited, 'bash'] });
    await mesh.start();
  }, 30_000);
  afterEach(() => mesh.discard(), 30_000);

  onLinux(
    'refuses writes with 507, loses nothing acknowledged, and goes on once there is room',
    async () => {
      const rest = mesh.rest();
      const make = making(rest);
      const organisation = await make.organisation();
      const acknowledged: string[] = [];
      const text = (title: string) => ({
        body: { owners: [organisation.id], kind: 'project', title, abstract: words },
      });
      const write = async (title: string): Promise<number> => {
        const answer = await rest.call('POST', '/v1/texts', text(title));
        if (answer.status === 201) acknowledged.push(answer.json.id);
        else expect(answer).toMatchObject({ status: 507, json: { code: 'no-space' } });
        return answer.status;
      };
      let status = 201;
      for (let count = 0; count < 3_000 && status === 201; count += 1) status = await write(`Texte ${count}`);
      expect(status).toBe(507);
      expect(acknowledged.length).toBeGreaterThan(10);
      const standing = async (): Promise<string[]> =>
        (await rest.list(`/v1/texts?organisation=${organisation.id}`)).map(({ id }) => String(id));
      expect(await standing()).toEqual(expect.arrayContaining(acknowledged));
      expect((await rest.call('GET', '/healthz')).status).toBe(200);

      await giveRoom(mesh);
      await eventually(async () => expect(await write('Après')).toBe(201));
      await eventually(async () => {
        const { items } = await rest.take('GET', '/v1/search?q=registre+cardiologie');
        expect(items[0]?.organisation.id).toBe(organisation.id);
      });
      await mesh.kill();
      await mesh.start();
      const after = (await mesh.rest().list(`/v1/texts?organisation=${organisation.id}`)).map(({ id }) =>
        String(id),
      );
      expect(after).toEqual(expect.arrayContaining(acknowledged));
      expect(await mesh.rest().list('/v1/dead-letters')).toEqual([]);
    },
    120_000,
  );
});
