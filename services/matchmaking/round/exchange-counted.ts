// Betters a choice where the counted pairs are as many as there may be: one gives its place to another, wherever both are.
import { countedHaveRoom } from './choice.ts';
import type { Choice } from './choice.ts';
import type { Market } from './market.ts';
import { exchange } from './pair-exchange.ts';
import type { Worths } from './prices.ts';
import type { RankedPairs } from './rank-pairs.ts';

/** At good prices, who should go is among the last that are chosen, and who should come among the first that are not. */
const mostTried = 40;

/** How many exchanges it made. */
export const exchangeCounted = (
  market: Market,
  gains: Float64Array,
  worths: Worths,
  { order, left }: RankedPairs,
  choice: Choice,
): number => {
  if (countedHaveRoom(market, choice, 1)) return 0;
  const { chosen } = choice;
  const isCounted = (pair: number): boolean => market.counted[pair] === 1;
  const coming = order.filter((pair) => isCounted(pair) && !chosen[pair]).slice(0, mostTried);
  const going = [...chosen.keys()]
    .filter((pair) => isCounted(pair) && chosen[pair] === 1)
    .toSorted((one, other) => (left[one] as number) - (left[other] as number) || one - other)
    .slice(0, mostTried);
  let made = 0;
  for (const next of coming)
    for (const last of going) {
      // Either may have changed places with another by now.
      if (chosen[next] || !chosen[last]) continue;
      if (exchange(market, gains, worths, choice, [next, last])) made += 1;
    }
  return made;
};
