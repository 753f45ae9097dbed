// Settings as they are written, and the patch of what was changed.
import { describe, expect, it } from '@jest/globals';
import {
  changedBetween,
  notWhole,
  settingsPatchOf,
  settingWords,
} from '../../../../../services/gateway/web/rules/settings-words.ts';

const standing = {
  version: 3,
  minimum: 2,
  maximum: 5,
  exposure_cap: 8,
  most_of_a_person: 20,
  introduced_months: 6,
  animators_capacity: 0,
};
const weekly = { ...standing, schedule: { weekday: 3, hour: 14, publish: true } };

describe('settings that are written', () => {
  it('are a patch of the numbers that changed', () => {
    expect(settingsPatchOf(standing, { maximum: '6', minimum: '2' })).toEqual({ maximum: 6 });
    expect(settingsPatchOf(standing, { minimum: ' 2 ' })).toBeUndefined();
    expect(settingsPatchOf(standing, {})).toBeUndefined();
  });

  it('turn the weekly round on, change it, and turn it off', () => {
    expect(settingsPatchOf(standing, { weekly: 'yes' })).toEqual({
      schedule: { weekday: 1, hour: 6, publish: false },
    });
    expect(settingsPatchOf(weekly, { hour: '7' })).toEqual({
      schedule: { weekday: 3, hour: 7, publish: true },
    });
    expect(settingsPatchOf(weekly, { weekly: 'no' })).toEqual({ schedule: null });
    // What was chosen for a week that is off changes nothing.
    expect(settingsPatchOf(standing, { hour: '7' })).toBeUndefined();
  });

  it('are refused here where they are no whole numbers', () => {
    expect(notWhole({ minimum: '2', maximum: '', exposure_cap: '1.5', introduced_months: 'x' })).toEqual([
      'maximum',
      'exposure_cap',
      'introduced_months',
    ]);
  });

  it('tell what somebody else changed', () => {
    expect(changedBetween(settingWords(standing), settingWords({ ...weekly, maximum: 4 }))).toEqual([
      'maximum',
      'weekly',
      'weekday',
      'hour',
      'publish',
    ]);
    expect(changedBetween(settingWords(standing), settingWords(standing))).toEqual([]);
  });
});
