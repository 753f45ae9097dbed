// One subscription of the embedded log: a loop for each partition of each topic, and of the group's retry topic.
import type { Logger } from 'pino';
import { fault, FaultError } from '../../faults/fault.ts';
import { encodeDeadLetter } from '../dead-letters.ts';
import { deliverEvents, type DeliveryOptions } from '../deliver-events.ts';
import type { Position, Subscription, SubscriptionOptions } from '../event-log.ts';
import { makeCommitBehind, type CommitBehind } from './commit-behind.ts';
import type { FairTurns } from './fair-turns.ts';
import { followSlot } from './follow-slot.ts';
import { placesOf, type Place, type PlacesParts } from './places.ts';
import { reachedEnds, type ReachedEnds } from './reached-ends.ts';
import type { SlotEnds } from './slot-ends.ts';

export interface SubscribeParts extends PlacesParts {
  readonly ends: SlotEnds;
  readonly turns: FairTurns;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** Of the 10 s a stop may take, what handlers at work get to finish; what they finish later is not committed. */
const graceMs = 8_000;

export const subscribe = async (
  options: SubscriptionOptions,
  parts: SubscribeParts,
): Promise<Subscription> => {
  const leaving = new AbortController();
  const abandoning = new AbortController();
  const troubles = new Map<number, string>();
  const places = await placesOf(options, parts);
  const reached = reachedEnds(
    places.map(({ slot, from }) => ({ slot, from })),
    parts.ends,
  );
  const delivery: DeliveryOptions = {
    ...options,
    toDeadLetters: (letter) => {
      const { id, group, event } = letter;
      return parts.database.call('keepDeadLetter', {
        id,
        group,
        key: event.key,
        record: encodeDeadLetter(letter),
      });
    },
    clock: parts.clock,
    log: parts.log,
  };
  const running = {
    signal: abandoning.signal,
    leaving: leaving.signal,
    troubles,
    delivery,
    reached: reached.at,
  };
  const loops = places.map((place) => followPlace(place, options, parts, running));

  const leave = async () => {
    const grace = setTimeout(() => abandoning.abort(), graceMs);
    const abandoned = new Promise((resolve) => abandoning.signal.addEventListener('abort', resolve));
    await Promise.race([Promise.all(loops.map(({ finished }) => finished)), abandoned]);
    clearTimeout(grace);
    abandoning.abort();
    const commits = loops.flatMap((loop) => loop.commits ?? []);
    for (const behind of commits) behind.end();
    await Promise.all(commits.map((behind) => behind.flush()));
  };
  let left: Promise<void> | undefined;
  return {
    // The embedded log has one consumer a group: a shared one has its partitions from the start.
    caughtUp: async () => (options.mode === 'every' ? reached.ends() : undefined),
    positions: () => (options.mode === 'every' ? positionsOf(places, reached, parts.clock()) : []),
    trouble: () => (troubles.size === 0 ? undefined : [...troubles.values()].join('; ')),
    stop: () => {
      leaving.abort();
      parts.ends.wake(places.map(({ slot }) => slot));
      reached.giveUp(
        new FaultError(fault('cancelled', { subject: 'subscription', subjectId: options.group })),
      );
      return (left ??= leave());
    },
  };
};

const positionsOf = (
  places: readonly Place[],
  reached: Pick<ReachedEnds, 'of'>,
  now: Date,
): readonly Position[] => {
  const at = now.toISOString();
  return places.map(({ slot, topic, partition }) => ({ topic, partition, offset: reached.of(slot), at }));
};

interface Running {
  readonly signal: AbortSignal;
  readonly leaving: AbortSignal;
  readonly troubles: Map<number, string>;
  readonly delivery: DeliveryOptions;
  readonly reached: (slot: number, next: number) => void;
}

const followPlace = (
  { slot, topic, partition, from, batchSize, toEvents }: Place,
  { mode, group }: SubscriptionOptions,
  { database, ends, turns, log }: SubscribeParts,
  { signal, leaving, troubles, delivery, reached }: Running,
): { finished: Promise<void>; commits: CommitBehind | undefined } => {
  const name = `${topic}/${partition}`;
  const commits =
    mode === 'shared'
      ? makeCommitBehind((next) => database.call('commit', { group, slot, next }), log)
      : undefined;
  const trouble = (because: string | undefined) => {
    if (because === undefined) troubles.delete(slot);
    else troubles.set(slot, `${name}: ${because}`);
  };
  const finished = followSlot({
    slot,
    from,
    batchSize,
    ends,
    turns,
    leaving,
    trouble,
    read: async (next) => toEvents(await database.call('read', { slot, from: next, limit: batchSize })),
    deliver: (events) => deliverEvents(events, delivery, signal, leaving),
    reached: (next) => {
      commits?.at(next);
      reached(slot, next);
    },
  }).then((stopped) => {
    if (!stopped) return;
    trouble(stopped.message);
    log.error({ group, partition: name, because: stopped.message }, 'a partition was stopped');
  });
  return { finished, commits };
};
