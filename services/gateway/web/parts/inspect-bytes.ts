// What the bytes of a file are: text in UTF-8 or Windows-1252, or something that cannot be imported. Pure.

export type Inspected =
  | { readonly kind: 'text'; readonly encoding: 'utf-8' | 'windows-1252'; readonly lines: number }
  | { readonly kind: 'refused'; readonly because: Unreadable; readonly line: number };

export type Unreadable = 'empty' | 'spreadsheet' | 'utf-16' | 'binary' | 'mixed';

export interface Inspection {
  take(chunk: Uint8Array): void;
  end(): Inspected;
}

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

const magicOf = (bytes: Uint8Array): Unreadable | undefined => {
  // A zip, as .xlsx and .ods are; and the compound file that .xls is.
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return 'spreadsheet';
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'utf-16';
  return undefined;
};

/** How many continuation bytes follow this one; undefined where no sequence begins with it. */
const continuations = (lead: number): 1 | 2 | 3 | undefined => {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : undefined;
};

/** Bounds of the second byte (RFC 3629 §4): no overlong form, no surrogate, nothing past U+10FFFF. */
const second = (lead: number): readonly [number, number] => {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
};

/** No letter of Windows-1252. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

export const inspectBytes = (): Inspection => {
  let head: Uint8Array = new Uint8Array();
  let lines = 0;
  let sequences = 0;
  let strays = 0;
  let strayLine = 0;
  let holes = 0;
  let nuls = 0;
  let awaited = 0;
  let low = 0x80;
  let high = 0xbf;
  let last = 0;

  const stray = (): void => {
    strays += 1;
    if (strays === 1) strayLine = lines + 1;
  };

  const takeByte = (byte: number): void => {
    if (awaited > 0) {
      if (byte >= low && byte <= high) {
        awaited -= 1;
        [low, high] = [0x80, 0xbf];
        if (awaited === 0) sequences += 1;
        if (unassigned.has(byte)) holes += 1;
        return;
      }
      awaited = 0;
      stray();
    }
    if (byte === 0x0a || (last === 0x0d && byte !== 0x0a)) lines += 1;
    if (byte === 0) nuls += 1;
    if (byte < 0x80) return;
    if (unassigned.has(byte)) holes += 1;
    const more = continuations(byte);
    if (more === undefined) return stray();
    awaited = more;
    [low, high] = second(byte);
  };

  return {
    take: (chunk) => {
      if (head.length < 4) head = Uint8Array.from([...head, ...chunk.subarray(0, 4)]);
      for (const byte of chunk) {
        takeByte(byte);
        last = byte;
      }
    },
    end: () => {
      if (awaited > 0) stray();
      if (last !== 0x0a) lines += 1;
      const refused = (because: Unreadable, line = 1): Inspected => ({ kind: 'refused', because, line });
      const magic = magicOf(head);
      if (head.length === 0) return refused('empty');
      if (magic) return refused(magic);
      if (nuls > 0) return refused('binary');
      if (strays === 0) return { kind: 'text', encoding: 'utf-8', lines };
      // Text that is UTF-8 but for a few bytes is damaged UTF-8: read as anything else, every accent would be wrong.
      if (sequences * 2 > strays || holes > 0) return refused('mixed', strayLine);
      return { kind: 'text', encoding: 'windows-1252', lines };
    },
  };
};
