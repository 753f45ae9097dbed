// The table of kinds and types as it is written, cell by cell.
import { describe, expect, it } from '@jest/globals';
import {
  cellsChanged,
  notShares,
  shareIn,
  stepOf,
  usualPatchOf,
} from '../../../../../services/gateway/web/rules/usual-words.ts';

const usual = { lab: { data: 0.5, funding: 0 }, agency: { data: 0.1, funding: 1 } };

describe('the table of kinds and types', () => {
  it('takes shares from 0 to 1, with a point or a comma', () => {
    expect(['0', '1', '0,8', '.25', ' 0.5 ', '1,0'].map(shareIn)).toEqual([0, 1, 0.8, 0.25, 0.5, 1]);
    expect(['', '1,2', '2', '-0.1', 'x', '0.', '1e-3', '0,1234567'].map(shareIn)).toEqual(
      Array.from({ length: 8 }, () => undefined),
    );
  });

  it('sends only the cells that are not as they stand', () => {
    expect(usualPatchOf(usual, { 'lab data': '0,50', 'agency funding': '0,9', 'lab funding': 'x' })).toEqual({
      agency: { funding: 0.9 },
    });
    expect(usualPatchOf(usual, { 'gone data': '1' })).toEqual({});
    expect(notShares({ 'lab data': '0,5', 'lab funding': 'x' })).toEqual(['lab funding']);
  });

  it('tells which cells somebody else changed, as they are now', () => {
    expect(cellsChanged(usual, { ...usual, lab: { data: 0.6, funding: 0 } })).toEqual([
      { kind: 'lab', type: 'data', share: 0.6 },
    ]);
  });

  it('is drawn in five steps', () => {
    expect([0, 0.19, 0.2, 0.5, 0.8, 1].map(stepOf)).toEqual([0, 0, 1, 2, 4, 4]);
  });
});
