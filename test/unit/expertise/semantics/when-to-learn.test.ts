import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countChanges,
  fingerprintOf,
  nothingRead,
} from '../../../../services/expertise/semantics/fingerprint.ts';
import { hashOf, mostRows } from '../../../../services/expertise/semantics/public-sources.ts';
import type { PublicSources } from '../../../../services/expertise/semantics/public-sources.ts';
import { enoughChanges, whenToLearn } from '../../../../services/expertise/semantics/when-to-learn.ts';
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';

const nothing = { terms: new Int32Array(), counts: [] };
const sourcesOf = (versions: ReadonlyMap<string, number>): PublicSources => {
  const states = [...versions];
  return {
    size: states.length,
    idAt: (place) => states[place]?.[0] ?? '',
    versionAt: (place) => states[place]?.[1] ?? 0,
    ownersAt: () => [],
    at: () => nothing,
  };
};
const fingerprint = (versions: ReadonlyMap<string, number>) => runToEnd(fingerprintOf(sourcesOf(versions)));
const many = (count: number, version = 1) =>
  new Map(Array.from({ length: count }, (_, n) => [`txt_${n}`, version] as const));

describe('changes between two states of the public sources', () => {
  it('are the sources that came, went, or have another version, whatever the order', () => {
    const states = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(states, states, (before, now) => {
        const ids = new Set([...Object.keys(before), ...Object.keys(now)]);
        const changed = [...ids].filter((id) => before[id] !== now[id]).length;
        const counted = countChanges(
          fingerprint(new Map(Object.entries(before))),
          fingerprint(new Map(Object.entries(now).toReversed())),
        );
        expect(counted).toEqual({ changed, compared: Object.keys(before).length });
      }),
    );
  });

  it('are told by a sample where there are many sources, the same whoever takes it', () => {
    const all = many(50_000);
    const before = fingerprint(all);
    expect(before.ids.length).toBeLessThanOrEqual(mostRows);
    expect(before.ids.length).toBeGreaterThan(0.97 * mostRows);
    const edited = new Map(all);
    for (let n = 0; n < 5_000; n += 1) edited.set(`txt_${n * 10}`, 2);
    const { changed, compared } = countChanges(before, fingerprint(edited));
    expect(changed / compared).toBeGreaterThan(0.09);
    expect(changed / compared).toBeLessThan(0.11);
    const half = new Map([...all].slice(0, 15_000));
    const grown = countChanges(fingerprint(half), before);
    expect(grown.changed / grown.compared).toBeCloseTo(35 / 15, 1);
  });

  it('rest on hashes that spread ids evenly', () => {
    const low = Array.from({ length: 10_000 }, (_, n) => hashOf(`txt_${n}`)).filter((hash) => hash < 2 ** 31);
    expect(low.length / 10_000).toBeCloseTo(0.5, 1);
  });
});

describe('when to learn', () => {
  const since = (before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>) =>
    whenToLearn({ basis: 'a', ...countChanges(fingerprint(before), fingerprint(now)), last: { basis: 'a' } });
  const first = (sources: number) =>
    whenToLearn({ basis: 'a', ...countChanges(nothingRead, fingerprint(many(sources))) });

  it('is first when there are 20 public sources', () => {
    expect(first(0)).toEqual({ kind: 'wait', changes: 20 });
    expect(first(19)).toEqual({ kind: 'wait', changes: 1 });
    expect(first(20)).toEqual({ kind: 'learn', because: 'first' });
  });

  it('is again when a tenth of them has changed, and at least 20', () => {
    expect(since(many(50), many(69))).toEqual({ kind: 'wait', changes: 1 });
    expect(since(many(50), many(70))).toEqual({ kind: 'learn', because: 'changes' });
    expect(since(many(1_000), new Map([...many(1_000), ...many(99, 2)]))).toEqual({
      kind: 'wait',
      changes: 1,
    });
    expect(since(many(1_000), new Map([...many(1_000), ...many(100, 2)])).kind).toBe('learn');
    expect(since(many(30), new Map()).kind).toBe('learn');
  });

  it('is at once when texts are read in another way', () => {
    const { changed, compared } = countChanges(fingerprint(many(30)), fingerprint(many(30)));
    const because = whenToLearn({ basis: 'b', changed, compared, last: { basis: 'a' } });
    expect(because).toEqual({ kind: 'learn', because: 'basis' });
    expect(whenToLearn({ basis: 'b', changed: 0, compared: 0, last: { basis: 'a' } }).kind).toBe('wait');
  });

  it('never waits for more changes than would be enough', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30_000 }), fc.nat({ max: 30_000 }), (compared, changed) => {
        const decision = whenToLearn({ basis: 'a', compared, changed, last: { basis: 'a' } });
        if (decision.kind === 'wait') expect(changed + decision.changes).toBe(enoughChanges(compared));
        else expect(changed).toBeGreaterThanOrEqual(Math.max(20, compared / 10));
      }),
    );
  });
});
