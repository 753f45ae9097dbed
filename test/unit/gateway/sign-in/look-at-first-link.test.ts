import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type FakeMesh, startMesh } from '../fake-mesh.ts';

let mesh: FakeMesh;
beforeAll(async () => {
  mesh = await startMesh();
});
afterAll(() => mesh.stop());

describe('the link of the first start', () => {
  it('is not looked for without end from one address on the network', async () => {
    const body = { token: 'y'.repeat(43) };
    const answers: Answer[] = [];
    for (let tries = 0; tries < 62; tries += 1)
      answers.push(await mesh.call('POST', '/v1/sign-in/first/look', { body }));
    const refused = answers.at(-1);
    expect([answers[0]?.status, refused?.status]).toEqual([401, 429]);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused?.json.detail).toMatch(/Too many attempts to sign in/);
  });
});
