// Fills what room there is, the pairs with most left of their gain at the prices first.
import { pairFits, toggle } from './choice.ts';
import type { Choice } from './choice.ts';
import type { Market } from './market.ts';

/** After this no pair fits that is not chosen: those of `order` are tried first, the others by their numbers. */
export const chooseGreedily = (market: Market, order: Uint32Array, choice: Choice): void => {
  for (const pair of order)
    if (!choice.chosen[pair] && pairFits(market, choice, pair)) toggle(market, choice, pair);
  for (let pair = 0; pair < market.pairs; pair += 1)
    if (!choice.chosen[pair] && pairFits(market, choice, pair)) toggle(market, choice, pair);
};
