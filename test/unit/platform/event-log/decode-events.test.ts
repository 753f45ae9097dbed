// What becomes of known, unknown, newer and broken events.
import { describe, expect, it } from '@jest/globals';
import { decodeEvents } from '../../../../services/platform/event-log/decode-events.ts';
import type { EventDefinition } from '../../../../services/platform/event-log/event-definition.ts';
import { StopPartition, Undecodable } from '../../../../services/platform/event-log/event-log.ts';
import { aStoredEvent } from './event-makers.ts';

/** A message that is its key and some words, in JSON: the codec is not what is tested. */
const aDefinition = (type: string): EventDefinition<unknown> => ({
  topic: { name: 'things', keep: 'latest', compactionLagMs: 0, segmentMs: 0 },
  type,
  message: {
    encode: () => ({ finish: () => new Uint8Array() }),
    decode: (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
  },
  key: (message) => (message as { key: string }).key,
});

const anEvent = (type: string, key: string, body: string = JSON.stringify({ key })) =>
  aStoredEvent({ type, key, body: new TextEncoder().encode(body) });

const decoding = () => {
  const calls: string[][] = [];
  const skipped: string[] = [];
  const consumers = ['things.v1.ThingChanged', 'places.v2.PlaceChanged'].map((type) => ({
    event: aDefinition(type),
    handle: async (events: readonly { message: unknown }[], deps: string) => {
      calls.push([deps, type, ...events.map(({ message }) => (message as { key: string }).key)]);
    },
  }));
  const handle = decodeEvents({ consumers, deps: 'deps', skipped: (type) => skipped.push(type) });
  const context = { signal: new AbortController().signal, attempt: 1 };
  return { calls, skipped, handle: (...events: ReturnType<typeof anEvent>[]) => handle(events, context) };
};

describe('decoding what a service follows', () => {
  it('hands adjacent events of one type to their consumer together, in order', async () => {
    const { calls, handle } = decoding();
    await handle(
      anEvent('things.v1.ThingChanged', 'a'),
      anEvent('things.v1.ThingChanged', 'b'),
      anEvent('places.v2.PlaceChanged', 'c'),
      anEvent('things.v1.ThingChanged', 'd'),
    );
    expect(calls).toEqual([
      ['deps', 'things.v1.ThingChanged', 'a', 'b'],
      ['deps', 'places.v2.PlaceChanged', 'c'],
      ['deps', 'things.v1.ThingChanged', 'd'],
    ]);
  });

  it('counts and skips unknown types, and older majors, without reading them', async () => {
    const { calls, skipped, handle } = decoding();
    await handle(
      anEvent('things.v1.ThingMoved', 'a', 'not json'),
      anEvent('places.v1.PlaceChanged', 'b', 'not json'),
      anEvent('things.v1.ThingChanged', 'c'),
    );
    expect(skipped).toEqual(['things.v1.ThingMoved', 'places.v1.PlaceChanged']);
    expect(calls).toEqual([['deps', 'things.v1.ThingChanged', 'c']]);
  });

  it('stops at a newer major version, after what came before, and says what to upgrade', async () => {
    const { calls, handle } = decoding();
    const stopped = handle(
      anEvent('things.v1.ThingChanged', 'a'),
      anEvent('things.v2.ThingChanged', 'b', 'of the future'),
      anEvent('things.v1.ThingChanged', 'c'),
    );
    await expect(stopped).rejects.toBeInstanceOf(StopPartition);
    await expect(stopped).rejects.toThrow(/things\.v2\.ThingChanged.*v1.*upgrade this process/);
    expect(calls).toEqual([['deps', 'things.v1.ThingChanged', 'a']]);
  });

  it.each([
    ['are no such message', 'not json'],
    ['hold the key of another', JSON.stringify({ key: 'b' })],
  ])('calls bytes undecodable that %s, before anything is handled', async (_, body) => {
    const { calls, handle } = decoding();
    const handed = handle(
      anEvent('things.v1.ThingChanged', 'x'),
      anEvent('things.v1.ThingChanged', 'a', body),
    );
    await expect(handed).rejects.toBeInstanceOf(Undecodable);
    expect(calls).toEqual([]);
  });
});
