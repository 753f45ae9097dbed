// Retries, backoff and dead letters, without waiting for any clock.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pino from 'pino';
import {
  deliverEvents,
  type DeliveryOptions,
} from '../../../../services/platform/event-log/deliver-events.ts';
import {
  StopPartition,
  Undecodable,
  type DeadLetter,
  type HandlerContext,
  type StoredEvent,
} from '../../../../services/platform/event-log/event-log.ts';
import { fault, FaultError } from '../../../../services/platform/faults/fault.ts';
import { aBatch } from './event-makers.ts';

/** A delivery whose waits take no time and are remembered. */
const delivering = (
  fails: (event: StoredEvent, context: HandlerContext) => unknown,
  options: Partial<DeliveryOptions> = {},
) => {
  const letters: DeadLetter[] = [];
  const waits: number[] = [];
  const handed: string[] = [];
  const handled: string[] = [];
  const delivery: DeliveryOptions = {
    group: 'group',
    attempts: 3,
    handle: async (events, context) => {
      for (const event of events) {
        handed.push(event.id);
        await fails(event, context);
      }
      handled.push(...events.map(({ id }) => id));
    },
    toDeadLetters: async (letter) => void letters.push(letter),
    clock: () => new Date('2026-03-01T09:00:00Z'),
    log: pino({ level: 'silent' }),
    wait: async (ms) => void waits.push(ms),
    ...options,
  };
  return { delivery, letters, waits, handed, handled };
};
const never = new AbortController().signal;

describe('delivering the events of a partition', () => {
  it('hands a batch over once when nothing fails', async () => {
    const { delivery, handed } = delivering(() => undefined);
    expect(await deliverEvents(aBatch(3), delivery, never)).toEqual({ done: 3 });
    expect(handed).toEqual(['e0', 'e1', 'e2']);
  });

  it('waits twice as long after each failure, 32 times the first wait at most', async () => {
    const poison = delivering(
      () => {
        throw new Error('no');
      },
      { attempts: 9, backoffMs: 10 },
    );
    expect(await deliverEvents(aBatch(1), poison.delivery, never)).toEqual({ done: 1 });
    expect(poison.waits).toEqual([10, 20, 40, 80, 160, 320, 320, 320]);
    expect(poison.letters).toMatchObject([
      { attempts: 9, error: 'Error: no', at: '2026-03-01T09:00:00.000Z' },
    ]);
  });

  it('handles every event or moves it aside, in order, whichever ones fail and how often', async () => {
    const failures = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(failures, async (times) => {
        const left = [...times];
        const { delivery, letters, handled } = delivering(({ offset }) => {
          if ((left[offset] ?? 0) > 0) {
            left[offset] = (left[offset] ?? 0) - 1;
            throw new Error('not yet');
          }
        });
        expect(await deliverEvents(aBatch(times.length), delivery, never)).toEqual({ done: times.length });
        const aside = letters.map(({ event }) => event.id);
        const all = aBatch(times.length).map(({ id }) => id);
        expect([...handled, ...aside].toSorted()).toEqual(all.toSorted());
        const inOrder = (ids: readonly string[]) => all.filter((id) => ids.includes(id));
        expect(handled).toEqual(inOrder(handled));
        expect(aside).toEqual(inOrder(aside));
      }),
    );
  });

  it('does not retry what no retry can help', async () => {
    const { delivery, handed, letters, waits } = delivering(() => {
      throw new Undecodable('not a thing');
    });
    expect(await deliverEvents(aBatch(1), delivery, never)).toEqual({ done: 1 });
    expect({ handed, waits }).toEqual({ handed: ['e0'], waits: [] });
    expect(letters).toHaveLength(1);
  });

  it('gives a fault around the event twenty times the attempts, then moves it aside all the same', async () => {
    const { delivery, handed, letters } = delivering(() => {
      throw new FaultError(fault('unavailable'));
    });
    expect(await deliverEvents(aBatch(1), delivery, never)).toEqual({ done: 1 });
    expect(handed).toHaveLength(60);
    expect(letters).toHaveLength(1);
  });

  it('stops before the event that must not be passed, with what came before it done', async () => {
    const because = new StopPartition('newer');
    const { delivery, letters, handled } = delivering(({ offset }) => {
      if (offset === 2) throw because;
    });
    expect(await deliverEvents(aBatch(4), delivery, never)).toEqual({ done: 2, stopped: because });
    expect(handled).toEqual(['e0', 'e1']);
    expect(letters).toEqual([]);
  });

  it('neither retries nor moves aside after an abort, but counts what ended well', async () => {
    const leaving = new AbortController();
    const failing = delivering(({ offset }) => {
      if (offset !== 1) return;
      leaving.abort();
      throw new Error('cut off');
    });
    expect(await deliverEvents(aBatch(1), failing.delivery, leaving.signal)).toEqual({ done: 1 });
    expect(await deliverEvents(aBatch(3), failing.delivery, leaving.signal)).toEqual({ done: 0 });
    expect(await deliverEvents(aBatch(1), failing.delivery, leaving.signal)).toEqual({ done: 0 });
    expect(failing.letters).toEqual([]);
    const late = new AbortController();
    const finishing = delivering(() => late.abort());
    expect(await deliverEvents(aBatch(2), finishing.delivery, late.signal)).toEqual({ done: 2 });
  });

  it('neither retries nor moves aside once the partition is another’s, though nothing is stopping', async () => {
    const taken = new AbortController();
    const { delivery, letters, handed } = delivering(() => {
      taken.abort();
      throw new FaultError(fault('cancelled'));
    });
    expect(await deliverEvents(aBatch(1), delivery, taken.signal, never)).toEqual({ done: 0 });
    expect([handed, letters]).toEqual([['e0'], []]);
  });

  it('asks again until a dead letter is kept', async () => {
    let refusals = 3;
    const kept: string[] = [];
    const { delivery } = delivering(
      () => {
        throw new Undecodable('no');
      },
      {
        toDeadLetters: async ({ id }) => {
          if (refusals-- > 0) throw new FaultError(fault('no-space'));
          kept.push(id);
        },
      },
    );
    expect(await deliverEvents(aBatch(1), delivery, never)).toEqual({ done: 1 });
    expect(kept).toEqual(['group/things/0/0']);
  });
});
