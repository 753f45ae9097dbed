// Weights and settings of matchmaking over REST.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kindTypes, matchmakingSettings } from '../../../services/gateway/schemas/matchmaking-settings.ts';
import { learned as learnedSchema, weightsVersion } from '../../../services/gateway/schemas/weights.ts';
import { type Decided, type DecisionsMesh, startDecisionsMesh } from './decisions-mesh.ts';

let at: DecisionsMesh;
let campus: Decided;
beforeAll(async () => {
  at = await startDecisionsMesh();
});
afterAll(() => at.mesh.stop());
beforeEach(async () => {
  campus = await at.renew();
});

const call: DecisionsMesh['mesh']['call'] = (...of) => at.mesh.call(...of);
const get = (path: string, headers = {}) => call('GET', `/v1/${path}`, { headers });

interface Weight {
  readonly feature: string;
  readonly name: string;
  readonly moved: number;
}

describe('the weights', () => {
  it('are those set by hand until something was learned, each by its name', async () => {
    const { json } = await get('weights', { 'Accept-Language': 'fr' });
    expect(weightsVersion.safeParse(json).error).toBeUndefined();
    expect(json).toMatchObject({ number: 0, serves: true, answers: 0 });
    for (const { name, moved, feature } of json.weights as Weight[]) {
      expect(name).not.toBe(feature);
      expect(moved).toBe(0);
    }
  });

  it('are not learned from a handful of answers, and say how many it takes', async () => {
    await campus.answers(8);
    const { json } = await get('weights/replay');
    expect(json).toMatchObject({ outcome: 'too_few_answers', answers: 8, fewest_tested: 10 });
    expect(json.text).toContain('a test takes 10 at the least');
    expect(json.version).toBeUndefined();
  });

  it('are replayed without being kept, learned, listed, and gone back from', async () => {
    await campus.answers(200);
    const tried = (await get('weights/replay')).json;
    expect(learnedSchema.safeParse(tried).error).toBeUndefined();
    expect(tried).toMatchObject({ outcome: 'serves', version: { number: 1, serves: false } });
    expect(tried.text).toMatch(/would serve/);
    expect((await get('weights')).json.number).toBe(0);

    const kept = (await call('POST', '/v1/weights/learn')).json;
    expect(kept).toMatchObject({ outcome: 'serves', version: { number: 1, serves: true, answers: 200 } });
    expect(kept.version.replay.next.log_loss).toBeLessThanOrEqual(kept.version.replay.current.log_loss);
    const maturity = (kept.version.weights as Weight[]).find(({ feature }) => feature === 'maturity_fit');
    expect(maturity?.moved).toBeGreaterThan(1);
    const { items } = (await get('weights/versions')).json;
    expect(items.map(({ number, serves }: { number: number; serves: boolean }) => [number, serves])).toEqual([
      [1, true],
      [0, false],
    ]);

    expect((await call('POST', '/v1/weights/roll-back')).json).toMatchObject({ number: 0, serves: true });
    const { status, json } = await call('POST', '/v1/weights/roll-back');
    expect([status, json.detail]).toEqual([409, expect.stringContaining('nothing to go back to')]);
  });

  it('are gone back from once, in the state that was looked at', async () => {
    await campus.answers(200);
    await call('POST', '/v1/weights/learn');
    const tag = String((await get('weights')).headers.get('etag'));
    const back = () => call('POST', '/v1/weights/roll-back', { headers: { 'If-Match': tag } });
    const first = await back();
    expect([tag, first.status, first.json.number, first.headers.get('etag')]).toEqual(['"1"', 200, 0, '"0"']);
    const again = await back();
    expect([again.status, again.json.current.number, again.headers.get('etag')]).toEqual([412, 0, '"0"']);
  });

  it('tell how the bias moved, and what the hand-set ones foretell', async () => {
    await campus.answers(200);
    const { version } = (await get('weights/replay')).json;
    expect(version.bias.moved).toBeCloseTo(version.bias.weight - version.bias.before, 12);
    expect(version.bias.moved).not.toBe(0);
    expect(version.replay.hand_set).toEqual(version.replay.current);
  });

  it('are for animators', async () => {
    for (const [method, path] of [
      ['GET', 'weights'],
      ['GET', 'weights/replay'],
      ['POST', 'weights/learn'],
      ['GET', 'matchmaking/settings'],
      ['GET', 'matchmaking/kind-types'],
    ] as const) {
      const { status, json } = await call(method, `/v1/${path}`, { as: campus.members.a });
      expect([status, json.detail]).toEqual([403, expect.stringContaining('Only campus animators')]);
    }
  });
});

describe('the settings of matchmaking', () => {
  const path = 'matchmaking/settings';
  const patch = (body: object, headers = {}) => call('PATCH', `/v1/${path}`, { body, headers });

  it('are as delivered, and change field by field', async () => {
    const { json, headers } = await get(path);
    expect(matchmakingSettings.safeParse(json).error).toBeUndefined();
    expect([json.version, headers.get('etag')]).toEqual([0, '"0"']);
    const changed = await patch({ maximum: 4, schedule: { weekday: 1, hour: 6, publish: true } });
    expect(changed.json).toEqual({
      ...json,
      ...{ version: 1, maximum: 4, schedule: { weekday: 1, hour: 6, publish: true } },
    });
    expect((await patch({ schedule: null })).json).toEqual({ ...json, version: 2, maximum: 4 });
    // The same again is no new version.
    expect((await patch({ maximum: 4 })).json.version).toBe(2);
  });

  it('change in the state that was looked at', async () => {
    await patch({ maximum: 4 });
    const stale = await patch({ maximum: 6 }, { 'If-Match': '"0"' });
    expect([stale.status, stale.json.current.maximum, stale.headers.get('etag')]).toEqual([412, 4, '"1"']);
    expect((await patch({ maximum: 6 }, { 'If-Match': '"1"' })).status).toBe(200);
  });

  it('are refused by the field and the cure, together with those that stand', async () => {
    const { status, json } = await patch({
      exposure_cap: 0,
      schedule: { weekday: 8, hour: 6, publish: true },
    });
    expect(status).toBe(422);
    expect(json.errors.map(({ field }: { field: string }) => field)).toEqual([
      'exposure_cap',
      'schedule.weekday',
    ]);
    const crossed = await patch({ minimum: 9 });
    expect(crossed.json.errors).toMatchObject([
      { field: 'maximum', cure: 'Give at least as much as “minimum”.' },
    ]);
  });
});

describe('the table of kinds and types', () => {
  const path = 'matchmaking/kind-types';
  const patch = (body: object, headers = {}) => call('PATCH', `/v1/${path}`, { body, headers });

  it('is read whole, and edited cell by cell', async () => {
    const { json } = await get(path);
    expect(kindTypes.safeParse(json).error).toBeUndefined();
    const changed = await patch({ usual: { lab: { patient_experience: 0.45 } } });
    expect(changed.json).toEqual({
      version: 1,
      usual: { ...json.usual, lab: { ...json.usual.lab, patient_experience: 0.45 } },
    });
    expect((await patch({ usual: { lab: { data: 0.9 } } }, { 'If-Match': '"0"' })).status).toBe(412);
    expect((await patch({ usual: {} })).json.version).toBe(1);
  });

  it('has no other kinds and types, and shares only', async () => {
    const { status, json } = await patch({ usual: { labo: { data: 1 }, lab: { dta: 1, data: 3 } } });
    expect(status).toBe(422);
    expect(json.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'usual.lab.data',
      'usual.lab.dta',
      'usual.labo',
    ]);
  });
});
