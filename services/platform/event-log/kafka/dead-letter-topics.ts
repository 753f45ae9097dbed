// The dead letters of each group, in a compacted topic of its own; read through whenever an operator asks.
import {
  decodeDeadLetter,
  deadLetterTopic,
  deadLetterType,
  encodeDeadLetter,
  groupOfDeadLetter,
  retryTopic,
} from '../dead-letters.ts';
import type { DeadLetter, EventLog, Topic } from '../event-log.ts';
import { toOutgoing, type Outgoing } from './cloud-event-headers.ts';
import { writeAtOnce } from './fenced-publisher.ts';
import { withAdmin, type ClientSettings } from './kafka-client.ts';
import type { Appender } from './append-events.ts';
import { readLatest } from './read-latest.ts';
import type { ConsumerTiming } from './consumer-session.ts';

export const toDeadLetterRecord = (letter: DeadLetter, source: string): Outgoing =>
  toOutgoing(
    {
      topic: deadLetterTopic(letter.group).name,
      key: letter.id,
      id: letter.id,
      type: deadLetterType,
      time: letter.at,
      body: encodeDeadLetter(letter),
    },
    source,
  );

/** A broker takes no record from more than an hour ahead: see `closeSegment`. */
const segmentMs = 60_000;

/** What a group needs besides the topics it reads. */
export const topicsOfGroup = (group: string): readonly Topic[] => [
  { ...deadLetterTopic(group), segmentMs },
  { ...retryTopic(group), segmentMs },
];

const defaultLimit = 100;

export const deadLetterTopics = (
  appender: Appender,
  timing: ConsumerTiming,
  settings: ClientSettings & { source: string; clock: () => Date },
): EventLog['deadLetters'] => {
  const all = async (group?: string): Promise<readonly DeadLetter[]> => {
    const existing = await withAdmin(settings, (admin) => admin.listTopics());
    const prefix = deadLetterTopic('').name;
    const topics = existing.filter((name) =>
      group === undefined ? name.startsWith(prefix) : name === deadLetterTopic(group).name,
    );
    if (topics.length === 0) return [];
    const bodies = await readLatest(topics, timing, settings);
    return bodies.map(decodeDeadLetter).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  };

  const show = async (id: string): Promise<DeadLetter | undefined> => {
    const group = groupOfDeadLetter(id);
    return group === undefined ? undefined : (await all(group)).find((letter) => letter.id === id);
  };

  const forget = async (letters: readonly DeadLetter[]): Promise<void> => {
    await appender.append(letters.map(deletion));
    await appender.append(letters.map(closeSegment));
  };

  return {
    async list({ group, after, limit = defaultLimit } = {}) {
      const letters = await all(group);
      return letters.filter(({ id }) => after === undefined || id > after).slice(0, limit);
    },
    show,
    async replay(id) {
      const letter = await show(id);
      if (!letter) return false;
      const replayed = {
        ...toDeadLetterRecord(letter, settings.source),
        topic: retryTopic(letter.group).name,
        key: letter.event.key,
      };
      // Together: one that fails again is a dead letter again after this deletion, never before it.
      await writeAtOnce([replayed, deletion(letter)], settings);
      return true;
    },
    async discard(id) {
      const letter = await show(id);
      if (!letter) return false;
      await forget([letter]);
      return true;
    },
    async erase(keys, { groups } = {}) {
      const wanted = new Set(typeof keys === 'string' ? [keys] : keys);
      const letters = (await all()).filter(
        ({ group, event }) => wanted.has(event.key) && (groups?.includes(group) ?? true),
      );
      if (letters.length > 0) await forget(letters);
      return letters.length;
    },
  };
};

const deletion = ({ id, group }: DeadLetter): Outgoing => ({
  topic: deadLetterTopic(group).name,
  key: id,
  value: null,
  headers: {},
});

/**
 * Deleted again, as if after the segment's time was over: the broker then begins a new segment with this record, and what
 * stands in the ones before is compacted. In a quiet topic nothing else would ever close the segment.
 */
const closeSegment = (letter: DeadLetter): Outgoing => ({
  ...deletion(letter),
  timestamp: Date.now() + 2 * segmentMs,
});
