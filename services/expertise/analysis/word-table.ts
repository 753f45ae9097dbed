// Gives each spelling of a word a number, from its UTF-16 units where they stand: no string is made for a known word.

/** Starts and steps of the hash of a spelling (FNV-1a, Fowler, Noll and Vo, over units). */
export const hashOfNothing = 0x811c9dc5 | 0;
export const hashStep = 0x01000193;

export const hashUnits = (text: string, start: number, end: number): number => {
  let hash = hashOfNothing;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), hashStep);
  return hash;
};

export interface WordTable {
  /** Words so far: the number that the next new one gets. */
  readonly size: number;
  /** The number of what stands in the text from `start` to `end`, whose hash is `hash`. */
  numberOf(text: string, start: number, end: number, hash: number): number;
  spellingOf(word: number): string;
}

/** A search ends here, so that words made to collide cost no more than others: they are kept by string instead. */
const longestSearch = 32;

const larger = <A extends Int32Array | Uint16Array>(array: A, copy: A): A => {
  copy.set(array);
  return copy;
};

export const createWordTable = (): WordTable => {
  let size = 0;
  /** Number + 1 of the word in each slot; open addressing, at most half full. */
  let slots = new Int32Array(4096);
  let hashes = new Int32Array(2048);
  /** Where each word begins in the pool; it ends where the next begins. */
  let places = new Int32Array(2049);
  let pool = new Uint16Array(32_768);
  const collided = new Map<string, number>();

  const isAt = (word: number, text: string, start: number, length: number): boolean => {
    const place = places[word] ?? 0;
    if ((places[word + 1] ?? 0) - place !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (pool[place + at] !== text.charCodeAt(start + at)) return false;
    }
    return true;
  };

  const firstSlot = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 1);

  /** Words are short: quicker than to spread them out as arguments. */
  const spellingOf = (word: number): string => {
    const end = places[word + 1] ?? 0;
    let spelling = '';
    for (let at = places[word] ?? 0; at < end; at += 1) spelling += String.fromCharCode(pool[at] ?? 0);
    return spelling;
  };

  const fileAgain = (): void => {
    slots = new Int32Array(slots.length * 2);
    for (let word = 0; word < size; word += 1) {
      let slot = firstSlot(hashes[word] ?? 0);
      for (let search = 0; search < longestSearch && slots[slot] !== 0; search += 1)
        slot = (slot + 1) & (slots.length - 1);
      if (slots[slot] === 0) slots[slot] = word + 1;
      else collided.set(spellingOf(word), word);
    }
  };

  const add = (text: string, start: number, end: number, hash: number): number => {
    const word = size;
    const place = places[word] ?? 0;
    if (word + 1 >= hashes.length) {
      hashes = larger(hashes, new Int32Array(hashes.length * 2));
      places = larger(places, new Int32Array(hashes.length + 1));
    }
    if (place + end - start > pool.length) pool = larger(pool, new Uint16Array((place + end - start) * 2));
    for (let at = start; at < end; at += 1) pool[place + at - start] = text.charCodeAt(at);
    hashes[word] = hash;
    places[word + 1] = place + end - start;
    size += 1;
    if (size * 2 > slots.length) fileAgain();
    return word;
  };

  return {
    spellingOf,
    get size() {
      return size;
    },
    numberOf: (text, start, end, hash) => {
      const last = slots.length - 1;
      let slot = firstSlot(hash);
      for (let search = 0; search < longestSearch; search += 1) {
        const word = (slots[slot] ?? 0) - 1;
        if (word < 0) {
          slots[slot] = size + 1;
          return add(text, start, end, hash);
        }
        if (hashes[word] === hash && isAt(word, text, start, end - start)) return word;
        slot = (slot + 1) & last;
      }
      const written = text.slice(start, end);
      const known = collided.get(written);
      if (known !== undefined) return known;
      const word = add(text, start, end, hash);
      collided.set(written, word);
      return word;
    },
  };
};
