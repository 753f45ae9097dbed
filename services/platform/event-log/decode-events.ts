// Turns what a service follows into the handler of a subscription: decodes by type, and says what to do with types
// this release does not know.
import type { Consumer, Received } from '../service.ts';
import { StopPartition, Undecodable, type StoredEvent, type SubscriptionOptions } from './event-log.ts';

export interface DecodingOptions<Deps> {
  /** At most one for each event type. */
  readonly consumers: readonly Pick<Consumer<Deps>, 'event' | 'handle'>[];
  readonly deps: Deps;
  /** Told of each event that was skipped because nobody here knows its type. */
  readonly skipped: (type: string) => void;
}

type Follower<Deps> = DecodingOptions<Deps>['consumers'][number];

/** Adjacent events of one type, decoded, for one consumer. */
interface Run<Deps> {
  readonly follower: Follower<Deps>;
  readonly received: Received<unknown>[];
}

/**
 * A known type goes to its consumer; an unknown one is counted and skipped; a newer major version of a known one
 * stops the partition, after what came before it was handled; bytes that are no such message are undecodable.
 */
export const decodeEvents = <Deps>(options: DecodingOptions<Deps>): SubscriptionOptions['handle'] => {
  const followers = new Map(options.consumers.map((consumer) => [consumer.event.type, consumer]));
  const majors = new Map(options.consumers.map(({ event }) => [familyOf(event.type), majorOf(event.type)]));

  const isNewer = ({ type }: StoredEvent): boolean =>
    majorOf(type) > (majors.get(familyOf(type)) ?? Infinity);

  return async (events, context) => {
    const newer = events.findIndex(isNewer);
    const runs: Run<Deps>[] = [];
    for (const event of newer === -1 ? events : events.slice(0, newer)) {
      const follower = followers.get(event.type);
      if (!follower) {
        options.skipped(event.type);
        continue;
      }
      const received = { message: decode(follower, event), at: event };
      const last = runs.at(-1);
      if (last?.follower === follower) last.received.push(received);
      else runs.push({ follower, received: [received] });
    }
    for (const { follower, received } of runs) await follower.handle(received, options.deps, context);
    const stopper = newer === -1 ? undefined : events[newer];
    if (stopper) throw tooNew(stopper, majors.get(familyOf(stopper.type)) ?? 0);
  };
};

/** `passerelle.profiles.v2.OrganisationChanged` → `passerelle.profiles.OrganisationChanged` and 2. */
const version = /\.v(\d+)(?=\.)/;
const familyOf = (type: string): string => type.replace(version, '');
const majorOf = (type: string): number => Number(version.exec(type)?.[1] ?? 0);

const place = ({ topic, partition, offset }: StoredEvent): string => `${topic}/${partition}/${offset}`;

const tooNew = (event: StoredEvent, known: number): StopPartition =>
  new StopPartition(
    `the event at ${place(event)} is a ${event.type}, this release reads ${familyOf(event.type)} up to v${known}: ` +
      'upgrade this process to a release that reads the newer version',
  );

const decode = <Deps>({ event: definition }: Follower<Deps>, event: StoredEvent): unknown => {
  let message: unknown;
  try {
    message = definition.message.decode(event.body);
  } catch (error) {
    throw new Undecodable(`the event at ${place(event)} is not a ${definition.type}`, { cause: error });
  }
  // Protobuf reads many foreign bytes without complaint, but rarely finds the key of the event in them.
  if (definition.key(message) !== event.key)
    throw new Undecodable(`the event at ${place(event)} is not a ${definition.type}: its key is another`);
  return message;
};
