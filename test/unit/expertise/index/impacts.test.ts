import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  forwardSize,
  createForwardReader,
  writeForward,
} from '../../../../services/expertise/index/forward-list.ts';
import { impactsOf, longestImpacts } from '../../../../services/expertise/index/impacts.ts';
import { classOf, dead, sourceClasses } from '../../../../services/expertise/index/source-class.ts';
import { sourceKinds, statementTypes } from '../../../../services/expertise/source.ts';
import { isConcept } from './index-makers.ts';

describe('impacts', () => {
  it('are larger for what stands more often in a text, up to a limit, and for what stands in a shorter one', () => {
    const [once = 0, often = 0] = impactsOf([1, 2], [1, 4], isConcept);
    const [, veryOften = 0] = impactsOf([1, 2], [1, 400], isConcept);
    const [alone = 0] = impactsOf([1], [1], isConcept);
    expect(often).toBeGreaterThan(once);
    expect(veryOften / once).toBeLessThanOrEqual(2 * (often / once));
    expect(alone).toBe(255);
    expect(alone).toBeGreaterThan(once);
  });

  it('of words do not change for the concepts that are found in them', () => {
    expect(impactsOf([1, 2, 1000], [1, 2, 3], isConcept).slice(0, 2)).toEqual(
      impactsOf([1, 2], [1, 2], isConcept),
    );
  });

  it('of any text, as a vector, are no longer than sums have room for', () => {
    const counts = Array.from({ length: 60_000 }, () => 40);
    const impacts = impactsOf([...counts.keys()], counts, () => false);
    expect(Math.sqrt(impacts.reduce((sum, impact) => sum + impact * impact, 0))).toBeLessThanOrEqual(
      longestImpacts,
    );
    expect(Math.min(...impacts.subarray(0, 100))).toBeGreaterThan(0);
  });
});

describe('the forward list', () => {
  it('gives back any ascending terms', () => {
    const read = createForwardReader();
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 2 ** 30 }), { maxLength: 600 }), (numbers) => {
        const terms = Int32Array.from(numbers).sort();
        const bytes = new Uint8Array(forwardSize(terms) + 3);
        expect(writeForward(terms, bytes, 3)).toBe(bytes.length);
        expect(read(bytes, 3, bytes.length)).toEqual(terms);
      }),
    );
  });
});

describe('the class of a source', () => {
  it('says in one byte all that it was made of, and is never the one of the dead', () => {
    const all = sourceKinds.flatMap((kind) =>
      [undefined, ...statementTypes].flatMap((statementType) =>
        (['fr', 'en'] as const).flatMap((language) =>
          (['public', 'campus', 'animators'] as const).map((circle) => ({
            kind,
            language,
            circle,
            ...(statementType === undefined ? {} : { statementType }),
          })),
        ),
      ),
    );
    expect(all.map((one) => sourceClasses[classOf(one)])).toEqual(all);
    expect(all.map(classOf)).not.toContain(dead);
  });
});
