// Reserves some of a round for newcomers, of whom nothing was learned: bounded, marked, the same for the same round.

/** At most this share of a round's pairs is explored. */
export const exploredShare = 0.1;

export interface Explorable {
  /** Identifies the pair, whatever its place in the list. */
  readonly key: string;
  /** In 0..1; at least the floor of candidates. */
  readonly score: number;
  /** The newcomers among its two organisations, by id. */
  readonly newcomers: readonly string[];
}

/** In 0..1, as good as random, the same for the same round and key: FNV-1a, then the finish of Murmur3. */
export const drawOf = (round: number, key: string): number => {
  let hash = 0x811c9dc5 ^ round;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
};

const byDraw =
  <T>(round: number, key: (item: T) => string) =>
  (a: T, b: T): number =>
    drawOf(round, key(a)) - drawOf(round, key(b)) || (key(a) < key(b) ? -1 : 1);

/** The one that comes first by draw. */
const drawn = <T>(round: number, items: readonly T[], key: (item: T) => string): T | undefined => {
  let best: { readonly item: T; readonly draw: number } | undefined;
  for (const item of items) {
    const draw = drawOf(round, key(item));
    if (!best || draw < best.draw || (draw === best.draw && key(item) < key(best.item)))
      best = { item, draw };
  }
  return best?.item;
};

/**
 * The pairs that a round should try, at most a tenth of `expected`, the number of pairs that it makes without: one for each
 * newcomer, newcomers and pairs drawn anew each round.
 */
export const chooseExplored = <P extends Explorable>(
  round: number,
  pairs: readonly P[],
  expected: number,
): readonly P[] => {
  const most = Math.floor(expected * exploredShare);
  const offers = new Map<string, P[]>();
  for (const pair of pairs)
    for (const id of pair.newcomers) {
      const list = offers.get(id);
      if (list) list.push(pair);
      else offers.set(id, [pair]);
    }
  const chosen = new Map<string, P>();
  const newcomers = [...offers.keys()].sort(byDraw(round, (id) => id));
  for (const id of newcomers) {
    if (chosen.size >= most) break;
    const own = offers.get(id) ?? [];
    if (own.some(({ key }) => chosen.has(key))) continue;
    const first = drawn(round, own, ({ key }) => `${id} ${key}`);
    if (first) chosen.set(first.key, first);
  }
  return [...chosen.values()];
};

/** What an explored pair is worth to the assignment: more than any other, so that it is made where there is room. */
export const exploredGain = 1;

/**
 * Which of the explored pairs that a round made may be marked. A round that came out smaller than expected may mark no
 * more than its tenth: it is made again with the others at their own worth, so that what it owes to everybody holds, and
 * ends, as each time fewer are explored.
 */
export const markExplored = (
  round: number,
  made: number,
  explored: readonly string[],
): { readonly marked: readonly string[]; readonly tooMany: readonly string[] } => {
  const ordered = explored.toSorted(byDraw(round, (key) => key));
  const most = Math.floor(made * exploredShare);
  return { marked: ordered.slice(0, most), tooMany: ordered.slice(most) };
};
