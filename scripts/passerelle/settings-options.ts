// The options of `passerelle settings`, and the fields of the REST API that they change. Pure.
import { type Given, type OptionTypes, usageOf } from './parse-command-line.ts';
import { animatorsInEnglish } from './say/en-animators.ts';
import type { Sentences } from './say/en.ts';
import { animatorsInFrench } from './say/fr-animators.ts';

/** Option → field. */
const numbers = {
  minimum: 'minimum',
  maximum: 'maximum',
  cap: 'exposure_cap',
  person: 'most_of_a_person',
  introduced: 'introduced_months',
  capacity: 'animators_capacity',
} as const;

export const settingsOptions: OptionTypes = {
  ...Object.fromEntries(Object.keys(numbers).map((name) => [name, 'value' as const])),
  weekly: 'value',
  publish: 'flag',
  'on-demand': 'flag',
  as: 'value',
  json: 'flag',
};

export const settingsTypedFor: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(numbers).map(([option, field]) => [field, `--${option}`])),
  'schedule.weekday': '--weekly',
  'schedule.hour': '--weekly',
};

/** Whatever language the terminal speaks. */
const weekdays = [animatorsInEnglish.weekdays, animatorsInFrench.weekdays];

/** `monday:6`, `lundi:6` or `1:6`. */
const readWeekly = (text: string): { weekday: number; hour: number } | undefined => {
  const [, day = '', hour = ''] =
    /^([\p{L}\d]+)[: ](\d{1,2})(?:h|:00)?$/u.exec(text.trim().toLowerCase()) ?? [];
  const named =
    Math.max(...weekdays.map((names) => names.findIndex((name) => name.toLowerCase() === day))) + 1;
  const weekday = /^[1-7]$/.test(day) ? Number(day) : named;
  return weekday > 0 && hour !== '' && Number(hour) < 24 ? { weekday, hour: Number(hour) } : undefined;
};

/** A merge patch; undefined where nothing is to change. */
export const settingsPatch = (given: Given, say: Sentences): object | undefined => {
  const changed = Object.entries(numbers).flatMap(([option, field]) => {
    const value = given.value(option);
    if (value === undefined) return [];
    if (!/^\d{1,6}$/.test(value))
      throw usageOf(say.badOption(`--${option}`, say.quoted(value), say.animators.countCure));
    return [[field, Number(value)] as const];
  });
  const weekly = given.value('weekly');
  if (weekly === undefined && given.flag('publish')) throw usageOf(say.animators.publishNeedsWeekly);
  if (weekly !== undefined && given.flag('on-demand')) throw usageOf(say.animators.eitherSchedule);
  const schedule = weekly === undefined ? undefined : readWeekly(weekly);
  if (weekly !== undefined && !schedule)
    throw usageOf(say.badOption('--weekly', say.quoted(weekly), say.animators.weeklyCure));
  const patch = {
    ...Object.fromEntries(changed),
    ...(schedule ? { schedule: { ...schedule, publish: given.flag('publish') } } : {}),
    ...(given.flag('on-demand') ? { schedule: null } : {}),
  };
  return Object.keys(patch).length > 0 ? patch : undefined;
};
