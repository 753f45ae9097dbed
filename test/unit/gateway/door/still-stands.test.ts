// A stream of events that is open when its reader signs out, is signed out, or loses what it was let in by.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultTimes } from '../../../../services/gateway/edge.ts';
import { mostOfSession } from '../../../../services/gateway/events/bounded-streams.ts';
import { eventually } from '../../../makers/eventually.ts';
import { operatorToken } from '../../../makers/operator.ts';
import { anOrganisation, aPerson, type FakeMesh, startMesh } from '../fake-mesh.ts';

let mesh: FakeMesh;
const links: string[] = [];
beforeAll(async () => {
  mesh = await startMesh({
    times: { ...defaultTimes, heartbeatMs: 20 },
    door: { operatorToken, onLink: (url) => void links.push(url) },
  });
});
afterAll(() => mesh.stop());

const asPage = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' };
const send = (path: string, method: string, cookie: string, body?: object): Promise<Response> =>
  fetch(`${mesh.base}${path}`, {
    method,
    headers: { ...asPage, Cookie: cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

interface Reader {
  readonly id: string;
  readonly membership: string;
  readonly cookie: string;
}

let nth = 0;
/** An animator who is a member, too. */
const signedIn = async (): Promise<Reader> => {
  const email = `reader${(nth += 1)}@canari.example`;
  const { id } = await mesh.make('persons', aPerson({ email, animator: true }));
  const { id: organisation } = await mesh.make('organisations', anOrganisation());
  const { id: membership } = await mesh.make('memberships', { person: id, organisation, role: 'member' });
  const before = links.length;
  await send('/v1/sign-in/link', 'POST', '', { email });
  await eventually(() => expect(links.length).toBe(before + 1));
  const entered = await send('/v1/sign-in', 'POST', '', { token: links.at(-1)?.split('#')[1] });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  return { id, membership, cookie };
};

const follow = async ({ cookie }: Reader) => {
  const leaving = new AbortController();
  const { signal } = leaving;
  const answer = await fetch(`${mesh.base}/v1/events`, { headers: { Cookie: cookie }, signal });
  expect(answer.status).toBe(200);
  let [text, isOver] = ['', false];
  const reading = (async () => {
    for await (const chunk of answer.body ?? []) text += Buffer.from(chunk).toString();
  })()
    // Cut off from there.
    .catch(() => undefined)
    .finally(() => (isOver = !signal.aborted));
  return {
    beats: () => text.split(': \nid:').length - 1,
    isOver: () => isOver,
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
};

describe('a stream of events', () => {
  it('goes on while its reader is who was let in', async () => {
    const stream = await follow(await signedIn());
    await eventually(() => expect(stream.beats()).toBeGreaterThan(5));
    expect(stream.isOver()).toBe(false);
    await stream.leave();
  });

  it('is one of so many of its session: one more ends the oldest', async () => {
    const [reader, other] = [await signedIn(), await signedIn()];
    const streams = [await follow(other)];
    for (let more = 0; more <= mostOfSession; more += 1) streams.push(await follow(reader));
    const isOver = (): readonly boolean[] => streams.map((stream) => stream.isOver());
    await eventually(() => expect(isOver().filter(Boolean)).toHaveLength(1));
    expect(isOver()[1]).toBe(true);
    // Each that is left makes room for another.
    await Promise.all(streams.slice(2, 4).map((stream) => stream.leave()));
    const again = await follow(reader);
    await eventually(() => expect(again.beats()).toBeGreaterThan(1));
    await Promise.all([...streams, again].map((stream) => stream.leave()));
  });

  it.each<[string, (of: Reader) => Promise<unknown>]>([
    ['signs out', ({ cookie }) => send('/v1/session', 'DELETE', cookie)],
    ['is signed out by somebody else', ({ id }) => mesh.call('DELETE', `/v1/persons/${id}/sessions`)],
    [
      'is no animator any more',
      ({ id }) => mesh.call('PATCH', `/v1/persons/${id}`, { body: { animator: false } }),
    ],
    ['leaves an organisation', ({ membership }) => mesh.call('DELETE', `/v1/memberships/${membership}`)],
    ['is erased', ({ id }) => mesh.call('DELETE', `/v1/persons/${id}`)],
  ])('ends once its reader %s', async (_, lose) => {
    const reader = await signedIn();
    const stream = await follow(reader);
    await lose(reader);
    await eventually(() => expect(stream.isOver()).toBe(true));
  });
});
