// By what pairs are judged now: as the published round was. What is learned or edited since counts from the next one on.
import type { Yardstick } from '../scoring/view.ts';
import { currentVersion } from '../learning/weights-history.ts';
import type { Kept } from './kept.ts';
import { currentKindTypes } from './kind-types.ts';
import type { Published } from './published.ts';
import { currentWeights } from './weights.ts';

/** What the next round will go by. */
export const nextYardstick = async ({
  weights,
  kindTypes,
}: Pick<Kept, 'weights' | 'kindTypes'>): Promise<Yardstick> => {
  const [learned, edited] = await Promise.all([currentWeights(weights), currentKindTypes(kindTypes)]);
  return { weights: currentVersion(learned.document.history).weights, table: edited.document.table };
};

/** What candidates and suggestions go by until then. */
export const yardstickInForce = async (
  kept: Pick<Kept, 'weights' | 'kindTypes'>,
  published: Published | undefined,
): Promise<Yardstick> => published?.yardstick ?? (await nextYardstick(kept));
