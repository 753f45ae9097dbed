import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  behindOf,
  filterOf,
  readBehind,
  readReportsSearch,
} from '../../../../../services/gateway/web/reports/reports-search.ts';

describe('the address of the reports', () => {
  it('holds which one, of which days, kind and pole, and the figure that is looked behind', () => {
    const address = {
      ...{ report: 'silos', from: '2026-01-01', to: '2026-06-30', kind: 'lab', pole: 'research' },
      ...{ behind: 'silos_of_kinds~observed~lab/startup', brief: '' },
    } as const;
    expect(readReportsSearch(address)).toEqual(address);
  });

  it('leaves out what cannot be read, and the funnel, which is shown anyway', () => {
    const address = {
      report: 'weather',
      from: 'yesterday',
      kind: 'castle',
      pole: 7,
      behind: 'funnel',
      brief: 4,
    };
    expect(readReportsSearch(address)).toEqual({});
    expect(readReportsSearch({ report: 'funnel' })).toEqual({});
  });

  it('narrows a report only by what it can be narrowed by', () => {
    const address = { from: '2026-01-01', to: '2026-06-30', kind: 'lab', pole: 'research' } as const;
    expect(filterOf('funnel', address)).toEqual(address);
    expect(filterOf('silos', address)).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(filterOf('unmet_needs', address)).toEqual({});
  });

  it('reads the figure that it wrote, whatever the key of its row has in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (row) => {
        const figure = { table: 'unmet_needs', column: 'unmet_needs', row } as const;
        const { behind } = readReportsSearch({ behind: behindOf(figure) });
        expect(readBehind(behind)).toEqual(figure);
      }),
    );
    expect(readBehind(undefined)).toBeUndefined();
  });
});
