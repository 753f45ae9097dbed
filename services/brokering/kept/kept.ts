// All that brokering keeps: opened together. What people decided is owned; nothing here is derived.
import type { Collection, CollectionDefinition } from '../../platform/document-store/document-store.ts';
import type { Platform } from '../../platform/service.ts';
import { calls, type KeptCall } from './calls.ts';
import { type TakenInterest, takenInterests } from './interests.ts';
import { introductions, type KeptIntroduction } from './introductions.ts';
import { type BrokeringSettings, brokeringSettings, type ReviewWish, reviewWishes } from './settings.ts';
import { introductionWords, type IntroductionWords } from './words.ts';

export interface Kept {
  readonly introductions: Collection<KeptIntroduction>;
  readonly words: Collection<IntroductionWords>;
  readonly interests: Collection<TakenInterest>;
  readonly calls: Collection<KeptCall>;
  readonly settings: Collection<BrokeringSettings>;
  readonly reviewWishes: Collection<ReviewWish>;
}

export const keptCollections: readonly CollectionDefinition<never>[] = [
  introductions,
  introductionWords,
  takenInterests,
  calls,
  brokeringSettings,
  reviewWishes,
];

export const openKept = async (platform: Pick<Platform, 'collection'>): Promise<Kept> => ({
  introductions: await platform.collection(introductions),
  words: await platform.collection(introductionWords),
  interests: await platform.collection(takenInterests),
  calls: await platform.collection(calls),
  settings: await platform.collection(brokeringSettings),
  reviewWishes: await platform.collection(reviewWishes),
});
