// Walks along two rounds at once, pair by pair.
import { keyOf, type RoundPair } from '../kept/round-pairs.ts';

export interface MergedPair {
  /** As the later round has it; as the earlier one where it is dropped. */
  readonly pair: RoundPair;
  readonly change: 'fresh' | 'repeated' | 'dropped';
}

type Pairs = AsyncIterable<RoundPair> | Iterable<RoundPair>;

async function* each(pairs: Pairs): AsyncGenerator<RoundPair> {
  yield* pairs;
}

/** Both in the order of keys, and so is what comes out. */
export const mergePairs = async function* (earlier: Pairs, later: Pairs): AsyncGenerator<MergedPair> {
  const [before, after] = [each(earlier), each(later)];
  let [old, next] = [await before.next(), await after.next()];
  while (!old.done || !next.done) {
    const oldKey = old.done ? undefined : keyOf(old.value);
    const nextKey = next.done ? undefined : keyOf(next.value);
    const isOld = oldKey !== undefined && (nextKey === undefined || oldKey <= nextKey);
    const isNext = nextKey !== undefined && (oldKey === undefined || nextKey <= oldKey);
    if (isNext && !next.done) yield { pair: next.value, change: isOld ? 'repeated' : 'fresh' };
    else if (!old.done) yield { pair: old.value, change: 'dropped' };
    if (isOld) old = await before.next();
    if (isNext) next = await after.next();
  }
};
