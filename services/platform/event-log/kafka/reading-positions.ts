// Where a lone reader of topics stands: the offsets it begins at, what it has reached, and when it is at the end.
import type { Admin } from 'kafkajs';
import type { Position, SubscriptionOptions } from '../event-log.ts';
import { placeOf, startingPositions } from '../starting-positions.ts';
import { withAdmin, type ClientSettings } from './kafka-client.ts';
import { readEnds, type Ends } from './read-offsets.ts';

export interface ReadingPlan {
  readonly topics: readonly string[];
  /** Topics of which only what comes from now on is read, where no position says otherwise. */
  readonly fromEnd?: readonly string[];
  readonly from?: SubscriptionOptions['from'];
}

export interface Reading {
  readonly topic: string;
  readonly partition: number;
  next: bigint;
}

export interface ReadingPositions {
  reach(topic: string, partition: number, next: bigint): void;
  all(): readonly Reading[];
  /** Resolves once the positions are where the topics ended when it was called. */
  caughtUp(): Promise<void>;
}

export const readingPositions = async (
  { topics, fromEnd = [], from }: ReadingPlan,
  settings: ClientSettings,
): Promise<ReadingPositions> => {
  const names = [...topics, ...fromEnd];
  const ends = () => withAdmin(settings, (admin) => readEnds(admin, names));
  const begun = await ends();
  const starts = await startingPositions(from, names, (positions) =>
    withAdmin(settings, (admin) => lostOf(admin, positions, begun)),
  );
  const at = new Map(
    begun.map(({ topic, partition, low, high }): [string, Reading] => {
      const place = placeOf(topic, partition);
      const start = starts.get(place);
      const otherwise = fromEnd.includes(topic) ? high : low;
      return [place, { topic, partition, next: start === undefined ? otherwise : BigInt(start) }];
    }),
  );
  const waiting = new Set<() => void>();
  return {
    all: () => [...at.values()],
    reach(topic, partition, next) {
      const position = at.get(placeOf(topic, partition));
      if (!position || next <= position.next) return;
      position.next = next;
      for (const look of waiting) look();
    },
    async caughtUp() {
      const targets = await ends();
      const isThere = () =>
        targets.every(
          ({ topic, partition, high }) => (at.get(placeOf(topic, partition))?.next ?? high) >= high,
        );
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => {
        if (isThere()) resolve();
      };
      waiting.add(look);
      look();
      await promise.finally(() => waiting.delete(look));
    },
  };
};

/**
 * What the log cannot go on from. Brokers do not tell this client the identity of a topic: a topic that was made anew
 * is known by a record that stands before the position and was appended after it was taken.
 */
const lostOf = async (
  admin: Admin,
  positions: readonly Position[],
  ends: readonly Ends[],
): Promise<readonly Position[]> => {
  const endOf = new Map(ends.map((end) => [placeOf(end.topic, end.partition), end]));
  const since = await firstSince(admin, positions);
  return positions.filter((position) => {
    const end = endOf.get(placeOf(position.topic, position.partition));
    const offset = BigInt(position.offset);
    return !end || offset < end.low || offset > end.high || (since.get(position) ?? 0n) < offset;
  });
};

/** Of each position, the offset of the first record appended after it was taken: the end, where there is none. */
const firstSince = async (
  admin: Admin,
  positions: readonly Position[],
): Promise<ReadonlyMap<Position, bigint>> => {
  const asked = new Map<string, readonly { partition: number; offset: string }[]>();
  const found = new Map<Position, bigint>();
  for (const position of positions) {
    const { topic, partition, at } = position;
    const question = `${topic} ${at}`;
    const offsets =
      asked.get(question) ?? (await admin.fetchTopicOffsetsByTimestamp(topic, Date.parse(at) + 1));
    asked.set(question, offsets);
    const first = offsets.find((one) => one.partition === partition);
    if (first) found.set(position, BigInt(first.offset));
  }
  return found;
};
