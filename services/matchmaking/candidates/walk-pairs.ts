// How often walks from either organisation of each of many pairs are at the other: one walk an organisation.
import { degree } from '../graph/links.ts';
import { walkFrom } from '../graph/walk.ts';
import type { Pause } from '../in-slices.ts';
import type { Linking } from './link-facts.ts';
import type { Pairs } from './pair-rows.ts';

export interface WalkedPairs {
  of(pair: number): readonly [number, number];
}

/** Pairs of which each organisation comes second; those of which it comes first stand together already. */
const bySecond = ({ second }: Pairs, organisations: number) => {
  const starts = new Int32Array(organisations + 1);
  for (const at of second) starts[at + 1] = (starts[at + 1] ?? 0) + 1;
  for (let at = 0; at < organisations; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const next = starts.slice();
  const items = new Int32Array(second.length);
  for (let pair = 0; pair < second.length; pair += 1) {
    const at = second[pair] ?? 0;
    items[next[at] ?? 0] = pair;
    next[at] = (next[at] ?? 0) + 1;
  }
  return { starts, items };
};

/** `pause` is awaited now and then. */
export const walkPairs = async (
  { links, room, find }: Linking,
  pairs: Pairs,
  organisations: readonly string[],
  pause: Pause,
): Promise<WalkedPairs> => {
  const { first, second } = pairs;
  const numbers = Int32Array.from(organisations, (id) => find(id));
  const walks = [new Float64Array(first.length), new Float64Array(first.length)] as const;
  const asSecond = bySecond(pairs, organisations.length);
  let pair = 0;
  for (let at = 0; at < organisations.length; at += 1) {
    const number = numbers[at] ?? -1;
    const isLinked = degree(links, number) > 0;
    if (isLinked) walkFrom(links, number, room);
    const visits = (other: number): number => (isLinked ? (room.visits[numbers[other] ?? -1] ?? 0) : 0);
    for (; first[pair] === at; pair += 1) walks[0][pair] = visits(second[pair] ?? 0);
    for (let i = asSecond.starts[at] ?? 0; i < (asSecond.starts[at + 1] ?? 0); i += 1) {
      const other = asSecond.items[i] ?? 0;
      walks[1][other] = visits(first[other] ?? 0);
    }
    const waiting = pause();
    if (waiting) await waiting;
  }
  return { of: (at) => [walks[0][at] ?? 0, walks[1][at] ?? 0] };
};
