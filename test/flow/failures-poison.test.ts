// One event in a hundred that cannot be handled: the others arrive; it is listed, replayed once its cause is gone, or
// erased.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Made, making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';
import { settled } from '../makers/test-mesh.ts';
import { statementChanged } from '../../proto/topics.ts';

/** As a newer release would leave it: this one refuses to read it. */
const setFormat = (mesh: EmbeddedMesh, statement: string, format: number): void => {
  const database = new DatabaseSync(join(mesh.folder, 'documents.sqlite'));
  const { changes } = database
    .prepare(
      `UPDATE documents SET format = ? WHERE id = ?
       AND collection = (SELECT no FROM collections WHERE name = 'matchmaking.findings')`,
    )
    .run(format, statement);
  database.close();
  if (changes !== 1) throw new Error(`${statement} is not there`);
};

describe('one poison event in a hundred', () => {
  let mesh: EmbeddedMesh;
  let needy: Made;
  let giver: Made;
  let offers: Made[];
  const letters = () => mesh.rest().list('/v1/dead-letters');
  const indexed = async (word: string): Promise<string[]> => {
    const { items } = await mesh.rest().take('GET', `/v1/search?q=${word}`);
    return items.map(({ organisation }: { organisation: Made }) => organisation.id);
  };
  const quoted = async (): Promise<string> =>
    JSON.stringify(await mesh.rest().list(`/v1/organisations/${needy.id}/suggestions`));

  beforeAll(async () => {
    mesh = await embeddedMesh();
    await mesh.start();
    const make = making(mesh.rest());
    needy = await make.organisation({ name: 'Institut du Besoin' });
    giver = await make.organisation({ name: 'Atelier des Offres' });
    await make.statement(needy.id, { text: 'Microscopie cryogénique de protéines membranaires' });
    offers = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        make.statement(giver.id, { kind: 'offer', text: `Prestation numéro ${at}` }),
      ),
    );
    await settled(mesh.rest());
  }, 60_000);
  afterAll(() => mesh?.discard());

  it('lets the ninety-nine others through, and is listed with its error', async () => {
    const poisoned = offers[42]?.id ?? '';
    await mesh.stop();
    setFormat(mesh, poisoned, 99);
    await mesh.start();
    const make = making(mesh.rest());
    const edited = await Promise.all(
      offers.map(({ id }, at) =>
        make.edit(id, {
          text:
            id === poisoned
              ? 'Microscopie cryogénique de protéines membranaires'
              : `Prestation renouvelée ${at}`,
        }),
      ),
    );
    expect(new Set(edited.map(({ version }) => version))).toEqual(new Set([2]));
    const [letter, ...others] = await eventually(async () => {
      const found = await letters();
      expect(found.length).toBeGreaterThan(0);
      await settled(mesh.rest());
      return letters();
    });
    expect([...new Set([letter, ...others].map(({ key }) => key))]).toEqual([poisoned]);
    expect(letter.group).toMatch(/^matchmaking\./);
    expect(letter.attempts).toBeGreaterThanOrEqual(5);
    expect(letter.error).toMatch(/format/);
    // The others are handled: no group is behind, and the index has them.
    expect(await indexed('renouvelée')).toEqual([giver.id]);
    expect(await quoted()).not.toContain('Microscopie');
  }, 60_000);

  it('does what it should when it is replayed once its cause is gone', async () => {
    await mesh.stop();
    setFormat(mesh, offers[42]?.id ?? '', 1);
    await mesh.start();
    for (const { id } of await letters())
      await mesh.rest().take('POST', `/v1/dead-letters/${encodeURIComponent(id)}/replay`);
    await eventually(async () => expect(await quoted()).toContain('Microscopie'));
    expect(await letters()).toEqual([]);
  }, 60_000);

  it('that no replay can help is erased by the id it is about', async () => {
    await mesh.stop();
    const log = await mesh.openLog();
    await log.ensureTopics([statementChanged.topic]);
    const key = 'stm_00000000000000000000000000';
    const { topic, type } = statementChanged;
    const body = new Uint8Array([0xff, 0xff, 0xff]);
    await log.append([{ topic: topic.name, key, id: 'poison', type, time: new Date().toISOString(), body }]);
    await log.close();
    await mesh.start();
    await eventually(async () => expect((await letters()).map((letter) => letter.key)).toContain(key));
    const about = (await letters()).filter((letter) => letter.key === key);
    expect(await mesh.rest().take('DELETE', `/v1/dead-letters?key=${key}`)).toEqual({ erased: about.length });
    expect(await letters()).toEqual([]);
  }, 60_000);
});
