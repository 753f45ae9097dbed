// The campus of demonstration comes in whole though the mesh runs out of time now and then, and nothing comes in twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Api, createApi } from '../../../scripts/passerelle/api/api.ts';
import {
  demonstrationKinds,
  isLate,
  loadDemonstration,
} from '../../../scripts/passerelle/load-demonstration.ts';
import { type FakeMesh, startFakeMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
beforeEach(async () => {
  mesh = await startFakeMesh();
});
afterEach(() => mesh.close());

const late = { status: 504, body: { title: 'Deadline over', detail: 'The time given was over.' } };
const isWrite = (method: string | undefined): boolean => method === 'POST' || method === 'PATCH';
const things = () => demonstrationKinds.flatMap((kind) => mesh.of(kind));
const all = (): readonly unknown[] => [...things(), ...mesh.introductions.all()];
const keysOf = (): readonly unknown[] => things().flatMap((one) => one['external_ids'] as unknown[]);

/** The mesh does what it is asked, and every so many times its answer does not get through. */
const losingAnswers = (api: Api, every: number): Api => {
  let writes = 0;
  return {
    ...api,
    send: async (request) => {
      const answer = await api.send(request);
      if (!isWrite(request.method)) return answer;
      writes += 1;
      const problem = { status: 504, title: 'Deadline over', detail: 'The time given was over.' };
      return writes % every === 0 ? { ok: false, problem, etag: undefined } : answer;
    },
  };
};

describe('the campus of demonstration, taken in by a mesh that is out of time now and then', () => {
  it('comes in whole in its first pass where waiting a little is enough', async () => {
    const waits: number[] = [];
    const wait = async (ms: number): Promise<void> => void waits.push(ms);
    const api = createApi({ url: mesh.url, patienceMs: 60_000, wait });
    mesh.onRequest = ({ method, count }) => (isWrite(method) && count % 4 === 0 ? late : undefined);
    const loaded = await loadDemonstration(api, { pausesMs: [] });
    expect(loaded).toMatchObject({ refused: 0, bad: [], isIn: loaded.rows });
    expect(waits.length).toBeGreaterThan(100);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5_000);
  });

  it('takes up again what was late, and what was refused because of it', async () => {
    const api = createApi({ url: mesh.url });
    const shares: number[] = [];
    const refusals = new Map<string, number>();
    // Each tenth thing is late the first time it comes, organisations that others refer to among them.
    mesh.onRequest = ({ method, count }) => {
      if (!isWrite(method) || refusals.size >= 40 || count % 10 !== 0) return undefined;
      refusals.set(String(count), 1);
      return late;
    };
    const loaded = await loadDemonstration(api, {
      pausesMs: [0, 0],
      onProgress: ({ done, rows }) => shares.push(done / rows),
    });
    expect(refusals.size).toBe(40);
    expect(loaded).toMatchObject({ created: loaded.rows, refused: 0, bad: [], isIn: loaded.rows });
    expect(all().length).toBe(loaded.rows);
    expect(shares.at(-1)).toBe(1);
  });

  it('makes nothing twice where an answer was lost after the deed', async () => {
    const api = losingAnswers(createApi({ url: mesh.url }), 15);
    const loaded = await loadDemonstration(api, { pausesMs: [0, 0] });
    expect(loaded).toMatchObject({ refused: 0, bad: [], isIn: loaded.rows });
    expect(loaded.unchanged + loaded.changed).toBeGreaterThan(0);
    expect(all().length).toBe(loaded.rows);
    expect(new Set(keysOf()).size).toBe(keysOf().length);
  });

  it('says in the end what is not in, and the next time brings it', async () => {
    const api = createApi({ url: mesh.url });
    mesh.onRequest = ({ method, path, count }) =>
      isWrite(method) && path === '/v1/texts' && count % 7 === 0 ? late : undefined;
    const loaded = await loadDemonstration(api, { pausesMs: [] });
    expect(loaded.bad.length).toBeGreaterThan(0);
    expect(loaded.bad.every(isLate)).toBe(true);
    expect(loaded.bad.every(({ kind, row }) => kind === 'texts' && row !== undefined)).toBe(true);
    expect([loaded.isIn, loaded.refused]).toEqual([loaded.rows - loaded.bad.length, loaded.bad.length]);
    mesh.onRequest = () => undefined;
    const again = await loadDemonstration(api);
    expect(again).toMatchObject({ created: loaded.bad.length, isIn: loaded.rows, bad: [] });
  });

  it('gives up where nearly everything is late', async () => {
    mesh.onRequest = ({ method }) => (isWrite(method) ? late : undefined);
    const loading = loadDemonstration(createApi({ url: mesh.url }), { pausesMs: [] });
    await expect(loading).rejects.toThrow('The time given was over.');
    expect(mesh.requests.length).toBeLessThan(100);
  });
});

describe('the introductions of the demonstration', () => {
  const acts = () => mesh.introductions.all().map((one) => one.acts.map(({ as, verb }) => `${as} ${verb}`));
  const isOpening = (method: string, path: string): boolean =>
    method === 'POST' && path === '/v1/introductions';

  it('are opened while nothing is held, and the hold is what it was again', async () => {
    mesh.introductions.settings.hold_seconds = 45;
    await loadDemonstration(createApi({ url: mesh.url }));
    expect(mesh.introductions.all().length).toBeGreaterThan(5);
    expect(mesh.introductions.all().map(({ held }) => held)).toEqual(mesh.introductions.all().map(() => 0));
    expect(mesh.introductions.settings.hold_seconds).toBe(45);
  });

  it('leave a hold that somebody set meanwhile', async () => {
    mesh.onRequest = ({ method, path }) => {
      if (isOpening(method, path)) mesh.introductions.settings.hold_seconds = 4;
      return undefined;
    };
    await loadDemonstration(createApi({ url: mesh.url }));
    expect(mesh.introductions.settings.hold_seconds).toBe(4);
  });

  it('leave the hold as it was where they cannot be played', async () => {
    const api = createApi({ url: mesh.url });
    mesh.onRequest = ({ method, path }) => (isOpening(method, path) ? 'cut' : undefined);
    await expect(loadDemonstration(api)).rejects.toThrow();
    expect(mesh.introductions.settings.hold_seconds).toBe(60);
  });

  it('are held as usual again after a loading that was killed before it could say so', async () => {
    mesh.introductions.settings.hold_seconds = 0;
    await loadDemonstration(createApi({ url: mesh.url }));
    expect(mesh.introductions.settings.hold_seconds).toBe(60);
  });

  it('go on where a loading was cut short, and each act is done once', async () => {
    await loadDemonstration(createApi({ url: mesh.url }));
    const whole = acts();
    const begun = mesh.introductions.all().filter((one) => one.acts.splice(1).length > 0);
    expect(begun.length).toBeGreaterThan(2);
    const again = await loadDemonstration(createApi({ url: mesh.url }));
    expect(again).toMatchObject({ created: 0, changed: begun.length, isIn: again.rows });
    expect(acts()).toEqual(whole);
  });

  it('that were played are left alone, and so is what holds for them', async () => {
    await loadDemonstration(createApi({ url: mesh.url }));
    mesh.introductions.settings.hold_seconds = 0;
    const before = mesh.requests.length;
    await loadDemonstration(createApi({ url: mesh.url }));
    const written = mesh.requests
      .slice(before)
      .filter(({ path }) => /introductions\/|settings|wish/.test(path));
    expect(written.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(mesh.introductions.settings.hold_seconds).toBe(0);
  });

  it('wait for a service that has not heard yet of whom they bring together', async () => {
    let refused = 0;
    mesh.onRequest = ({ method, path }) => {
      if (!isOpening(method, path) || refused >= 10) return undefined;
      refused += 1;
      return { status: 422, body: { detail: 'Not right.', errors: [{ rule: 'unresolved' }] } };
    };
    const loaded = await loadDemonstration(createApi({ url: mesh.url }));
    expect(refused).toBe(10);
    expect(loaded).toMatchObject({ created: loaded.rows, bad: [] });
  });

  it('have their meetings on working days to come, and their calls close in more than a year', async () => {
    // A Friday.
    const now = new Date('2027-07-02T21:30:00Z');
    await loadDemonstration(createApi({ url: mesh.url }), { now: () => now });
    const meetings = mesh.introductions
      .all()
      .flatMap((one) => one.acts.filter(({ verb }) => verb === 'meeting').map(({ body }) => body));
    expect(meetings).toEqual([{ start: '2027-07-09T08:00:00.000Z', end: '2027-07-09T09:00:00.000Z' }]);
    expect(mesh.of('calls').map((call) => call['closes_on'])).toEqual(['2028-08-05', '2028-11-13']);
  });
});
