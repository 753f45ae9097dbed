// Failures that only several processes can have: a relay that froze, a replica that was paused, a peer that takes
// connections and never answers.
import { afterEach, describe, expect, it } from '@jest/globals';
import { wrongOrder } from '../../scripts/torture/check-log.ts';
import { serviceNames } from '../../services/service-names.ts';
import { type Made, making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import { type ServersMesh, serversMesh } from '../makers/servers-mesh.ts';
import { readLog, settled } from '../makers/test-mesh.ts';
import { onRealServers } from './on-real-servers.ts';

/** What a request gets at the edge, and some for the way. */
const deadlineMs = 10_000 + 3_000;

onRealServers('failures of a mesh on several processes', (servers) =>
  describe('a mesh on several processes', () => {
    let mesh: ServersMesh;
    afterEach(() => mesh?.discard(), 60_000);
    const open = async (...more: string[]): Promise<void> => {
      mesh = await serversMesh(servers, { processes: [...serviceNames, ...more] });
      await mesh.start();
    };

    it('ends each key with its highest version, also when a relay froze in mid-publish for longer than its lease', async () => {
      await open('profiles 2');
      const make = making(mesh.rest());
      const organisation = await make.organisation();
      const statements = await Promise.all(Array.from({ length: 12 }, () => make.statement(organisation.id)));
      const holds = (name: string): boolean =>
        /"lease":"profiles\.relay"[^\n]*lease held/.test(mesh.process(name).output());
      await eventually(() => expect(holds('profiles') || holds('profiles 2')).toBe(true));
      const [frozen, other] = holds('profiles') ? ['profiles', 'profiles 2'] : ['profiles 2', 'profiles'];

      const latest = new Map<string, number>();
      const edit = async ({ id }: Made, text: string): Promise<void> => {
        const answer = await mesh.rest().call('PATCH', `/v1/statements/${id}`, { body: { text } });
        if (answer.status === 200) latest.set(id, Math.max(latest.get(id) ?? 0, answer.json.version));
      };
      const edits = statements.flatMap((statement) =>
        Array.from({ length: 6 }, (_, at) => edit(statement, `Cohorte ${at}`)),
      );
      await eventually(() => expect(latest.size).toBeGreaterThan(2), { everyMs: 1 });
      mesh.process(frozen).signal('SIGSTOP');
      await eventually(() => expect(holds(other)).toBe(true), { withinMs: 40_000 });
      await Promise.all(edits);
      await Promise.all(statements.map((statement) => edit(statement, 'Cohorte écrite pendant le gel')));
      expect(latest.size).toBe(statements.length);
      mesh.process(frozen).signal('SIGCONT');
      await settled(mesh.rest());
      await Promise.all(statements.map((statement) => edit(statement, 'Cohorte écrite après le dégel')));
      await settled(mesh.rest());

      expect(wrongOrder(await readLog(mesh), latest)).toEqual([]);
      for (const { id } of statements)
        expect(latest.get(id)).toBe((await mesh.rest().take('GET', `/v1/statements/${id}`)).version);
    }, 150_000);

    it('answers from another replica of expertise while one is paused, which catches up', async () => {
      await open('expertise 2');
      const make = making(mesh.rest());
      const organisation = await make.organisation();
      const found = async (word: string): Promise<string[]> => {
        const { items } = await mesh.rest().take('GET', `/v1/search?q=${word}`);
        return items.map((item: { organisation: Made }) => item.organisation.id);
      };
      mesh.process('expertise 2').signal('SIGSTOP');
      await make.statement(organisation.id, { kind: 'offer', text: 'Histologie de tissus pulmonaires' });
      await eventually(async () => expect(await found('histologie')).toEqual([organisation.id]), {
        withinMs: 60_000,
      });
      const needy = await make.organisation({ name: 'Institut du Besoin' });
      await make.statement(needy.id, { kind: 'need', text: 'Histologie de tissus pulmonaires' });
      await eventually(
        async () =>
          expect(await mesh.rest().list(`/v1/organisations/${needy.id}/suggestions`)).toHaveLength(1),
        { withinMs: 90_000 },
      );

      mesh.process('expertise 2').signal('SIGCONT');
      await mesh.killOne('expertise');
      await eventually(async () => expect(await found('histologie')).toEqual([organisation.id]), {
        withinMs: 60_000,
      });
    }, 240_000);

    it('ends every call by its deadline when a peer takes connections and never answers', async () => {
      await open();
      const { id } = await making(mesh.rest()).organisation();
      for (const name of serviceNames.filter((one) => one !== 'gateway'))
        mesh.process(name).signal('SIGSTOP');
      const paths = [
        '/v1/organisations',
        `/v1/organisations/${id}/suggestions`,
        '/v1/search?q=cohorte',
        '/v1/settings',
      ];
      const began = performance.now();
      const answers = await Promise.all([
        ...paths.map((path) => mesh.rest().call('GET', path)),
        mesh.rest().call('POST', '/v1/organisations', { body: { name: 'Institut', kind: 'lab' } }),
        mesh.rest().call('GET', '/v1/organisations', { as: 'orcid:0000-0001' }),
      ]);
      expect(performance.now() - began).toBeLessThan(deadlineMs);
      for (const { status, json } of answers) {
        expect([503, 504]).toContain(status);
        expect(json).toMatchObject({ status });
      }
      expect((await mesh.rest().call('GET', '/healthz')).status).toBe(200);
    }, 90_000);
  }),
);
