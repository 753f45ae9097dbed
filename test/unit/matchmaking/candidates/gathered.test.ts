import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gather } from '../../../../services/matchmaking/candidates/gathered.ts';
import { limitMatches } from '../../../../services/matchmaking/candidates/pair-of.ts';
import { createPairRows } from '../../../../services/matchmaking/candidates/pair-rows.ts';
import { createBestOfEach } from '../../../../services/matchmaking/candidates/best-of-each.ts';
import { kinId, type Finding } from '../../../../services/matchmaking/findings/finding.ts';
import type { Match } from '../../../../services/matchmaking/scoring/pair-facts.ts';
import { aMatch } from '../scoring/pair-makers.ts';
import { aCampus, aFinding, state, today } from './candidate-makers.ts';

const said = (matches: Iterable<Match>): readonly string[] =>
  [...matches]
    .map(({ need, answer, likeness }) =>
      [need.organisationId, need.sourceId, answer.organisationId, answer.sourceId, likeness].join(' '),
    )
    .toSorted();

const drain = <T>(steps: Generator<undefined, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};

describe('what findings say of pairs', () => {
  const campus = aCampus('org_a', 'org_b', 'org_c');
  state(campus, 'need_a', 'org_a');
  state(campus, 'offer_b', 'org_b');
  campus.takeWork({
    id: 'txt_1',
    version: 1,
    work: { id: 'txt_1', kind: 'text', organisations: ['org_b', 'org_c'], visibility: 'campus' },
  });
  const of = (about: string, ...findings: Finding[]) =>
    Object.fromEntries(
      [...gather(about, findings, { campus, today })].map(([other, { matches }]) => [
        other,
        said([...matches.values()].map(({ says }) => says)),
      ]),
    );

  it('is the same whichever end was searched for', () => {
    const expected = { org_b: ['org_a need_a org_b offer_b 0.8'] };
    expect(of('org_a', aFinding('need_a', { offer_b: 0.8 }))).toEqual(expected);
    expect(of('org_a', aFinding('offer_b', { need_a: 0.8 }))).toEqual(expected);
  });

  it('holds for each of those who stand behind a text', () => {
    expect(of('org_a', aFinding('need_a', { txt_1: 0.7 }))).toEqual({
      org_b: ['org_a need_a org_b txt_1 0.7'],
      org_c: ['org_a need_a org_c txt_1 0.7'],
    });
  });

  it('is nothing of what both stand behind, itself or for one that was merged into it', () => {
    state(campus, 'need_c', 'org_c');
    expect(of('org_c', aFinding('need_c', { txt_1: 0.9, offer_b: 0.6 }))).toEqual({
      org_b: ['org_c need_c org_b offer_b 0.6'],
    });
    const merged = aCampus('org_a', 'org_b', 'org_old');
    state(merged, 'need_a', 'org_a');
    merged.takeWork({
      id: 'txt_1',
      version: 1,
      work: { id: 'txt_1', kind: 'text', organisations: ['org_b', 'org_old'], visibility: 'campus' },
    });
    const found = () =>
      gather('org_a', [aFinding('need_a', { txt_1: 0.9 })], { campus: merged, today }).has('org_b');
    expect(found()).toBe(true);
    merged.takeOrganisation({
      id: 'org_old',
      version: 2,
      is: { id: 'org_old', poles: [], visibility: 'public', mergedInto: 'org_a' },
    });
    expect(found()).toBe(false);
  });

  it('is what the newer of two findings says', () => {
    const older = aFinding('need_a', { offer_b: 0.7 }, { at: '2026-03-01T10:00:00.000Z' });
    const newer = aFinding('offer_b', { need_a: 0.8 });
    expect(of('org_a', newer, older)).toEqual(of('org_a', newer));
    const learned = aFinding('need_a', { offer_b: 0.6 }, { at: '2026-03-01T10:00:00.000Z', semantics: 1 });
    expect(of('org_a', newer, learned)).toEqual(of('org_a', learned));
  });

  it('is nothing of what is gone, and nothing of two needs', () => {
    state(campus, 'need_b', 'org_b');
    expect(of('org_a', aFinding('need_a', { offer_gone: 0.8, need_b: 0.9 }))).toEqual({});
  });
});

describe('the pairs of a whole campus', () => {
  const ids = ['org_a', 'org_b', 'org_c', 'org_d'];
  const needs = ids.flatMap((id) => [`need_${id}_1`, `need_${id}_2`]);
  const offers = ids.flatMap((id) => [`offer_${id}_1`, `offer_${id}_2`]);
  const texts = ['txt_org_a_org_b', 'txt_org_b_org_c_org_d'];
  const finding = (kind: 'need' | 'offer') =>
    fc
      .record({
        id: fc.constantFrom(...(kind === 'need' ? needs : [...offers, ...texts])),
        hits: fc.dictionary(
          fc.constantFrom(...(kind === 'need' ? [...offers, ...texts] : needs)),
          fc.double({ min: 0.5, max: 1, noNaN: true }),
        ),
        at: fc.constantFrom('2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'),
      })
      .map(({ id, hits, at }) => aFinding(id, hits, { at }));
  const kin = fc
    .record({
      of: fc.constantFrom(...ids),
      like: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
      likeness: fc.double({ min: 0.5, max: 1, noNaN: true }),
    })
    .map(({ of, like, likeness }) =>
      aFinding(
        kinId(of),
        {},
        {
          owners: [of],
          kin: like
            .filter((id) => id !== of)
            .map((organisationId) => ({ organisationId, likeness, sourceIds: ['txt_1'] })),
        },
      ),
    );

  it('are those that are gathered of each organisation', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(finding('need'), finding('offer'), kin), {
          selector: ({ id }) => id,
          maxLength: 14,
        }),
        (findings) => {
          const campus = aCampus(...ids);
          for (const id of [...needs, ...offers]) state(campus, id, id.split('_').slice(1, 3).join('_'));
          for (const id of texts)
            campus.takeWork({
              id,
              version: 1,
              work: { id, kind: 'text', organisations: id.match(/org_./g) ?? [], visibility: 'campus' },
            });
          const rows = createPairRows(campus, ids, today);
          for (const one of findings) rows.take(one);
          const pairs = drain(rows.pairs());
          const all = Array.from(pairs.first, (first, at) => {
            const { matches, kinships } = pairs.evidence(at);
            return [
              `${ids[first]} ${ids[pairs.second[at] ?? 0]}`,
              { matches: said(matches), kinships: kinships.map(({ likeness }) => likeness) },
            ];
          });
          const expected = ids.flatMap((id) =>
            [...gather(id, findings, { campus, today })]
              .filter(([other]) => id < other)
              .map(([other, { matches, kin: alike }]) => [
                `${id} ${other}`,
                {
                  matches: said([...matches.values()].map(({ says }) => says)),
                  kinships: alike ? [alike.says.likeness] : [],
                },
              ]),
          );
          expect(Object.fromEntries(all)).toEqual(Object.fromEntries(expected));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the best of each organisation', () => {
  it('keep a pair that is among the best of either', () => {
    const best = createBestOfEach(4, 1);
    const pairs = [
      { a: 0, b: 1, score: 0.9 },
      { a: 0, b: 2, score: 0.8 },
      { a: 0, b: 3, score: 0.7 },
      { a: 2, b: 3, score: 0.85 },
    ];
    pairs.forEach(best.take);
    expect(pairs.filter((one) => drain(best.kept()).has(one))).toEqual([pairs[0], pairs[3]]);
  });
});

describe('the matches of a pair', () => {
  it('are the eight best, and never only those that members may not see', () => {
    const hidden = Array.from({ length: 9 }, (_, at) =>
      aMatch({ need: { sourceId: `n${at}`, visibility: 'animators' }, likeness: 0.9 }),
    );
    const open = aMatch({ need: { sourceId: 'open' }, likeness: 0.6 });
    const kept = limitMatches([...hidden, open]);
    expect(kept).toHaveLength(8);
    expect(kept).toContain(open);
  });
});
