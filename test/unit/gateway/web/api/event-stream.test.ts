// The stream of events: read, cut off, taken up again where it was.
import { describe, expect, it } from '@jest/globals';
import { followed, keysOf, keysTogether } from '../../../../../services/gateway/web/api/event-keys.ts';
import {
  type EventPorts,
  followEvents,
  type Place,
  type ServerEvent,
} from '../../../../../services/gateway/web/api/event-stream.ts';

const bodyOf = (...chunks: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
const events = (...chunks: readonly string[]) => new Response(bodyOf(...chunks));

/** Answers each connection in turn; ends after the last. */
const follow = async (
  answers: readonly (Response | Error)[],
  place: Place = { isNew: true },
): Promise<{ told: ServerEvent[]; gaps: number; ids: (string | undefined)[]; waits: number[] }> => {
  const seen = {
    told: [] as ServerEvent[],
    gaps: 0,
    ids: [] as (string | undefined)[],
    waits: [] as number[],
  };
  const end = new AbortController();
  const ports: EventPorts = {
    open: (lastId) => {
      const answer = answers[seen.ids.length];
      seen.ids.push(lastId);
      return answer instanceof Response
        ? Promise.resolve(answer)
        : Promise.reject(answer ?? new Error('over'));
    },
    onEvent: (event) => seen.told.push(event),
    onGap: () => (seen.gaps += 1),
    wait: (ms) => {
      seen.waits.push(ms);
      if (seen.ids.length >= answers.length) end.abort();
      return Promise.resolve();
    },
  };
  await followEvents(ports, place, end.signal);
  return seen;
};

const suggested = 'event: suggestion\nid: AQ\ndata: {"id":"sug_a","organisations":["org_a"]}\n\n';

describe('following events', () => {
  it('tells each with its data, also when it comes in pieces', async () => {
    const { told } = await follow([events('retry: 3000\n\n', suggested.slice(0, 30), suggested.slice(30))]);
    expect(told).toEqual([{ kind: 'suggestion', data: { id: 'sug_a', organisations: ['org_a'] } }]);
  });

  it('goes on after a cut from the last event it had', async () => {
    const { ids, gaps } = await follow([events(suggested), new Error('cut'), events()]);
    expect(ids).toEqual([undefined, 'AQ', 'AQ']);
    expect(gaps).toBe(0);
  });

  it('asks all anew where it does not know what it missed', async () => {
    const { gaps } = await follow([new Error('out of reach'), events(), events()]);
    expect(gaps).toBe(2);
  });

  it('asks all anew where the server says so', async () => {
    const { gaps, told, ids } = await follow([events('event: reset\nid: AX\ndata: {}\n\n'), events()]);
    expect([gaps, told, ids]).toEqual([1, [], [undefined, 'AX']]);
  });

  it('begins without an id that the server does not know', async () => {
    const refused = new Response(null, { status: 400 });
    const { ids, gaps } = await follow([refused, events()], { isNew: false, lastId: 'OLD' });
    expect(ids).toEqual(['OLD', undefined]);
    expect(gaps).toBe(1);
  });

  it('waits longer the longer nobody answers, and not for ever', async () => {
    const failures = Array.from({ length: 8 }, () => new Error('out of reach'));
    const { waits } = await follow([...failures, events(': \n\n'), new Error('out of reach')]);
    expect(waits[0]).toBeGreaterThanOrEqual(1_500);
    expect(waits[0]).toBeLessThanOrEqual(3_000);
    expect(waits[4]).toBeGreaterThanOrEqual(15_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
    expect(waits[8]).toBeLessThanOrEqual(3_000);
  });

  it('outlives data that is no JSON', async () => {
    const { told } = await follow([events('event: notice\ndata: {oops\n\n')]);
    expect(told).toEqual([{ kind: 'notice', data: undefined }]);
  });
});

describe('what an event makes old', () => {
  it('is the suggestion itself, the lists of those it concerns, and how they stand to others', () => {
    const data = { id: 'sug_a', organisations: ['org_a', 'org_b'] };
    expect(keysOf({ kind: 'suggestion', data })).toEqual([
      ['suggestion', 'sug_a'],
      ['suggestions', 'org_a'],
      ['pair', 'org_a'],
      ['suggestions', 'org_b'],
      ['pair', 'org_b'],
    ]);
  });

  it('is every list where nobody remembers whose it was', () => {
    const data = { id: 'sug_a', organisations: [], removed: true };
    expect(keysOf({ kind: 'suggestion', data })).toEqual([
      ['suggestions'],
      ['suggestion', 'sug_a'],
      ['pair'],
    ]);
  });

  it('is a person’s messages', () => {
    expect(keysOf({ kind: 'notice', data: { person: 'per_a' } })).toEqual([['notices', 'per_a']]);
    expect(keysOf({ kind: 'notice', data: { removed: true } })).toEqual([['notices']]);
  });

  it('is what a message is about, too', () => {
    expect(keysOf({ kind: 'notice', data: { person: 'per_a', introduction: 'int_a' } })).toEqual([
      ['notices', 'per_a'],
      ['introduction', 'int_a'],
      ['introductions'],
      ['queue'],
    ]);
    expect(keysOf({ kind: 'notice', data: { person: 'per_a', call: 'cal_a' } })).toEqual([
      ['notices', 'per_a'],
      ['calls'],
    ]);
  });

  it('is an introduction, the lists of them and the queue, and all of them for whoever was away', () => {
    expect(keysOf({ kind: 'introduction', data: { id: 'int_a', organisations: ['org_a'] } })).toEqual([
      ['introduction', 'int_a'],
      ['introductions'],
      ['queue'],
    ]);
    expect(keysOf({ kind: 'introduction', data: {} })).toEqual([
      ['introduction'],
      ['introductions'],
      ['queue'],
    ]);
  });

  it('is nothing for an event of a newer release, or one that is unreadable', () => {
    expect(keysOf({ kind: 'weather', data: null })).toEqual([]);
    expect(keysOf({ kind: 'suggestion', data: undefined })).toEqual([
      ['suggestions'],
      ['suggestion'],
      ['pair'],
    ]);
  });

  it('is named once for many events, and all at once for very many', () => {
    const one = { kind: 'notice', data: { person: 'per_a' } };
    expect(keysTogether([one, one])).toEqual([['notices', 'per_a']]);
    const many = Array.from({ length: 50 }, (_, at) => ({
      kind: 'suggestion',
      data: { id: `sug_${at}`, organisations: [`org_${at}`] },
    }));
    expect(keysTogether(many)).toEqual(followed);
  });
});
