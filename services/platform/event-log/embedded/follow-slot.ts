// Follows one partition of one topic for one subscription: reads on, delivers, commits, waits for more.
import { backoff, wait } from '../../backoff.ts';
import type { Delivered } from '../deliver-events.ts';
import type { StopPartition, StoredEvent } from '../event-log.ts';
import type { FairTurns } from './fair-turns.ts';
import type { SlotEnds } from './slot-ends.ts';

export interface SlotReader {
  readonly slot: number;
  /** Offset of the first event to deliver. */
  readonly from: number;
  readonly batchSize: number;
  readonly ends: SlotEnds;
  readonly turns: FairTurns;
  readonly leaving: AbortSignal;
  read(from: number): Promise<readonly ReadEvent[]>;
  deliver(events: readonly StoredEvent[]): Promise<Delivered>;
  /** Everything before this offset is done with. */
  reached(next: number): void;
  /** Why it does not go on now, or undefined once it does again. */
  trouble(because: string | undefined): void;
}

/** What is delivered, and where it stands in this slot: a replayed event has its first place on it. */
export interface ReadEvent {
  readonly offset: number;
  readonly event: StoredEvent;
}

/** Ends at the abort, or when the handler stopped the partition. */
export const followSlot = async (reader: SlotReader): Promise<StopPartition | undefined> => {
  const { slot, ends, leaving } = reader;
  let next = reader.from;
  while (!leaving.aborted) {
    if (ends.of(slot) <= next) {
      await ends.growth(slot);
      continue;
    }
    const end = ends.of(slot);
    const events = await readOn(reader, next);
    if (leaving.aborted) break;
    const { done, stopped } = await reader.deliver(events.map(({ event }) => event));
    // Past the last event read, the rest up to the end was compacted away or is past its days.
    const reached = events.length === 0 ? end : (events[done - 1]?.offset ?? next - 1) + 1;
    if (reached > next) reader.reached((next = reached));
    if (stopped) return stopped;
  }
  return undefined;
};

/** Reads until it succeeds or is aborted: then there is nothing. */
const readOn = async (reader: SlotReader, from: number): Promise<readonly ReadEvent[]> => {
  for (let failures = 1; !reader.leaving.aborted; failures++) {
    const handedOver = await reader.turns.room(reader.batchSize);
    try {
      if (reader.leaving.aborted) break;
      const events = await reader.read(from);
      await reader.turns.turn();
      if (failures > 1) reader.trouble(undefined);
      return events;
    } catch (error) {
      reader.trouble(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      handedOver();
    }
    await wait(backoff(50, failures), reader.leaving);
  }
  return [];
};
