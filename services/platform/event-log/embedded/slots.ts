// How topic, partition and offset are one integer: the primary key of the events table. A slot is one partition of
// one topic; a position is a slot and an offset, so that the events of a partition lie side by side, in order.
import { partitionsPerTopic } from '../event-log.ts';

/** Offsets have 40 bits; slots what is left of the 53 that a number holds exactly: 682 topics. */
const offsets = 2 ** 40;
export const maxTopics = Math.floor(2 ** 13 / partitionsPerTopic);

export const slotOf = (topicId: number, partition: number): number =>
  topicId * partitionsPerTopic + partition;
export const partitionOfSlot = (slot: number): number => slot % partitionsPerTopic;
export const positionOf = (slot: number, offset: number): number => slot * offsets + offset;
export const offsetOf = (position: number): number => position % offsets;

/** The slots of a topic, by partition. */
export const slotsOf = (topicId: number): readonly number[] =>
  Array.from({ length: partitionsPerTopic }, (_, partition) => slotOf(topicId, partition));
