import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { admitPairs } from '../../../../services/matchmaking/rules/admit-pairs.ts';
import { suppressionCodes } from '../../../../services/matchmaking/rules/suppression.ts';
import { anyWorld, bookOf, codesOf, ids, moment, suppressionsOf, type World } from './rule-makers.ts';

const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ ids: [a, b] as const, ways: [] })));

/** The rules once more, read as slowly and plainly as can be: what must never be proposed. */
const mustNotMeet = ({ parties, rules, collaborations }: World, a: string, b: string): boolean => {
  const party = (id: string) => parties.find((one) => one.id === id);
  const up = (id: string): ReadonlySet<string> => {
    const found = new Set<string>();
    let parent = party(id)?.parentId;
    for (let steps = 0; parent !== undefined && steps < 20; steps++) {
      found.add(parent);
      parent = party(parent)?.parentId;
    }
    return found;
  };
  const isOut = (id: string): boolean => {
    const one = party(id);
    return !one || !one.consents || one.removed === true || one.mergedInto !== undefined;
  };
  const [upA, upB] = [up(a), up(b)];
  const names = ({ organisations }: World['rules'][number]) =>
    organisations.includes(a) && organisations.includes(b);
  const inForce = rules.filter((rule) => {
    const year = new Date(rule.since);
    year.setUTCFullYear(year.getUTCFullYear() + 1);
    const end = rule.until ?? (rule.kind === 'introduced' ? year.toISOString() : '9999');
    return names(rule) && rule.since <= moment.now && moment.now < end;
  });
  const asks = (id: string) =>
    inForce.some(({ kind, organisations }) => kind === 'more_together' && organisations[0] === id);
  const works = collaborations.some(
    ({ organisationIds, kind, since = '0000', until }) =>
      organisationIds.includes(a) &&
      organisationIds.includes(b) &&
      ['project', 'trial', 'data_access'].includes(kind) &&
      since <= moment.today &&
      (until === undefined ? since === '0000' || since > '2021-03-10' : moment.today <= until),
  );
  return (
    isOut(a) ||
    isOut(b) ||
    upA.has(b) ||
    upB.has(a) ||
    [...upA].some((id) => upB.has(id)) ||
    inForce.some(({ kind }) => kind !== 'more_together') ||
    (works && !(asks(a) && asks(b)))
  );
};

describe('on thousands of random campuses', () => {
  it('nothing that must never be suggested gets through, and nothing else is held back', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const { admitted } = admitPairs(pairs, bookOf(world), 'animators');
        expect(admitted).toEqual(pairs.filter(({ ids: [a, b] }) => !mustNotMeet(world, a, b)));
      }),
      { numRuns: 3000 },
    );
  });

  it('whatever is forbidden one way is forbidden the other way, for the same causes', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const book = bookOf(world);
        const codes = (a: string, b: string) =>
          book
            .suppressions(a, b)
            .map(({ code }) => code)
            .toSorted();
        expect(pairs.map(({ ids: [a, b] }) => codes(a, b))).toEqual(
          pairs.map(({ ids: [a, b] }) => codes(b, a)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('each cause comes up, and each but the pair itself is at times the only one', () => {
    const alone = new Set<string>();
    fc.assert(
      fc.property(anyWorld, (world) => {
        const causes = new Set(codesOf(world));
        if (causes.size === 1) for (const code of causes) alone.add(code);
        for (const { code } of suppressionsOf(world)) expect(suppressionCodes).toContain(code);
      }),
      { numRuns: 3000, seed: 7 },
    );
    // A pair with itself is no pair of the campus, and what it stands on is tested where it is told.
    const ofPairs = suppressionCodes.filter((code) => code !== 'itself' && !code.startsWith('statement'));
    expect([...alone].toSorted()).toEqual(ofPairs.toSorted());
  });

  it('counts what held back how many, each admitted pair once', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const book = bookOf(world);
        const { admitted, counts } = admitPairs(pairs, book, 'animators');
        const causes = pairs.map(
          ({ ids: [a, b] }) => new Set(book.suppressions(a, b).map(({ code }) => code)),
        );
        expect(admitted.length).toBe(causes.filter(({ size }) => size === 0).length);
        for (const code of suppressionCodes)
          expect(counts[code] ?? 0).toBe(causes.filter((of) => of.has(code)).length);
      }),
      { numRuns: 200 },
    );
  });
});
