// Server-sent events: positions, the ring of recent events, slow readers.
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { advance, decodePosition, encodePosition } from '../../../services/gateway/events/event-position.ts';
import { type RecentEvent, recentEvents } from '../../../services/gateway/events/recent-events.ts';
import { positionSeal } from '../../../services/gateway/events/seal-position.ts';
import { type EventSink, maxQueued, streamEvents } from '../../../services/gateway/events/stream-events.ts';
import { tellEvent, type Told } from '../../../services/gateway/events/tell-event.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';

const size = { topics: 2, partitions: 3, capacity: 5 };
const animator: Actor = {
  kind: 'person',
  memberships: [],
  animator: true,
  administrator: false,
  locale: 'fr',
  requestId: 'r',
};
const member = (of: string, personId = 'per_a'): Actor => ({
  ...animator,
  ...{ personId, animator: false, memberships: [{ of, role: 'member' }] },
});
const aTold = (id: string, more: Partial<Told> = {}): Told =>
  ({
    ...{ kind: 'suggestion', id, version: 1, animatorsOnly: false, removed: false },
    sides: [
      { organisation: 'org_a', discreet: false, version: 1 },
      { organisation: 'org_b', discreet: false, version: 1 },
    ],
    ...more,
  }) as Told;
const parties = { organisations: ['org_a', 'org_b'] };
const anEvent = (offset: number, more: Partial<RecentEvent> = {}): RecentEvent => ({
  ...{ topic: 0, partition: 0, offset, told: aTold(`sug_${offset}`) },
  ...more,
});

describe('a position', () => {
  const position = fc.array(fc.array(fc.maxSafeNat(), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 2,
  });

  it('comes back from its id (property)', () => {
    fc.assert(fc.property(position, (of) => expect(decodePosition(encodePosition(of), 2, 3)).toEqual(of)));
  });

  it('is not read from anything else (property)', () => {
    const other = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.uint8Array().map((bytes) => Buffer.from(bytes).toString('base64url')),
    );
    fc.assert(
      fc.property(other, (text) => {
        const read = decodePosition(text, 2, 3);
        if (read)
          expect(read.flat().every((offset) => Number.isSafeInteger(offset) && offset >= 0)).toBe(true);
        expect(decodePosition(encodePosition([[1, 2, 3]]), 2, 3)).toBeUndefined();
      }),
    );
  });

  it('only ever goes on', () => {
    expect(advance([[5, 0, 0]], { topic: 0, partition: 0, offset: 2 })).toEqual([[5, 0, 0]]);
  });
});

describe('an id of an event', () => {
  const [key, other] = [positionSeal(Buffer.alloc(32, 1)), positionSeal(Buffer.alloc(32, 2))];
  const position = [
    [1, 20, 300],
    [0, 4_000_000, 7],
  ];

  it('comes back as the position that it seals (property)', () => {
    const offset = fc.oneof(fc.nat(300), fc.maxSafeNat());
    const some = fc.array(fc.array(offset, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 });
    fc.assert(fc.property(some, (of) => expect(key.open(key.seal(of), 2, 3)).toEqual(of)));
  });

  it('says nothing of how much has happened: no two are alike, and all are as long', () => {
    const [first, second] = [key.seal(position), key.seal(position)];
    expect(first).not.toBe(second);
    expect(decodePosition(first, 2, 3)).toBeUndefined();
    const none = key.seal([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(none).toHaveLength(first.length);
  });

  it('is read from nothing but what was sealed by the same campus, whole (property)', () => {
    const sealed = key.seal(position);
    expect(other.open(sealed, 2, 3)).toBeUndefined();
    expect(key.open(encodePosition(position), 2, 3)).toBeUndefined();
    expect(key.open(sealed, 2, 4)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat(sealed.length - 2), fc.constantFrom('A', '_', 'x'), (at, letter) => {
        const forged = sealed.slice(0, at) + letter + sealed.slice(at + 1);
        if (forged !== sealed) expect(key.open(forged, 2, 3)).toBeUndefined();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => expect(key.open(text, 2, 3)).toBeUndefined()));
  });
});

describe('the ring of recent events', () => {
  it('gives each reader exactly what came after its position, while it has it (property)', () => {
    const partitions = fc.array(fc.nat({ max: 2 }), { maxLength: 30 });
    fc.assert(
      fc.property(partitions, fc.nat({ max: 30 }), (arriving, seen) => {
        const recent = recentEvents(size);
        const offsets = [0, 0, 0];
        const all = arriving.map((partition) =>
          anEvent(offsets[partition] ?? 0, {
            partition,
            ...((offsets[partition] = (offsets[partition] ?? 0) + 1), {}),
          }),
        );
        let position = recent.position();
        all.forEach((event, index) => {
          recent.append(event);
          if (index < seen) position = advance(position, event);
        });
        const after = all.slice(seen);
        if (after.length > size.capacity) expect(recent.since(position)).toBe('reset');
        else expect(recent.since(position)).toEqual(after);
      }),
    );
  });

  it('takes no event twice', () => {
    const recent = recentEvents(size);
    for (const offset of [3, 4, 3]) recent.append(anEvent(offset));
    expect(
      recent.since([
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ).toHaveLength(2);
  });

  it('asks a reader of another log, or of a newer one, to begin anew', () => {
    const recent = recentEvents(size);
    recent.append(anEvent(0));
    expect(
      recent.since([
        [7, 0, 0],
        [0, 0, 0],
      ]),
    ).toBe('reset');
  });
});

describe('what a reader is told', () => {
  it.each<[string, Told, Actor, object | undefined]>([
    [
      'a member, of its side’s suggestion',
      aTold('s'),
      member('org_a'),
      { id: 's', version: 1, organisations: ['org_a', 'org_b'] },
    ],
    [
      'a member, not who is discreet',
      aTold('s', {
        sides: [
          { organisation: 'org_a', discreet: false, version: 1 },
          { organisation: 'org_b', discreet: true, version: 1 },
        ],
      }),
      member('org_a'),
      { id: 's', version: 1, organisations: ['org_a'] },
    ],
    [
      'a member, not how often the other side did something for itself',
      aTold('s', {
        version: 9,
        sides: [
          { organisation: 'org_a', discreet: false, version: 4 },
          { organisation: 'org_b', discreet: false, version: 7 },
        ],
      }),
      member('org_a'),
      { id: 's', version: 4, organisations: ['org_a', 'org_b'] },
    ],
    ['a member, nothing of others', aTold('s'), member('org_c'), undefined],
    [
      'a member, nothing of what is kept to animators',
      aTold('s', { animatorsOnly: true }),
      member('org_a'),
      undefined,
    ],
    [
      'an animator, all of it',
      aTold('s', { animatorsOnly: true }),
      animator,
      { id: 's', version: 1, organisations: ['org_a', 'org_b'] },
    ],
    [
      'a person, of its own notice',
      {
        kind: 'notice',
        id: 'n',
        version: 1,
        person: 'per_a',
        organisation: 'org_a',
        suggestion: 's',
        removed: false,
      },
      member('org_a'),
      { id: 'n', version: 1, person: 'per_a', organisation: 'org_a', suggestion: 's' },
    ],
    [
      'a person, of a notice about an introduction',
      { kind: 'notice', id: 'n', version: 1, person: 'per_a', introduction: 'i', removed: false },
      member('org_a'),
      { id: 'n', version: 1, person: 'per_a', introduction: 'i' },
    ],
    [
      'a member, that an introduction changed that its side may notice, and not how often it did',
      {
        kind: 'introduction',
        id: 'i',
        version: 9,
        ...parties,
        noticedBy: ['org_a', 'org_b'],
        removed: false,
      },
      member('org_a'),
      { id: 'i', organisations: ['org_a'] },
    ],
    [
      'a member, nothing of what only the other side may notice',
      { kind: 'introduction', id: 'i', version: 9, ...parties, noticedBy: ['org_b'], removed: false },
      member('org_a'),
      undefined,
    ],
    [
      'an animator, of every introduction, whoever may notice',
      { kind: 'introduction', id: 'i', version: 9, ...parties, noticedBy: [], removed: false },
      animator,
      { id: 'i', version: 9, organisations: ['org_a', 'org_b'] },
    ],
    [
      'a member, that one is gone of which it knew',
      { kind: 'introduction', id: 'i', version: 9, organisations: [], noticedBy: ['org_a'], removed: true },
      member('org_a'),
      { id: 'i', organisations: ['org_a'], removed: true },
    ],
    [
      'a person, nothing of another’s',
      { kind: 'notice', id: 'n', version: 1, person: 'per_b', removed: false },
      member('org_a'),
      undefined,
    ],
    [
      'a person, nothing of a notice whose owner is forgotten',
      { kind: 'notice', id: 'n', version: 2, removed: true },
      member('org_a'),
      undefined,
    ],
  ])('%s', (_, told, actor, expected) => {
    expect(JSON.stringify(tellEvent(told, actor))).toBe(JSON.stringify(expected));
  });
});

const aSink = (flows: () => boolean) => {
  const written: string[] = [];
  let drain = (): void => {};
  const sink: EventSink = {
    write: (text) => {
      written.push(text);
      return flows();
    },
    onDrain: (listener) => void (drain = listener),
    onClose: () => {},
    end: jest.fn(),
    drop: jest.fn(),
  };
  return { sink, written, drain: () => drain() };
};

describe('a stream', () => {
  jest.useFakeTimers();
  const ring = { ...size, capacity: 1000 };
  const times = { heartbeatMs: 15_000, lifetimeMs: 300_000 };
  const isStillTheirs = (): Promise<boolean> => Promise.resolve(true);
  const options = { actor: animator, from: undefined, seal: encodePosition, isStillTheirs, ...times };

  it('drops a reader whose queue is over its bound, holding no more than that', () => {
    const recent = recentEvents(ring);
    const { sink, written } = aSink(() => false);
    streamEvents(sink, { ...options, recent });
    for (let i = 0; i <= maxQueued.events; i += 1) recent.append(anEvent(i));
    expect(written).toHaveLength(1);
    expect(sink.drop).toHaveBeenCalled();
  });

  it('goes on where it was once a slow reader reads again', () => {
    const recent = recentEvents(ring);
    let flowing = false;
    const { sink, written, drain } = aSink(() => flowing);
    streamEvents(sink, { ...options, recent });
    for (let i = 0; i < 100; i += 1) recent.append(anEvent(i));
    flowing = true;
    drain();
    const ids = written.flatMap((text) => /"id":"(sug_\d+)"/.exec(text)?.[1] ?? []);
    expect(ids).toEqual(Array.from({ length: 100 }, (_, i) => `sug_${i}`));
    expect(sink.drop).not.toHaveBeenCalled();
  });

  it('passes on what has no place, and stays where it is', () => {
    const recent = recentEvents(ring);
    const { sink, written } = aSink(() => true);
    streamEvents(sink, { ...options, recent });
    const position = encodePosition(recent.position());
    recent.pass({ kind: 'introduction', id: 'int_a', version: 3, ...parties, noticedBy: [], removed: false });
    expect(written.at(-1)).toBe(
      `event: introduction\nid: ${position}\ndata: {"id":"int_a","version":3,"organisations":["org_a","org_b"]}\n\n`,
    );
    expect(recent.since(recent.position())).toEqual([]);
  });

  it('tells everybody who comes back that introductions may have changed, whether or not they did', () => {
    const recent = recentEvents(ring);
    const [first, back] = [aSink(() => true), aSink(() => true)];
    streamEvents(first.sink, { ...options, recent, actor: member('org_a') });
    streamEvents(back.sink, { ...options, recent, actor: member('org_a'), from: recent.position() });
    expect(first.written.join('')).not.toContain('introduction');
    expect(back.written.join('')).toContain('event: introduction\n');
    expect(back.written.join('')).toContain('data: {}\n');
  });

  it('beats with its position, and ends when its time is over', async () => {
    const recent = recentEvents(ring);
    const { sink, written } = aSink(() => true);
    streamEvents(sink, { ...options, recent, actor: member('org_c') });
    recent.append(anEvent(9));
    await jest.advanceTimersByTimeAsync(15_000);
    expect(written.at(-1)).toBe(`: \nid: ${encodePosition(recent.position())}\n\n`);
    await jest.advanceTimersByTimeAsync(300_000);
    expect(sink.end).toHaveBeenCalledTimes(1);
  });

  it('ends at the first beat at which it is not its reader’s any more, and tells nothing after', async () => {
    const recent = recentEvents(ring);
    const { sink, written } = aSink(() => true);
    let isTheirs = true;
    streamEvents(sink, { ...options, recent, isStillTheirs: () => Promise.resolve(isTheirs) });
    await jest.advanceTimersByTimeAsync(15_000);
    expect(sink.end).not.toHaveBeenCalled();
    isTheirs = false;
    await jest.advanceTimersByTimeAsync(15_000);
    expect(sink.end).toHaveBeenCalledTimes(1);
    const told = written.length;
    recent.append(anEvent(3));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(written).toHaveLength(told);
  });

  it('goes on where nobody can say whose it is', async () => {
    const recent = recentEvents(ring);
    const { sink, written } = aSink(() => true);
    streamEvents(sink, { ...options, recent, isStillTheirs: () => Promise.reject(new Error('away')) });
    await jest.advanceTimersByTimeAsync(45_000);
    expect(sink.end).not.toHaveBeenCalled();
    expect(written).toHaveLength(5);
  });
});
