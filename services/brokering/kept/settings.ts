// What holds for all introductions, as animators set it; and which organisations want theirs looked at first.
import type {
  Collection,
  CollectionDefinition,
  Document,
  Stored,
} from '../../platform/document-store/document-store.ts';
import { defaultPace } from '../introductions/pace.ts';
import type { Recorded } from './recorded.ts';

export interface BrokeringSettings extends Document {
  /** An animator looks at every request first. */
  readonly reviewAll: boolean;
  readonly answerDays: number;
  /** 0: nobody is reminded. */
  readonly remindAfterDays: number;
  /** Requests of its own that an organisation may have open. */
  readonly mostOpen: number;
  /** For which what is asked for or decided can be taken back before others are told. */
  readonly holdSeconds: number;
}

export const settingsId = 'campus';

export const defaultSettings: BrokeringSettings = {
  id: settingsId,
  reviewAll: false,
  answerDays: defaultPace.answerDays,
  remindAfterDays: defaultPace.remindAfterDays,
  mostOpen: 10,
  holdSeconds: defaultPace.holdMs / 1_000,
};

export const brokeringSettings: CollectionDefinition<BrokeringSettings> = {
  name: 'brokering.settings',
  kept: 'owned',
  format: 1,
  indexes: {},
};

/** Version 0: as delivered. */
export const currentSettings = async (
  settings: Collection<BrokeringSettings>,
): Promise<Stored<BrokeringSettings>> =>
  (await settings.get(settingsId)) ?? { document: defaultSettings, version: 0 };

/** Id: the organisation's. */
export interface ReviewWish extends Document {
  readonly review: boolean;
  readonly recorded: Recorded;
}

export const reviewWishes: CollectionDefinition<ReviewWish> = {
  name: 'brokering.review-wishes',
  kept: 'owned',
  format: 1,
  indexes: {},
};
