import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { organisation } from '../../../services/gateway/schemas/organisation.ts';
import { searchHit } from '../../../services/gateway/schemas/search.ts';
import { fieldsIn, selectFields } from '../../../services/gateway/select-fields.ts';

const names = ['id', 'name', 'evidence', 'organisation'];
const inner = ['a', 'b'];

const part = fc.dictionary(fc.constantFrom(...inner), fc.jsonValue());
const value = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(fc.string(), part, fc.array(part), fc.constant(null)),
);
const field = fc.oneof(
  fc.constantFrom(...names),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...inner)).map((steps) => steps.join('.')),
);
const fields = fc.uniqueArray(field, { minLength: 1 });

/** What stands at a field, said otherwise: every path to a leaf of it. */
const paths = (of: unknown, under = ''): readonly string[] => {
  if (typeof of !== 'object' || of === null) return [`${under} ${JSON.stringify(of)}`];
  return Object.entries(of).flatMap(([name, one]) => paths(one, `${under}/${name}`));
};
const isUnder = (path: string, of: string): boolean => {
  const steps = path
    .split(' ')[0]
    ?.split('/')
    .filter((step) => step !== '' && !/^\d+$/.test(step));
  const wanted = of.split('.');
  return wanted.every((step, at) => steps?.[at] === step);
};

describe('a selection of fields', () => {
  it('holds what was wanted and nothing else, as it was', () => {
    fc.assert(
      fc.property(value, fields, (all, wanted) => {
        const scalar = (name: string) => typeof all[name] !== 'object' || all[name] === null;
        // A field that has no fields is whole, whichever of them is wanted.
        const whole = wanted.map((one) =>
          scalar(one.split('.')[0] ?? '') ? (one.split('.')[0] ?? '') : one,
        );
        const expected = paths(all).filter((path) => whole.some((one) => isUnder(path, one)));
        expect(paths(selectFields(all, wanted))).toEqual(expected);
      }),
    );
  });

  it('of a selection is the selection, in whatever order the fields are named', () => {
    fc.assert(
      fc.property(value, fields, (all, wanted) => {
        const once = selectFields(all, wanted);
        expect(selectFields(once, wanted)).toEqual(once);
        expect(JSON.stringify(selectFields(all, wanted.toReversed()))).toBe(JSON.stringify(once));
      }),
    );
  });

  it('is everything where none is named', () => {
    const all = { id: 'org_1' };
    expect(selectFields(all, undefined)).toBe(all);
  });

  it('may name what the schema has, and the fields of what it holds', () => {
    expect(fieldsIn(organisation)).toEqual(expect.arrayContaining(['id', 'name', 'poles', 'site']));
    expect(fieldsIn(searchHit)).toEqual(
      expect.arrayContaining(['organisation', 'organisation.name', 'evidence.quotes', 'experts.share']),
    );
    expect(fieldsIn(searchHit)).not.toContain('evidence.quotes.words');
  });
});
