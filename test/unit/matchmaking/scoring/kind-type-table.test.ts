import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fitTypes } from '../../../../services/matchmaking/scoring/fit-types.ts';
import { editKindTypes, usualTable } from '../../../../services/matchmaking/scoring/kind-type-table.ts';
import {
  organisationKinds,
  statementTypes,
} from '../../../../services/matchmaking/scoring/kinds-and-types.ts';
import { answered, likenessAt } from '../../../../services/matchmaking/scoring/thresholds.ts';

describe('the table of what each kind of organisation brings', () => {
  it('has a number in 0..1 for every kind and type, and something usual for every kind', () => {
    for (const kind of organisationKinds) {
      const row = statementTypes.map((type) => usualTable.usual[kind][type]);
      for (const usual of row) {
        expect(usual).toBeGreaterThanOrEqual(0);
        expect(usual).toBeLessThanOrEqual(1);
      }
      expect(Math.max(...row)).toBe(1);
    }
  });

  it('is changed cell by cell, the last edit of a cell counting, under a new version', () => {
    const edited = editKindTypes(usualTable, [
      { kind: 'lab', type: 'funding', usual: 0.9 },
      { kind: 'lab', type: 'funding', usual: 0.4 },
    ]);
    expect(edited).toMatchObject({
      ok: true,
      value: { usual: { lab: { funding: 0.4, data: 0.7 } } },
    });
    expect(usualTable.usual.lab.funding).toBe(0.2);
  });

  it('refuses all edits for one fault, naming the place, the value and the cure', () => {
    const edits = [
      { kind: 'lab', type: 'data', usual: 0.5 },
      { kind: 'choir', type: 'songs', usual: 1.5 },
      { kind: 'lab', type: 'data', usual: Number.NaN },
      { kind: 'lab', type: 'data', usual: -1 },
    ];
    expect(editKindTypes(usualTable, edits)).toMatchObject({
      ok: false,
      fault: {
        code: 'invalid',
        violations: [
          { field: 'edits[1].kind', rule: 'not-one-of', value: 'choir' },
          { field: 'edits[1].type', rule: 'not-one-of', value: 'songs' },
          { field: 'edits[1].usual', rule: 'too-big', parameters: { max: '1' } },
          { field: 'edits[2].usual', rule: 'wrong-type' },
          { field: 'edits[3].usual', rule: 'too-small' },
        ],
      },
    });
  });
});

describe('the fit of types', () => {
  const type = fc.constantFrom(...statementTypes, undefined);

  it('is in 0..1, the same both ways, and full for the same or an unknown type', () => {
    fc.assert(
      fc.property(type, type, (need, offer) => {
        const fit = fitTypes(need, offer);
        expect(fit).toBeGreaterThan(0);
        expect(fit).toBeLessThanOrEqual(1);
        expect(fit).toBe(fitTypes(offer, need));
        if (need === offer || need === undefined) expect(fit).toBe(1);
      }),
    );
  });

  it('asks for rarer words of another type: one of 1,000 pairs beside a broad one, one of 20,000 otherwise', () => {
    expect(fitTypes('expertise', 'data') * likenessAt(0.001)).toBeCloseTo(answered);
    expect(fitTypes('clinical_site', 'equipment') * likenessAt(0.000_05)).toBeCloseTo(answered);
  });

  it('stands on the scale of expertise: .5 for one of 100, .75 for one of 10,000', () => {
    expect(likenessAt(0.01)).toBeCloseTo(0.5);
    expect(likenessAt(0.0001)).toBeCloseTo(0.75);
  });
});
