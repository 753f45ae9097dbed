// Where a subscription that reads everything begins: at the positions it was given, or, with one of them lost, nowhere
// but at the beginning. Both adapters ask this before they hand out the first event.
import type { Position, SubscriptionOptions } from './event-log.ts';

export type StartingPositions = ReadonlyMap<string, number>;

export const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** The offsets to begin at, by `placeOf`; where none is given, the partition begins where it would without positions. */
export const startingPositions = async (
  from: SubscriptionOptions['from'],
  topics: readonly string[],
  lostOf: (positions: readonly Position[]) => Promise<readonly Position[]>,
): Promise<StartingPositions> => {
  const wanted = (from?.positions ?? []).filter(({ topic }) => topics.includes(topic));
  const lost = wanted.length === 0 ? [] : await lostOf(wanted);
  if (lost.length > 0) {
    await from?.lost(lost);
    return new Map();
  }
  return new Map(wanted.map(({ topic, partition, offset }) => [placeOf(topic, partition), offset]));
};
