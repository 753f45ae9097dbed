// All that brokering keeps: opened together. What people decided is owned; nothing here is derived.
import type { Collection, CollectionDefinition } from '../../platform/document-store/document-store.ts';
import type { Platform } from '../../platform/service.ts';
import { calls, type KeptCall } from './calls.ts';
import { type TakenInterest, takenInterests } from './interests.ts';
import { introductions, type KeptIntroduction } from './introductions.ts';
import { type KeptPrompt, prompts } from './prompts.ts';
import {
  acts,
  asides,
  claims,
  type KeptAct,
  type KeptAside,
  type KeptClaim,
  notSame,
  type NotSame,
} from './queue.ts';
import { type BrokeringSettings, brokeringSettings, type ReviewWish, reviewWishes } from './settings.ts';
import { introductionWords, type IntroductionWords } from './words.ts';

export interface Kept {
  readonly introductions: Collection<KeptIntroduction>;
  readonly words: Collection<IntroductionWords>;
  readonly interests: Collection<TakenInterest>;
  readonly calls: Collection<KeptCall>;
  readonly prompts: Collection<KeptPrompt>;
  readonly claims: Collection<KeptClaim>;
  readonly asides: Collection<KeptAside>;
  readonly acts: Collection<KeptAct>;
  readonly notSame: Collection<NotSame>;
  readonly settings: Collection<BrokeringSettings>;
  readonly reviewWishes: Collection<ReviewWish>;
}

export const keptCollections: readonly CollectionDefinition<never>[] = [
  introductions,
  introductionWords,
  takenInterests,
  calls,
  prompts,
  claims,
  asides,
  acts,
  notSame,
  brokeringSettings,
  reviewWishes,
];

export const openKept = async (platform: Pick<Platform, 'collection'>): Promise<Kept> => ({
  introductions: await platform.collection(introductions),
  words: await platform.collection(introductionWords),
  interests: await platform.collection(takenInterests),
  calls: await platform.collection(calls),
  prompts: await platform.collection(prompts),
  claims: await platform.collection(claims),
  asides: await platform.collection(asides),
  acts: await platform.collection(acts),
  notSame: await platform.collection(notSame),
  settings: await platform.collection(brokeringSettings),
  reviewWishes: await platform.collection(reviewWishes),
});
