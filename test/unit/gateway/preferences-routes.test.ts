// How notices are sent, over REST: what is chosen, who may, and what is said of what is wrong.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { memoryNotifications, type MemoryNotifications } from './memory-notifications.ts';
import { nextDigest, preferences } from '../../../services/gateway/schemas/preferences.ts';
import { aPerson, type FakeMesh, startMesh } from './fake-mesh.ts';

let mesh: FakeMesh;
let notifications: MemoryNotifications;
let person: string;
let other: string;
let administrator: string;

beforeAll(async () => {
  notifications = memoryNotifications();
  mesh = await startMesh({}, Promise.resolve(), notifications.clients);
});
afterAll(() => mesh.stop());
beforeEach(async () => {
  person = (await mesh.make('persons', aPerson())).id;
  other = (await mesh.make('persons', aPerson())).id;
  administrator = (await mesh.make('persons', aPerson({ administrator: true }))).id;
});

const path = (of = person): string => `/v1/persons/${of}/notification-preferences`;
const get = (as = person) => mesh.call('GET', path(), { as });
const put = (body: unknown, { as = person, headers = {} } = {}) =>
  mesh.call('PUT', path(), { as, body, headers });

const chosen = {
  email: { new_suggestion: 'never' },
  digest: { weekday: 'monday', hour: 9 },
  quiet_hours: { from: '21:00', to: '06:30' },
  weekdays_off: ['sunday'],
  days_off: [{ from: '2027-08-02', to: '2027-08-20' }],
  most_a_day: 3,
};

describe('how notices are sent', () => {
  it('is as usual while nothing is chosen, by the clock of the person', async () => {
    const { status, json, headers } = await get();
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"0"');
    expect(preferences.strict().parse(json)).toMatchObject({
      person,
      version: 0,
      email: { new_suggestion: 'digest', introduction_offered: 'at_once' },
      time_zone: 'Europe/Paris',
    });
  });

  it('is chosen whole, and shown as it was chosen', async () => {
    const { status, json, headers } = await put(chosen, { headers: { 'If-Match': '"0"' } });
    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(json).toMatchObject({ ...chosen, version: 1 });
    expect((await get()).json).toEqual(json);
  });

  it('has no rest where none is chosen', async () => {
    const { json } = await put({});
    expect(json).toMatchObject({ weekdays_off: [], days_off: [], most_a_day: 5, digest: { hour: 8 } });
    expect(json).not.toHaveProperty('quiet_hours');
  });

  it('is not chosen over what was chosen meanwhile, which is shown', async () => {
    await put(chosen);
    for (const tag of ['"0"', '"another"']) {
      const { status, json, headers } = await put({}, { headers: { 'If-Match': tag } });
      expect(status).toBe(412);
      expect(json.current).toMatchObject(chosen);
      expect(headers.get('etag')).toBe('"1"');
    }
    expect((await put({}, { headers: { 'If-Match': '*' } })).status).toBe(200);
  });

  it('is the person’s and administrators’', async () => {
    expect((await get(other)).status).toBe(404);
    expect((await put(chosen, { as: other })).status).toBeGreaterThanOrEqual(403);
    expect((await get()).json.version).toBe(0);
    expect((await put(chosen, { as: administrator })).status).toBe(200);
  });

  it.each([
    ['most_a_day', { most_a_day: 0 }],
    ['digest.hour', { digest: { hour: 24 } }],
    ['digest.weekday', { digest: { weekday: 'lundi', hour: 8 } }],
    ['quiet_hours.from', { quiet_hours: { from: '8 pm', to: '07:00' } }],
    ['quiet_hours.to', { quiet_hours: { from: '07:00', to: '07:00' } }],
    [
      'weekdays_off',
      { weekdays_off: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] },
    ],
    ['days_off[0].from', { days_off: [{ from: '2027-02-30', to: '2027-03-01' }] }],
    ['days_off[0].to', { days_off: [{ from: '2027-08-20', to: '2027-08-02' }] }],
    ['days_off[0].to', { days_off: [{ from: '2027-01-01', to: '2027-08-02' }] }],
    ['email.sung', { email: { sung: 'never' } }],
    ['email.introduced', { email: { introduced: 'loudly' } }],
    ['version', { version: 3 }],
  ])('is refused where %s is wrong, with a cure in both languages', async (field, body) => {
    for (const language of ['en', 'fr']) {
      const { status, json } = await put(body, { headers: { 'Accept-Language': language } });
      expect(status).toBe(422);
      const [error] = json.errors;
      expect(error.field).toBe(field);
      expect(error.cure.length).toBeGreaterThan(10);
    }
  });
});

describe('the next digest', () => {
  it('says when it is sent and what it would hold', async () => {
    notifications.tell(person, 's1');
    const { status, json } = await mesh.call('GET', `/v1/persons/${person}/next-digest`, { as: person });
    expect(status).toBe(200);
    expect(nextDigest.parse(json).notices).toMatchObject([{ kind: 'new_suggestion', suggestion: 's1' }]);
  });

  it('is nobody else’s', async () => {
    const { status } = await mesh.call('GET', `/v1/persons/${person}/next-digest`, { as: other });
    expect(status).toBe(404);
  });
});
