// What an event is: its topic, its type, its message. `proto/topics.ts` declares them all.
import type { EventForTopic, Topic } from './event-log.ts';

export interface MessageFunctions<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
}

export interface EventDefinition<T> {
  readonly topic: Topic;
  /** Full name of the Protobuf message; its package ends in the major version, such as `v1`. */
  readonly type: string;
  readonly message: MessageFunctions<T>;
  /** The key of a message: the id of its aggregate. */
  key(message: T): string;
  /** Whether it says that the aggregate is no more: receivers forget it, and give a receipt. Absent: it never does. */
  isRemoval?(message: T): boolean;
}

/** The event that carries this message. Its id is derived from key and version: the same state has the same id. */
export const eventOf = <T extends { version: number }>(
  definition: EventDefinition<T>,
  message: T,
  cause: { at: Date; traceparent?: string },
): EventForTopic => {
  const key = definition.key(message);
  return {
    topic: definition.topic.name,
    key,
    id: `${key}@${message.version}`,
    type: definition.type,
    time: cause.at.toISOString(),
    ...(cause.traceparent === undefined ? {} : { traceparent: cause.traceparent }),
    body: definition.message.encode(message).finish(),
  };
};
