// Coming in: once for all the calls that wait, and only where the door is shut.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { call, whereShut } from '../../../../../services/gateway/web/api/call.ts';

const shut = () =>
  Response.json({ code: 'unauthenticated' }, { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } });

/** A server that lets nobody in until they came in by the demonstration, if there is one. */
const server = ({ demonstration = true, isIn = false } = {}) => {
  const state = { isIn, asked: [] as string[] };
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (address, init) => {
    const line = `${init?.method ?? 'GET'} ${String(address)}`;
    state.asked.push(line);
    if (line === 'GET /v1/sign-in') return Response.json({ demonstration });
    if (line === 'POST /v1/sign-in/demonstration') {
      state.isIn = true;
      return Response.json({ session: 'ses_1' });
    }
    return state.isIn ? Response.json({}) : shut();
  });
  return state;
};

describe('a call', () => {
  beforeEach(() => whereShut(() => Promise.resolve(false)));
  afterEach(() => void jest.restoreAllMocks());

  it('of who is in already asks nothing else', async () => {
    const { asked } = server({ isIn: true });
    expect((await call('/v1/calls')).status).toBe(200);
    expect(asked).toEqual(['GET /v1/calls']);
  });

  it('comes in once with those that wait beside it, and is made again', async () => {
    const { asked } = server();
    const answers = await Promise.all(['/v1/calls', '/v1/rounds', '/v1/events'].map((one) => call(one)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(asked.filter((line) => line.startsWith('POST'))).toEqual(['POST /v1/sign-in/demonstration']);
  });

  it('comes in again once the session is over', async () => {
    const state = server();
    await call('/v1/calls');
    state.isIn = false;
    expect((await call('/v1/calls')).status).toBe(200);
    expect(state.asked.filter((line) => line.startsWith('POST'))).toHaveLength(2);
  });

  it('is refused, with what the server says, where nobody comes in', async () => {
    server({ demonstration: false });
    const answer = await call('/v1/calls');
    expect([answer.status, await answer.json()]).toEqual([401, { code: 'unauthenticated' }]);
  });

  it('waits where its person may come back, and goes on with what was to be sent', async () => {
    const state = server({ demonstration: false });
    const back = Promise.withResolvers<boolean>();
    whereShut(() => back.promise);
    const saved = call('/v1/calls', { method: 'POST', body: 'words' });
    state.isIn = true;
    back.resolve(true);
    expect((await saved).status).toBe(200);
    expect(jest.mocked(fetch)).toHaveBeenLastCalledWith('/v1/calls', { method: 'POST', body: 'words' });
  });

  it('that is refused as whom it acts comes in nowhere', async () => {
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({}, { status: 401 }));
    expect((await call('/v1/calls')).status).toBe(401);
    expect(jest.mocked(fetch)).toHaveBeenCalledTimes(1);
  });

  it('finds nobody there where the ways in are not told', async () => {
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async (address) =>
        address === '/v1/sign-in' ? new Response('', { status: 503 }) : shut(),
      );
    await expect(call('/v1/calls')).rejects.toThrow('503');
  });
});
