import { describe, expect, it } from '@jest/globals';
import { sayLinks } from '../../../../services/matchmaking/candidates/say-links.ts';
import { aCampus, today } from './candidate-makers.ts';

const stage = (
  ...works: readonly (readonly [organisations: string, at?: number, visibility?: 'animators'])[]
) => {
  const campus = aCampus('a', 'b', 'x', 'y');
  campus.takeOrganisation({ id: 'h', version: 1, is: { id: 'h', poles: [], visibility: 'animators' } });
  works.forEach(([organisations, at, visibility], index) => {
    const id = `col_${index}`;
    campus.takeWork({
      id,
      version: 1,
      work: {
        ...{ id, kind: 'collaboration', organisations: Array.from(organisations) },
        ...(at === undefined ? {} : { at }),
        ...(visibility === undefined ? {} : { visibility }),
      },
    });
  });
  const links = { partnersInCommon: 0, resourceAllocation: 0, walk: [0, 0] } as const;
  return sayLinks(links, campus, { ids: ['a', 'b'], today })?.said;
};

describe('what is said of the past collaborations of a pair', () => {
  it('is the latest year in which both took part in the same, where a day is known', () => {
    expect(stage(['ab', today - 800], ['abx', today - 2_000])?.together).toEqual({ year: 2023 });
    expect(stage(['ab'])?.together).toEqual({});
    expect(stage(['ax', today], ['bx', today])?.together).toBeUndefined();
  });

  it('is no year to come of what lasts', () => {
    expect(stage(['ab', today + 1_000])?.together).toEqual({ year: 2026 });
  });

  it('is who worked with both, nearest first', () => {
    expect(stage(['ax', today - 5_000], ['bx', today], ['ay', today], ['by', today])).toEqual({
      partners: 2,
      nearest: ['y', 'x'],
    });
  });

  it('is nothing of a collaboration, nor of an organisation, that is kept for animators', () => {
    expect(stage(['ab', today, 'animators'], ['ah', today], ['bh', today], ['ax', today])).toEqual({
      partners: 0,
      nearest: [],
    });
  });
});
