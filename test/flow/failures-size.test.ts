// An organisation behind which five thousand texts stand: an edit publishes what changed, not all that hangs on it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../services/platform/event-log/event-log.ts';
import { type Made, making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { readLog, settled } from '../makers/test-mesh.ts';

const texts = 5_000;
const atOnce = 24;

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
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < texts) {
        const title = `Publication ${next++} sur les cohortes de patients`;
        await rest.take('POST', '/v1/texts', {
          body: { owners: [organisation.id], kind: 'publication', title, abstract: title.repeat(5) },
        });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    await settled(rest);
    await mesh.stop();
    before = new Set((await readLog(mesh)).map(place));
    expect(before.size).toBeGreaterThan(2 * texts);
    await mesh.start();
  }, 120_000);
  afterAll(() => mesh?.discard(), 30_000);

  it.each([
    ['its name', () => mesh.rest().take('PATCH', `/v1/organisations/${organisation.id}`, { body: { name: 'Institut' } })],
    [
      'one of its texts',
      async () => {
        const [{ id }] = (await mesh.rest().take('GET', '/v1/texts?limit=1')).items;
        await mesh.rest().take('PATCH', `/v1/texts/${id}`, { body: { title: 'Une autre publication' } });
      },
    ],
    ['an offer', () => making(mesh.rest()).statement(organisation.id, { kind: 'offer' })],
  ])('publishes less than 64 kB for an edit of %s', async (_, edit) => {
    await edit();
    await settled(mesh.rest());
    await mesh.stop();
    const published = (await readLog(mesh)).filter((event) => !before.has(place(event)));
    for (const event of published) before.add(place(event));
    expect(published.length).toBeGreaterThan(0);
    expect(published.reduce((sum, { body }) => sum + body.byteLength, 0)).toBeLessThan(64 * 1024);
    await mesh.start();
  }, 60_000);
});
