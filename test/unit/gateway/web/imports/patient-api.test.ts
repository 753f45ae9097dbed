import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { patientApi, StoppedError } from '../../../../../services/gateway/web/imports/patient-api.ts';

afterEach(() => void jest.restoreAllMocks());

const answering = (...answers: readonly (Response | Error)[]) => {
  const left = [...answers];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const answer = left.shift() ?? new Error('asked once too often');
    if (answer instanceof Error) throw answer;
    return answer;
  });
};
const busy = (headers: Record<string, string> = {}, status = 429) => new Response('{}', { status, headers });

const asked = (stop = new AbortController()) => {
  const waited: number[] = [];
  const away: boolean[] = [];
  const api = patientApi({
    headers: {},
    signal: stop.signal,
    onAway: (isAway) => void away.push(isAway),
    wait: async (ms) => void waited.push(ms),
  });
  return { answer: api.send({ path: '/v1/texts' }), waited, away };
};

describe('a row on its way', () => {
  it('is sent again as long as that may help, and waits as long as it is asked to', async () => {
    answering(
      busy({ 'Retry-After': '7' }),
      new TypeError('no network'),
      busy({}, 503),
      new Response('{"id":"t"}'),
    );
    const { answer, waited, away } = asked();
    expect(await answer).toEqual({ ok: true, body: { id: 't' }, etag: undefined });
    expect(waited).toHaveLength(3);
    expect(waited[0]).toBe(7_000);
    // Too much at once is not away; no answer, and an answer from a proxy, are.
    expect(away).toEqual([false, true, true, false]);
  });

  it('that is refused is answered with what is wrong', async () => {
    answering(new Response(JSON.stringify({ detail: 'no', errors: [] }), { status: 422 }));
    expect(await asked().answer).toMatchObject({ ok: false, problem: { status: 422, detail: 'no' } });
  });

  it('is given up once the import is stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    answering(new TypeError('no network'));
    await expect(asked(stop).answer).rejects.toThrow(StoppedError);
  });
});
