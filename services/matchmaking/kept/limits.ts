// How many suggestions organisations chose to have.
import type {
  Collection,
  CollectionDefinition,
  Document,
} from '../../platform/document-store/document-store.ts';
import { allPages } from '../../platform/document-store/query-all.ts';
import type { MatchmakingSettings } from './settings.ts';

/** The id is the organisation's. */
export interface ChosenLimits extends Document {
  readonly minimum: number;
  readonly maximum: number;
  readonly recorded: { readonly at: string; readonly by: string; readonly requestId: string };
}

export const limits: CollectionDefinition<ChosenLimits> = {
  name: 'matchmaking.limits',
  kept: 'owned',
  format: 1,
  indexes: {},
};

export interface Places {
  readonly minimum: number;
  readonly maximum: number;
}

/** What it chose, or what holds for all; never above the cap on exposure. */
export const placesOf = (chosen: Places | undefined, settings: MatchmakingSettings): Places => {
  const { minimum, maximum } = chosen ?? settings;
  const most = Math.min(maximum, settings.exposureCap);
  return { minimum: Math.min(minimum, most), maximum: most };
};

const pageSize = 500;

/** All that were chosen, by organisation. */
export const allLimits = async (
  collection: Collection<ChosenLimits>,
): Promise<ReadonlyMap<string, Places>> => {
  const found = new Map<string, Places>();
  for await (const page of allPages(collection, pageSize))
    for (const { document } of page) found.set(document.id, document);
  return found;
};
