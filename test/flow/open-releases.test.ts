// Data rule 13: the data folder of each release is opened by this one, with all that is in it.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EmbeddedMesh, embeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const releases = readdirSync(fixtures).filter((name) => name.startsWith('release-'));

describe('the data folder of an earlier release', () => {
  let mesh: EmbeddedMesh;
  beforeEach(async () => {
    mesh = await embeddedMesh();
  });
  afterEach(() => mesh.discard());

  it('is there for one release at least', () => {
    expect(releases).toContain('release-0.1.0');
  });

  it.each(releases)('%s opens, and nothing in it is lost', async (release) => {
    cpSync(join(fixtures, release), mesh.folder, { recursive: true });
    await mesh.start();
    const rest = mesh.rest();
    const { items } = await rest.take('GET', '/v1/organisations/release:lab/suggestions');
    expect(items).toHaveLength(1);
    expect(items[0].reasons[0].quotes.length).toBeGreaterThan(1);
    const person = await rest.take('GET', '/v1/persons/release:person');
    const notices = await rest.take('GET', `/v1/persons/${person.id}/notices`);
    expect(notices.items).toHaveLength(1);
    const found = await rest.take('GET', '/v1/search?q=glucose');
    expect(found.items).toHaveLength(2);
  });

  it.each(releases)(
    '%s gets what was not searched for then, and a round of it, with the answers it had',
    async (release) => {
      cpSync(join(fixtures, release), mesh.folder, { recursive: true });
      await mesh.start();
      const rest = mesh.rest();
      const suggested = async () =>
        (await rest.take('GET', '/v1/organisations/release:lab/suggestions')).items[0];
      const before = await suggested();
      const after = await eventually(async () => {
        const found = await suggested();
        if (!(found?.round >= 1)) throw new Error(`no round yet: ${JSON.stringify(found)}`);
        return found;
      });
      expect(after.id).toBe(before.id);
      expect(after.answer).toBe('interested');
      expect(after.reasons[0].quotes.length).toBeGreaterThan(1);
      const { items } = await rest.take('GET', '/v1/organisations/release:startup/candidates');
      expect(items).toHaveLength(1);
    },
    60_000,
  );

  it.each(releases)('%s goes on from there', async (release) => {
    cpSync(join(fixtures, release), mesh.folder, { recursive: true });
    await mesh.start();
    const rest = mesh.rest();
    const lab = await rest.take('GET', '/v1/organisations/release:lab');
    const edited = await rest.take('PATCH', '/v1/organisations/release:lab', {
      body: { name: 'Another name' },
    });
    expect(edited.version).toBe(lab.version + 1);
  });
});
