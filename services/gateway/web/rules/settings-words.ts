// The settings of matchmaking as they are written in a form, and the merge patch of what was changed there.
import type { MatchmakingSettings, MatchmakingSettingsPatch } from '../api/generated.ts';
import type { Words } from '../kept/words.ts';

export const settingNumbers = [
  'minimum',
  'maximum',
  'exposure_cap',
  'most_of_a_person',
  'introduced_months',
  'animators_capacity',
] as const;
type SettingNumber = (typeof settingNumbers)[number];

/** Where rounds are made on demand, a week that somebody turns on begins on Monday morning. */
const usual = { weekday: 1, hour: 6, publish: false } as const;

export const settingWords = (of: MatchmakingSettings): Words => {
  const { weekday, hour, publish } = of.schedule ?? usual;
  return {
    ...Object.fromEntries(settingNumbers.map((name) => [name, String(of[name])])),
    weekly: of.schedule ? 'yes' : 'no',
    weekday: String(weekday),
    hour: String(hour),
    publish: publish ? 'yes' : 'no',
  };
};

const isWhole = (words: string): boolean => /^\d{1,6}$/.test(words.trim());

/** Numbers that are written and are none. */
export const notWhole = (written: Words): readonly SettingNumber[] =>
  settingNumbers.filter((name) => written[name] !== undefined && !isWhole(written[name]));

const scheduleFields = ['weekly', 'weekday', 'hour', 'publish'] as const;

/** What `written` changes of what stands; undefined where that is nothing. */
export const settingsPatchOf = (
  standing: MatchmakingSettings,
  written: Words,
): MatchmakingSettingsPatch | undefined => {
  const before = settingWords(standing);
  const after = { ...before, ...written };
  const isChanged = (name: string): boolean => after[name]?.trim() !== before[name];
  const numbers = settingNumbers.filter(isChanged).map((name) => [name, Number(after[name])] as const);
  const weekly = after['weekly'] === 'yes';
  const schedule = {
    weekday: Number(after['weekday']),
    hour: Number(after['hour']),
    publish: after['publish'] === 'yes',
  };
  const isOfSchedule = weekly ? scheduleFields.some(isChanged) : isChanged('weekly');
  if (numbers.length === 0 && !isOfSchedule) return undefined;
  return {
    ...Object.fromEntries(numbers),
    ...(isOfSchedule ? { schedule: weekly ? schedule : null } : {}),
  };
};

/** Fields that somebody else changed between two states. */
export const changedBetween = (before: Words, after: Words): readonly string[] =>
  Object.keys(after).filter((name) => after[name] !== before[name]);
