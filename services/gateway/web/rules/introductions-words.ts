// What holds for all introductions, as it is written in a form, and the merge patch of what was changed there. Pure.
import type { BrokeringSettings, BrokeringSettingsPatch } from '../api/generated.ts';
import type { Words } from '../kept/words.ts';

export const introductionNumbers = [
  'answer_days',
  'remind_after_days',
  'most_open',
  'hold_seconds',
] as const satisfies readonly (keyof BrokeringSettings)[];
type IntroductionNumber = (typeof introductionNumbers)[number];

export const introductionWords = (of: BrokeringSettings): Words => ({
  review_all: of.review_all ? 'yes' : 'no',
  ...Object.fromEntries(introductionNumbers.map((name) => [name, String(of[name])])),
});

const isWhole = (words: string): boolean => /^\d{1,6}$/.test(words.trim());

/** Numbers that are written and are none. */
export const notWholeIn = (written: Words): readonly IntroductionNumber[] =>
  introductionNumbers.filter((name) => written[name] !== undefined && !isWhole(written[name]));

/** What `written` changes of what stands; undefined where that is nothing. */
export const introductionsPatchOf = (
  standing: BrokeringSettings,
  written: Words,
): BrokeringSettingsPatch | undefined => {
  const before = introductionWords(standing);
  const changed = Object.entries(written).filter(([name, words]) => words.trim() !== before[name]);
  if (changed.length === 0) return undefined;
  return Object.fromEntries(
    changed.map(([name, words]) => [name, name === 'review_all' ? words === 'yes' : Number(words)]),
  );
};
