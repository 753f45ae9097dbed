// How far a stream of several topics has been read, and its compact form: what the id of a server-sent event seals. Pure.
// Offsets are the log's own, so an id given by one process is understood by every other, and after a restart.

/** For each topic, for each partition: the offset of the next event to read. */
export type Position = readonly (readonly number[])[];

const format = 1;

const varint = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
};

export const encodePosition = (position: Position): string =>
  Buffer.from([format, ...position.flat().flatMap(varint)]).toString('base64url');

const readVarints = (bytes: Uint8Array): number[] | undefined => {
  const values: number[] = [];
  let value = 0;
  let scale = 1;
  for (const byte of bytes) {
    value += (byte % 128) * scale;
    if (!Number.isSafeInteger(value)) return undefined;
    scale *= 128;
    if (byte >= 128) continue;
    values.push(value);
    value = 0;
    scale = 1;
  }
  return scale === 1 ? values : undefined;
};

/** Undefined for what is not a position of this many topics and partitions. */
export const decodePosition = (text: string, topics: number, partitions: number): Position | undefined => {
  if (text.length > 500 || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const [first, ...bytes] = Buffer.from(text, 'base64url');
  const offsets = first === format ? readVarints(Uint8Array.from(bytes)) : undefined;
  if (offsets?.length !== topics * partitions) return undefined;
  return Array.from({ length: topics }, (_, topic) =>
    offsets.slice(topic * partitions, (topic + 1) * partitions),
  );
};

/** The same, once this event is read too. */
export const advance = (
  position: Position,
  { topic, partition, offset }: { topic: number; partition: number; offset: number },
): Position =>
  position.map((offsets, at) =>
    at === topic
      ? offsets.map((next, of) => (of === partition ? Math.max(next, offset + 1) : next))
      : offsets,
  );
