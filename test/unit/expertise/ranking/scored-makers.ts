// Makers for the tests of what goes by sums alone: sources that have these sums, all of which may answer.
import fc from 'fast-check';
import { buildSegment } from '../../../../services/expertise/index/build-segment.ts';
import { admit } from '../../../../services/expertise/ranking/admission.ts';
import { eachForItself } from './ranking-makers.ts';

const someSums = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 30 }), fc.constant(0)),
  { minLength: 1, maxLength: 80 },
);

/** Of some segments, the sums of their sources. */
export const someSegmentsSums = fc.array(someSums, { minLength: 1, maxLength: 3 });

export const scoredOf = (lists: readonly (readonly number[])[]) => {
  const segments = lists.map((sums, nth) => ({
    segment: buildSegment(
      sums.map((_, local) => ({
        number: nth * 100 + local,
        id: `txt_${nth}_${local}`,
        // Some are equal.
        hash: local % 7,
        version: 1,
        sourceClass: 0,
        day: 0,
        owners: [local % 6],
        terms: Int32Array.of(1),
        impacts: Uint8Array.of(1),
      })),
    ),
    sums: Int32Array.from(sums),
    touched: new Int32Array(0),
    touchedCount: -1,
  }));
  const view = { segments: segments.map(({ segment }) => segment) };
  const question = { terms: Int32Array.of(1), weights: Int32Array.of(1), unit: 1 };
  return {
    scored: { view, question, segments },
    admission: admit(view, { circle: 'animators' }, eachForItself),
  };
};
