// Strings as bytes, for the dictionaries of terms and of ids: compact, and any string comes back as it was.

/** Bytes of the last string read; one for each dictionary, so that looking a string up makes no garbage. */
export interface WordBytes {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** 32 bits that depend on every byte. */
  readonly hash: number;
  /** Puts a string in; the numbers above are then its own. */
  read(word: string): void;
}

/** Spreads every bit over all: FNV alone leaves the upper ones of short strings alike (finaliser of MurmurHash3). */
const spread = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
};

/** FNV-1a (Fowler, Noll, Vo) over the bytes. */
const hashOf = (bytes: Uint8Array, length: number): number => {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return spread(hash);
};

export const createWordBytes = (): WordBytes => {
  let bytes = new Uint8Array(256);
  let length = 0;
  let hash = 0;
  return {
    get bytes() {
      return bytes;
    },
    get length() {
      return length;
    },
    get hash() {
      return hash;
    },
    read: (word) => {
      if (word.length * 3 > bytes.length) bytes = new Uint8Array(word.length * 3);
      length = 0;
      for (let at = 0; at < word.length; at += 1) {
        // As in UTF-8, unit by unit: a half of a pair alone must not be lost.
        const unit = word.charCodeAt(at);
        if (unit < 0x80) bytes[length++] = unit;
        else if (unit < 0x800) {
          bytes[length++] = 0xc0 | (unit >> 6);
          bytes[length++] = 0x80 | (unit & 0x3f);
        } else {
          bytes[length++] = 0xe0 | (unit >> 12);
          bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
          bytes[length++] = 0x80 | (unit & 0x3f);
        }
      }
      hash = hashOf(bytes, length);
    },
  };
};

export const wordOf = (bytes: Uint8Array, start: number, end: number): string => {
  let word = '';
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) word += String.fromCharCode(byte);
    else if (byte < 0xe0) word += String.fromCharCode(((byte & 0x1f) << 6) | ((bytes[++at] ?? 0) & 0x3f));
    else {
      const middle = (bytes[++at] ?? 0) & 0x3f;
      word += String.fromCharCode(((byte & 0x0f) << 12) | (middle << 6) | ((bytes[++at] ?? 0) & 0x3f));
    }
  }
  return word;
};

/** Whether the bytes from `start` to `end` are the word that was read. */
export const isWordAt = (bytes: Uint8Array, start: number, end: number, word: WordBytes): boolean => {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at += 1) if (bytes[start + at] !== word.bytes[at]) return false;
  return true;
};
