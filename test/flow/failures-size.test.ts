// An organisation behind which five thousand texts stand: an edit publishes what changed, not all that hangs on it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../services/platform/event-log/event-log.ts';
import { newId } from '../../services/platform/ids.ts';
import { profileCollection } from '../../services/profiles/collections.ts';
import { announceProfile } from '../../services/profiles/emit-profile-changed.ts';
import { type Made, making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { readLog, settled } from '../makers/test-mesh.ts';

const texts = 5_000;
const atATime = 500;
const abstract = 'Une cohorte de patients suivis en consultation de cardiologie. '.repeat(5);

/** Makes copies of a text where profiles keeps it, as so many imports would: by REST it would take a minute. */
const multiply = async (mesh: EmbeddedMesh, id: string): Promise<void> => {
  const store = await mesh.openStore();
  const collection = await store.collection(profileCollection('text'));
  const original = await collection.get(id);
  if (!original) throw new Error(`${id} is not there`);
  for (let made = 1; made < texts; made += atATime) {
    const copies = Array.from({ length: Math.min(atATime, texts - made) }, () => {
      const put = { ...original.document, id: newId('txt') };
      return { put, ifVersion: 0, events: announceProfile('text', put, 1) };
    });
    const results = await collection.batch(copies);
    if (results.some(({ kind }) => kind !== 'written')) throw new Error('a copy was not written');
  }
  await store.close();
};

describe('an organisation with 5,000 texts', () => {
  let mesh: EmbeddedMesh;
  let organisation: Made;
  let before: Set<string>;
  const place = ({ topic, partition, offset }: StoredEvent): string => `${topic}/${partition}/${offset}`;

  beforeAll(async () => {
    mesh = await embeddedMesh({ environment: { LOG_LEVEL: 'warn' } });
    await mesh.start();
    const rest = mesh.rest();
    organisation = await making(rest).organisation();
    const body = { owners: [organisation.id], kind: 'publication', title: 'Cohortes de patients', abstract };
    const { id } = await rest.take('POST', '/v1/texts', { body });
    await mesh.stop();
    await multiply(mesh, id);
    await mesh.start();
    await settled(mesh.rest());
    await mesh.stop();
    before = new Set((await readLog(mesh)).map(place));
    expect(before.size).toBeGreaterThan(2 * texts);
    await mesh.start();
  }, 120_000);
  afterAll(() => mesh?.discard(), 30_000);

  it.each([
    [
      'its name',
      () => mesh.rest().take('PATCH', `/v1/organisations/${organisation.id}`, { body: { name: 'Institut' } }),
    ],
    [
      'one of its texts',
      async () => {
        const [{ id }] = (await mesh.rest().take('GET', '/v1/texts?limit=1')).items;
        await mesh.rest().take('PATCH', `/v1/texts/${id}`, { body: { title: 'Une autre publication' } });
      },
    ],
    ['an offer', () => making(mesh.rest()).statement(organisation.id, { kind: 'offer' })],
  ])(
    'publishes less than 64 kB for an edit of %s',
    async (_, edit) => {
      await edit();
      await settled(mesh.rest());
      await mesh.stop();
      const published = (await readLog(mesh)).filter((event) => !before.has(place(event)));
      for (const event of published) before.add(place(event));
      expect(published.length).toBeGreaterThan(0);
      expect(published.reduce((sum, { body }) => sum + body.byteLength, 0)).toBeLessThan(64 * 1024);
      await mesh.start();
    },
    60_000,
  );
});
