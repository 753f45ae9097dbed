import { describe, expect, it } from '@jest/globals';
import { matching } from '../../../../../services/gateway/web/parts/matching-names.ts';

const all = ['Cœurs en Chemin', 'École Mirandol', 'Vieux Chêne'].map((name) => ({ id: name, name }));

describe('a name', () => {
  it.each([
    ['coeurs', 'Cœurs en Chemin'],
    ['CŒURS', 'Cœurs en Chemin'],
    [' ecole', 'École Mirandol'],
    ['chene', 'Vieux Chêne'],
  ])('is found by %s', (typed, name) => {
    expect(matching(all, typed).map((one) => one.name)).toEqual([name]);
  });
});
