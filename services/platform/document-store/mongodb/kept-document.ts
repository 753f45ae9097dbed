// A document as MongoDB keeps it: its JSON text, what the indexes see of it, its pending events.
// Index fields are top level and compared for equality as strings: what every MongoDB-compatible server is quick at.
import { randomBytes } from 'node:crypto';
import { Binary, type Document as MongoDocument } from 'mongodb';
import type { EventForTopic } from '../../event-log/event-log.ts';
import {
  maxPendingEvents,
  type CollectionDefinition,
  type Document,
  type WriteResult,
} from '../document-store.ts';
import type { PreparedWrite, StoredRow } from '../stored-row.ts';

/** A claim on a unique value, with the token it was made with. */
export interface Held {
  readonly claim: string;
  readonly token: string;
}

export interface KeptEvent extends Omit<EventForTopic, 'body'> {
  readonly body: Binary;
  readonly writtenAt: number;
}

/** Besides: `key_NAME` and `order_NAME` for each index it is in, and `slot_N`, see `slotOf`. */
export interface Kept {
  readonly _id: string;
  readonly version: number;
  /** Raised by who takes over a claim of a write in hand, which then fails: see `claims.ts`. */
  readonly fence: number;
  readonly format: number;
  /** Absent in a tombstone. */
  readonly json?: string;
  readonly held: readonly Held[];
  readonly pending: readonly KeptEvent[];
  readonly pendingCount: number;
  /** Present while events are pending. */
  readonly waiting?: 'yes';
  /** When the oldest of them was written, milliseconds since the epoch. */
  readonly since?: number;
  readonly [field: string]: unknown;
}

/** What a writer needs to know of the document that stands. */
export type Head = Pick<Kept, '_id' | 'version' | 'fence' | 'pendingCount' | 'held'>;
export const headFields = { version: 1, fence: 1, pendingCount: 1, held: 1 } as const;

export const keyField = (index: string): string => `key_${index}`;
export const orderField = (index: string): string => `order_${index}`;

/** Each write leaves a token where no other of the next three does, so that it can be told which write made a version. */
export const slotOf = (version: number): string => `slot_${version % slots}`;
export const slots = 4;
export const newToken = (): string => randomBytes(9).toString('base64url');

export const rowOf = ({ _id, version, format, json = '' }: Kept): StoredRow => ({
  id: _id,
  version,
  format,
  json,
});

/** Why a write cannot be done over what stands, or undefined. */
export const refusalOver = (head: Head | undefined, write: PreparedWrite): WriteResult | undefined => {
  const current = head?.version ?? 0;
  if (current !== write.ifVersion || (current === 0 && write.json === undefined))
    return { kind: 'conflict', current };
  const { length } = write.events;
  return length > 0 && (head?.pendingCount ?? 0) + length > maxPendingEvents
    ? { kind: 'overloaded' }
    : undefined;
};

/** Matches only what the write may be done over. */
export const filterOf = ({ id, ifVersion, events }: PreparedWrite, fence?: number): MongoDocument => ({
  _id: id,
  version: ifVersion,
  ...(fence === undefined ? {} : { fence }),
  ...(events.length === 0 ? {} : { pendingCount: { $lte: maxPendingEvents - events.length } }),
});

export interface Written {
  readonly token: string;
  readonly held: readonly Held[];
}

const now = (): number => performance.timeOrigin + performance.now();

const fieldsOf = (write: PreparedWrite, { token, held }: Written): MongoDocument => ({
  version: write.version,
  format: write.format,
  held,
  ...(write.json === undefined ? {} : { json: write.json }),
  ...(write.version === write.ifVersion ? {} : { [slotOf(write.version)]: token }),
  ...Object.fromEntries(
    write.entries.flatMap(({ index, keys, order }) => [
      // One key is kept as a string: servers narrow by strings better than by arrays.
      [keyField(index), keys.length === 1 ? keys[0] : keys],
      ...(order === undefined ? [] : [[orderField(index), order]]),
    ]),
  ),
});

const keptEvents = ({ events }: PreparedWrite, writtenAt: number): KeptEvent[] =>
  events.map((event) => ({ ...event, body: new Binary(event.body), writtenAt }));

export const insertOf = (write: PreparedWrite, written: Written): Kept => {
  const at = now();
  return {
    _id: write.id,
    ...fieldsOf(write, written),
    fence: 0,
    pending: keptEvents(write, at),
    pendingCount: write.events.length,
    ...(write.events.length === 0 ? {} : { waiting: 'yes', since: at }),
  } as unknown as Kept;
};

export const updateOf = (
  definition: CollectionDefinition<Document>,
  write: PreparedWrite,
  written: Written,
): MongoDocument => {
  const set = fieldsOf(write, written);
  const at = now();
  const fields = [
    'json',
    ...Object.keys(definition.indexes).flatMap((index) => [keyField(index), orderField(index)]),
  ];
  const gone = fields.filter((field) => !(field in set));
  const { length } = write.events;
  return {
    $set: length === 0 ? set : { ...set, waiting: 'yes' },
    ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((field) => [field, ''])) }),
    ...(length === 0
      ? {}
      : {
          $push: { pending: { $each: keptEvents(write, at) } },
          $inc: { pendingCount: length },
          $min: { since: at },
        }),
  };
};

export const eventOf = ({ topic, key, id, type, time, traceparent, body }: KeptEvent): EventForTopic => ({
  topic,
  key,
  id,
  type,
  time,
  ...(traceparent === undefined ? {} : { traceparent }),
  body: new Uint8Array(body.value()),
});
