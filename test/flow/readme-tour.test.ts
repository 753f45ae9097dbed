// The tour of the README goes as it says: the need that it has a newcomer say brings the suggestion that it names. What there
// is to see of introductions and calls is there, as the demonstration's own README says.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

describe('a start', () => {
  it('writes nothing into the log of what the process asks itself until there is a round', async () => {
    const output = await mesh.invited();
    expect(output).toContain('"level":');
    expect(output).not.toContain('"route":"/v1/rounds"');
  });
});

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

describe('the campus of demonstration', () => {
  it('tells a machine that listens on this machine, by http', async () => {
    const receiver = createServer((request, response) => {
      request.resume();
      response.end();
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const { port } = receiver.address() as AddressInfo;
    const body = { url: `http://127.0.0.1:${port}/`, events: ['organisation.changed'] };
    const { id } = await mesh.rest().take('POST', '/v1/webhooks', { body });
    const tested = await mesh.rest().take('POST', `/v1/webhooks/${id}/test`);
    receiver.close();
    expect(tested).toMatchObject({ state: 'delivered', attempts: [{ status: 200 }] });
  });

  it('has introductions at each stage that a newcomer should see, and nothing of it is held', async () => {
    const introductions = await mesh.rest().list('/v1/introductions');
    expect(introductions.map(({ stage }) => stage as string).toSorted()).toEqual([
      'agreed',
      'declined',
      'introduced',
      'met',
      'offered',
      'offered',
      'under_review',
    ]);
    const introduced = introductions.find(({ stage }) => stage === 'introduced');
    expect(Date.parse(introduced?.meeting.start)).toBeGreaterThan(Date.now());
    expect(await mesh.rest().take('GET', '/v1/brokering/settings')).toMatchObject({ hold_seconds: 60 });
  });

  it('has animators look at the introduction that was asked to be reviewed', async () => {
    const rest = mesh.rest();
    const [reviewed] = await rest.list('/v1/introductions?stage=under_review');
    const items = await rest.list('/v1/queue');
    expect(items.filter(({ kind }) => kind === 'review').length).toBe(1);
    expect(JSON.stringify(items.find(({ kind }) => kind === 'review'))).toContain(reviewed?.id);
  });

  it('has calls that are open, with consortia to propose, for one of them at least three that differ', async () => {
    const rest = mesh.rest();
    const calls = await rest.list('/v1/calls?open=true');
    const proposed = await Promise.all(
      calls.map(async ({ id }) => {
        const { consortia } = await rest.take('POST', `/v1/calls/${id}/consortia`, { body: {} });
        return consortia.length as number;
      }),
    );
    expect(proposed.length).toBe(2);
    expect(Math.min(...proposed)).toBeGreaterThan(0);
    expect(Math.max(...proposed)).toBeGreaterThanOrEqual(3);
  });
});
