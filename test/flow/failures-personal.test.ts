// No personal datum in any log line or event, at the chattiest log level, whatever goes right or wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';
import { readLog, settled } from '../makers/test-mesh.ts';

const canary = {
  given_name: 'Zérafine',
  family_name: 'Kanariwitz',
  email: 'z.kanariwitz@canari-prive.example',
};
const leaks = /zérafine|zerafine|z%C3%A9rafine|kanariwitz|canari-prive/i;

describe('names and addresses of persons', () => {
  let mesh: EmbeddedMesh;
  beforeAll(async () => {
    mesh = await embeddedMesh({ environment: { LOG_LEVEL: 'trace' } });
    await mesh.start();
  }, 30_000);
  afterAll(() => mesh?.discard());

  it('reach no log line and no event', async () => {
    const rest = mesh.rest();
    const make = making(rest);
    const lab = await make.organisation();
    const startup = await make.organisation({ kind: 'startup' });
    const external_id = 'orcid:0000-0001-kanariwitz';
    const { id } = await make.person(lab.id, { ...canary, external_id });
    await make.statement(lab.id);
    await make.statement(startup.id, { kind: 'offer' });
    const wrong = [
      await rest.call('POST', '/v1/persons', { body: { ...canary, email: 'kanariwitz' } }),
      await rest.call('POST', '/v1/persons', { body: { ...canary, kanariwitz: 1 } }),
      await rest.call('POST', '/v1/persons', { body: { ...canary, external_id } }),
      await rest.call('POST', '/v1/persons', { raw: `{"given_name": "Kanariwitz", "email": kanariwitz` }),
      await rest.call('GET', '/v1/persons?email=z.kanariwitz@canari-prive.example'),
      await rest.call('GET', '/v1/persons/orcid:kanariwitz-nobody'),
      await rest.call('GET', '/v1/kanariwitz'),
      await rest.call('PATCH', `/v1/persons/${id}`, { body: { email: 'kanariwitz' } }),
      await rest.call('GET', `/v1/persons/${id}`, { as: 'orcid:kanariwitz-nobody' }),
      await rest.call('GET', '/healthz', { headers: { 'User-Agent': 'Kanariwitz', Cookie: 'Kanariwitz' } }),
    ];
    expect(wrong.map(({ status }) => Math.floor(status / 100))).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 4, 2]);
    await rest.take('PATCH', `/v1/persons/${id}`, { body: { family_name: 'Kanariwitz-Zérafine' } });
    await rest.take('GET', `/v1/search?q=${encodeURIComponent('Zérafine Kanariwitz')}`, { as: id });
    await settled(rest);
    const notice = await eventually(async () => {
      const [first] = await rest.list(`/v1/persons/${id}/notices`, { as: id });
      if (!first) throw new Error('nothing was told yet');
      return first;
    });
    await rest.take('PATCH', `/v1/notices/${notice.id}`, { as: id, body: { read: true } });
    expect((await rest.call('GET', '/v1/persons')).text).toMatch(leaks);
    await rest.take('DELETE', `/v1/persons/${id}`);
    await settled(rest);
    await mesh.stop();

    expect(mesh.output().split('\n').length).toBeGreaterThan(20);
    expect(
      mesh
        .output()
        .split('\n')
        .filter((line) => leaks.test(line)),
    ).toEqual([]);
    const log = await readLog(mesh);
    expect(log.length).toBeGreaterThan(10);
    const told = log.map(({ body, ...rest }) => `${JSON.stringify(rest)} ${Buffer.from(body)}`);
    expect(told.filter((one) => leaks.test(one))).toEqual([]);
  }, 60_000);
});
