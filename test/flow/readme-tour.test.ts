// The tour of the README goes as it says: the need that it has a newcomer say brings the suggestion that it names.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemonstrationMesh, demonstrationMesh } from '../makers/demonstration-mesh.ts';
import { eventually } from '../makers/eventually.ts';

let mesh: DemonstrationMesh;
beforeAll(async () => {
  mesh = await demonstrationMesh();
}, 180_000);
afterAll(() => mesh.discard());

const tour = async (): Promise<{ readonly need: unknown; readonly named: string }> => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const [, need = ''] =
    /-d '(\{ "organisation": "demo:org-saltmarsh", "kind": "need"[^']+\})'/.exec(readme) ?? [];
  const [, named = ''] = /Now there are more[^_]*_([^_]+)_/.exec(readme) ?? [];
  return { need: JSON.parse(need), named };
};

describe('the tour', () => {
  it('says a need that somebody with room answers', async () => {
    const { need, named } = await tour();
    const rest = mesh.rest();
    const suggestions = async () =>
      (await rest.take('GET', '/v1/organisations/demo:org-saltmarsh/suggestions')).items as {
        readonly organisation?: { readonly name: string };
        readonly added?: boolean;
      }[];
    expect((await suggestions()).map(({ organisation }) => organisation?.name)).not.toContain(named);
    await rest.take('POST', '/v1/statements', { body: need });
    await eventually(
      async () => {
        const added = (await suggestions()).filter((one) => one.added === true);
        expect(added[0]?.organisation?.name).toBe(named);
      },
      { withinMs: 10_000 },
    );
  }, 60_000);
});
