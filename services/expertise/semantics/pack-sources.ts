// Packs public sources into a few byte arrays, so that they go to a worker thread without being copied there.
import { fingerprintOf } from './fingerprint.ts';
import type { Fingerprint } from './fingerprint.ts';
import { hashOf } from './public-sources.ts';
import type { PublicSources } from './public-sources.ts';

export interface PackedSources {
  /** How many public sources there are; rows are a sample of them where there are many. */
  readonly publicSources: number;
  readonly fingerprint: Fingerprint;
  /** How many of them stand behind an organisation that has any, on the average. */
  readonly sourcesEach: number;
  /** Of each row: its id (in lines), its place among the public sources, its owners and terms by `…Starts`. */
  readonly ids: Uint8Array<ArrayBuffer>;
  readonly places: Int32Array;
  readonly ownerStarts: Int32Array;
  readonly owners: Int32Array;
  readonly termStarts: Int32Array;
  /** Columns: terms in the order they were met. */
  readonly columns: Int32Array;
  readonly counts: Int32Array;
  /** Of each column: its term (in lines) and the number the dictionary gave it. */
  readonly terms: Uint8Array<ArrayBuffer>;
  readonly numbers: Int32Array;
}

const chunk = 2 ** 16;

/** Whole numbers in chunks: growing copies nothing. */
const createList = () => {
  const chunks: Int32Array[] = [];
  let length = 0;
  return {
    get length() {
      return length;
    },
    add: (value: number): void => {
      let last = chunks.at(-1);
      if (!last || length % chunk === 0) {
        last = new Int32Array(chunk);
        chunks.push(last);
      }
      last[length % chunk] = value;
      length += 1;
    },
    done: function* (): Generator<undefined, Int32Array<ArrayBuffer>> {
      const all = new Int32Array(length);
      for (const [nth, values] of chunks.entries()) {
        all.set(values.subarray(0, Math.min(chunk, length - nth * chunk)), nth * chunk);
        yield;
      }
      return all;
    },
  };
};

/** Lines of UTF-8 in an array that grows by doubling. */
const createLines = () => {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(4_096);
  let length = 0;
  return {
    add: (line: string): void => {
      // A UTF-16 unit takes three bytes at the most.
      while (length + line.length * 3 + 1 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      if (length > 0) bytes[length++] = 10;
      length += encoder.encodeInto(line, bytes.subarray(length)).written;
    },
    done: (): Uint8Array<ArrayBuffer> => bytes.slice(0, length),
  };
};

export const readLines = (bytes: Uint8Array, count: number): readonly string[] =>
  count === 0 ? [] : new TextDecoder().decode(bytes).split('\n');

/** Sources counted between two yields. */
const together = 4_000;

/** Over all public sources, not a sample of them: of whom a sample finds one source it would not know the others. */
const countEach = function* ({ size, ownersAt }: PublicSources): Generator<undefined, number> {
  const organisations = new Set<number>();
  let owned = 0;
  for (let place = 0; place < size; place += 1) {
    // Two owners of whom one was merged into the other are one.
    const owners = new Set(ownersAt(place));
    owned += owners.size;
    for (const owner of owners) organisations.add(owner);
    if (place % together === together - 1) yield;
  }
  return owned / Math.max(1, organisations.size);
};

/** Yields after each source, so that its caller can let others in; the view must not change meanwhile. */
export const packSources = function* (
  sources: PublicSources,
  termOf: (number: number) => string,
): Generator<undefined, PackedSources> {
  const fingerprint = yield* fingerprintOf(sources);
  const sourcesEach = yield* countEach(sources);
  const [places, ownerStarts, owners] = [createList(), createList(), createList()];
  const [termStarts, columns, counts, numbers] = [createList(), createList(), createList(), createList()];
  const [ids, terms] = [createLines(), createLines()];
  const columnOf = new Map<number, number>();
  const columnFor = (number: number): number => {
    const known = columnOf.get(number);
    if (known !== undefined) return known;
    const column = numbers.length;
    columnOf.set(number, column);
    numbers.add(number);
    terms.add(termOf(number));
    return column;
  };
  for (let place = 0; place < sources.size; place += 1) {
    const id = sources.idAt(place);
    if (hashOf(id) > fingerprint.limit) continue;
    const source = sources.at(place);
    ids.add(id);
    places.add(place);
    ownerStarts.add(owners.length);
    for (const owner of sources.ownersAt(place)) owners.add(owner);
    termStarts.add(columns.length);
    for (const [i, number] of source.terms.entries()) {
      columns.add(columnFor(number));
      counts.add(Math.max(1, Math.round(source.counts[i] ?? 0)));
    }
    yield;
  }
  ownerStarts.add(owners.length);
  termStarts.add(columns.length);
  return {
    publicSources: sources.size,
    fingerprint,
    sourcesEach,
    ids: ids.done(),
    terms: terms.done(),
    numbers: yield* numbers.done(),
    places: yield* places.done(),
    ownerStarts: yield* ownerStarts.done(),
    owners: yield* owners.done(),
    termStarts: yield* termStarts.done(),
    columns: yield* columns.done(),
    counts: yield* counts.done(),
  };
};

/** The memory of it, to be handed over. */
export const buffersOf = (packed: PackedSources): ArrayBuffer[] =>
  Object.values(packed).flatMap((value: unknown) =>
    ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
