// What holds for the matchmaking of the whole campus, as animators set it.
import type {
  Collection,
  CollectionDefinition,
  Document,
  Stored,
} from '../../platform/document-store/document-store.ts';
import type { WeeklySchedule } from '../campus-round/weekly.ts';
import type { RuleSettings } from '../rules/rule.ts';

export interface MatchmakingSettings extends Document, RuleSettings {
  /** Suggestions each should have, and may have at a time unless it chose otherwise. */
  readonly minimum: number;
  readonly maximum: number;
  /** No organisation has more, whatever it chose: star labs do not take everything. */
  readonly exposureCap: number;
  /** Suggestions that one person bears over all its organisations. */
  readonly mostOfPerson: number;
  /** Pairs that a round may suggest anew, so that animators can see through what comes of them; 0: no limit. */
  readonly animatorsCapacity: number;
  /** Absent: rounds are made on demand only. */
  readonly schedule?: WeeklySchedule;
}

export const settingsId = 'campus';

export const defaultSettings: MatchmakingSettings = {
  id: settingsId,
  minimum: 1,
  maximum: 5,
  exposureCap: 8,
  mostOfPerson: 10,
  introducedMonths: 12,
  animatorsCapacity: 0,
};

export const matchmakingSettings: CollectionDefinition<MatchmakingSettings> = {
  name: 'matchmaking.settings',
  kept: 'owned',
  format: 2,
  // Before format 2, rounds had no such limit.
  upcasters: { 1: (old) => ({ animatorsCapacity: 0, ...(old as object) }) },
  indexes: {},
};

/** Version 0: as delivered. */
export const currentSettings = async (
  settings: Collection<MatchmakingSettings>,
): Promise<Stored<MatchmakingSettings>> =>
  (await settings.get(settingsId)) ?? { document: defaultSettings, version: 0 };
