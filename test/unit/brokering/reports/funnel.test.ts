import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Funnel, type FunnelRow, funnel } from '../../../../services/brokering/reports/funnel.ts';
import { listFunnel } from '../../../../services/brokering/reports/list-funnel.ts';
import { type Step, steps } from '../../../../services/brokering/reports/way.ts';
import {
  anIntroduction,
  anOrganisation,
  aSuggestion,
  factsOf,
  organisationsOf,
  paris,
  shuffledCampus,
  someCampus,
} from './report-makers.ts';

const all = { ...paris, smallest: 1 };
const countsOf = ({ counts }: FunnelRow): readonly unknown[] => steps.map((step) => counts[step]);
const passage = ({ passages }: FunnelRow, to: Step) => passages.find((one) => one.to === to);
const things = [...steps, 'direct'] as const;

/** One pair all the way, one that is only suggested, and one that an animator introduced. */
const campus = factsOf({
  organisations: organisationsOf(6, ['lab', 'startup']),
  suggestions: [
    aSuggestion('s1', ['o0', 'o1'], {
      firstProposedAt: '2025-01-31T22:30:00Z',
      answers: [
        { organisationId: 'o1', answer: 'no', at: '2025-02-01T09:00:00Z' },
        { organisationId: 'o0', answer: 'interested', at: '2025-02-02T22:30:00Z' },
        { organisationId: 'o1', answer: 'interested', at: '2025-02-05T09:00:00Z' },
      ],
    }),
    aSuggestion('s2', ['o2', 'o3'], { firstProposedAt: '2025-01-31T23:00:00Z' }),
  ],
  introductions: [
    anIntroduction('i1', ['o0', 'o1'], {
      suggestionId: 's1',
      reached: {
        requested: '2025-02-03T22:30:00Z',
        offered: '2025-02-04T22:30:00Z',
        introduced: '2025-02-10T00:00:00Z',
        met: '2025-02-20T00:00:00Z',
      },
      outcomes: [
        { organisationId: 'o0', day: 90, met: true, together: 'trial' },
        { organisationId: 'o1', day: 30, met: true, useful: 5, together: 'project' },
      ],
    }),
    anIntroduction('i2', ['o4', 'o5'], {
      originKind: 'animator',
      reached: { requested: '2025-03-01T09:00:00Z', introduced: '2025-03-04T09:00:00Z' },
    }),
  ],
});

describe('the funnel', () => {
  it('counts how far ways came, by the local month in which they began', () => {
    const { whole, months } = funnel(campus, all);
    expect(countsOf(whole)).toEqual([2, 1, 2, 2, 1, 1]);
    expect(whole.direct).toBe(1);
    expect(months.map(({ month, ...row }) => [month, ...countsOf(row), row.direct])).toEqual([
      ['2025-01', 1, 1, 1, 1, 1, 1, 0],
      ['2025-02', 1, 0, 0, 0, 0, 0, 0],
      ['2025-03', 0, 0, 1, 1, 0, 0, 1],
    ]);
  });

  it('says of each step what share goes on and how many days that takes', () => {
    const { whole } = funnel(campus, all);
    expect(passage(whole, 'interested')).toEqual({
      from: 'suggested',
      to: 'interested',
      share: 0.5,
      days: { lower: 2, median: 2, upper: 2 },
    });
    expect(passage(whole, 'offered')).toMatchObject({ share: 1, days: { median: 2 } });
    // Whoever agreed at once was asked at once: no days between.
    expect(passage(whole, 'introduced')).toMatchObject({ share: 1 });
    // Asked on day 30, counted from the introduction.
    expect(passage(whole, 'together')).toMatchObject({ share: 1, days: { median: 20 } });
  });

  it('leaves out what no way reached', () => {
    const { months } = funnel(campus, all);
    expect(months[1]?.passages.at(-1)).toEqual({ from: 'met', to: 'together' });
    expect(months[1]?.passages[0]).toEqual({ from: 'suggested', to: 'interested', share: 0 });
  });

  it('counts no days between steps that came the other way round', () => {
    const facts = factsOf({
      suggestions: [
        aSuggestion('s', ['a', 'b'], {
          answers: [{ organisationId: 'b', answer: 'interested', at: '2025-06-01T00:00:00Z' }],
        }),
      ],
      introductions: [anIntroduction('i', ['a', 'b'], { originKind: 'animator', suggestionId: 's' })],
    });
    expect(passage(funnel(facts, all).whole, 'offered')).toEqual({
      from: 'interested',
      to: 'offered',
      share: 1,
    });
  });

  it('takes the days and the organisations that are asked for', () => {
    const taken = (query: object) => countsOf(funnel(campus, { ...all, ...query }).whole)[0];
    expect(taken({ from: '2025-02-01' })).toBe(1);
    expect(taken({ to: '2025-01-31' })).toBe(1);
    expect(taken({ from: '2025-02-02', to: '2025-02-28' })).toBe(0);
    const facts = factsOf({
      organisations: [
        anOrganisation('a', { kind: 'lab', poles: ['training'] }),
        anOrganisation('b', { kind: 'school', poles: ['research'] }),
      ],
      suggestions: [aSuggestion('s', ['a', 'b'])],
    });
    const suggested = (query: object) => funnel(facts, { ...all, ...query }).whole.counts.suggested;
    expect(suggested({ kind: 'lab', pole: 'training' })).toBe(1);
    expect(suggested({ kind: 'startup' })).toBe(0);
    // No organisation of it is both.
    expect(suggested({ kind: 'lab', pole: 'research' })).toBe(0);
  });

  it('shows months without any way between others, and nothing where there are none', () => {
    const facts = factsOf({
      suggestions: [
        aSuggestion('s1', ['a', 'b'], { firstProposedAt: '2024-12-05T00:00:00Z' }),
        aSuggestion('s2', ['a', 'b'], { firstProposedAt: '2025-02-05T00:00:00Z' }),
      ],
    });
    expect(funnel(facts, all).months.map(({ month }) => month)).toEqual(['2024-12', '2025-01', '2025-02']);
    expect(funnel(factsOf({}), paris)).toMatchObject({ months: [], whole: { counts: { suggested: 0 } } });
  });

  it('counts a suggestion once however often it was introduced', () => {
    const facts = factsOf({
      suggestions: [aSuggestion('s', ['a', 'b'])],
      introductions: ['i1', 'i2'].map((id) => anIntroduction(id, ['a', 'b'], { suggestionId: 's' })),
    });
    expect(funnel(facts, all).whole.counts).toMatchObject({ suggested: 1, offered: 1 });
  });

  it('has months that sum to the whole, step by step', () => {
    fc.assert(
      fc.property(someCampus, (told) => {
        const { whole, months } = funnel(factsOf(told), all);
        for (const step of steps)
          expect(months.reduce((sum, { counts }) => sum + Number(counts[step]), 0)).toBe(whole.counts[step]);
        expect(Number(whole.counts.suggested)).toBe(told.suggestions.length);
      }),
      { seed: 21 },
    );
  });

  it('is the same in whatever order it was told, and whatever else was there in between', () => {
    fc.assert(
      fc.property(shuffledCampus, someCampus, ({ campus: told, shuffled }, before) => {
        const facts = factsOf(before);
        before.introductions.forEach(({ id }) => facts.dropIntroduction(id));
        before.suggestions.forEach(({ id }) => facts.dropSuggestion(id));
        before.organisations.forEach(({ id }) => facts.dropOrganisation(id));
        shuffled.introductions.forEach(facts.putIntroduction);
        shuffled.suggestions.forEach(facts.putSuggestion);
        shuffled.organisations.forEach(facts.putOrganisation);
        const query = { ...paris, kind: 'lab' };
        expect(funnel(facts, query)).toEqual(funnel(factsOf(told), query));
        expect(listFunnel(facts, all, { step: 'offered' })).toEqual(
          listFunnel(factsOf(told), all, { step: 'offered' }),
        );
      }),
      { seed: 22, numRuns: 60 },
    );
  });
});

/** Whether a hidden count can be had from the others of its step. */
const givesAway = ({ whole, months }: Funnel, thing: (typeof things)[number]): boolean => {
  const of = (row: FunnelRow) => (thing === 'direct' ? row.direct : row.counts[thing]);
  const hidden = months.filter((row) => of(row) === 'hidden');
  return of(whole) !== 'hidden' && hidden.length === 1;
};

describe('small groups in the funnel', () => {
  const pairsIn = (month: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      aSuggestion(`${month} ${at}`, [`o${2 * at}`, `o${2 * at + 1}`], {
        firstProposedAt: `${month}-10T00:00:00Z`,
      }),
    );

  it('are not shown, nor what would give them away', () => {
    const facts = factsOf({
      suggestions: [...pairsIn('2025-01', 4), ...pairsIn('2025-02', 2), ...pairsIn('2025-03', 3)],
    });
    const { whole, months } = funnel(facts, paris);
    // Four organisations in February; March goes with it.
    expect(months.map(({ counts }) => counts.suggested)).toEqual([4, 'hidden', 'hidden']);
    expect(whole.counts.suggested).toBe(9);
    expect(listFunnel(facts, paris, { step: 'suggested', month: '2025-02' })).toBe('hidden');
    expect(listFunnel(facts, paris, { step: 'suggested', month: '2025-01' })).toMatchObject({ total: 4 });
  });

  it('are those of the kind that is asked for, whoever the others are', () => {
    const facts = factsOf({
      organisations: [anOrganisation('hub', { kind: 'school' })],
      suggestions: Array.from({ length: 9 }, (_, at) => aSuggestion(`s${at}`, ['hub', `o${at}`])),
    });
    expect(funnel(facts, paris).whole.counts.suggested).toBe(9);
    expect(funnel(facts, { ...paris, kind: 'school' }).whole.counts.suggested).toBe('hidden');
  });

  it('can never be had from what is shown', () => {
    fc.assert(
      fc.property(someCampus, (told) => {
        const facts = factsOf(told);
        const shown = funnel(facts, paris);
        for (const thing of things) expect(givesAway(shown, thing)).toBe(false);
        for (const { counts, passages } of [shown.whole, ...shown.months])
          for (const { from, to, share, days } of passages) {
            if (counts[from] !== 'hidden' && counts[to] !== 'hidden') continue;
            expect([undefined, 'hidden']).toContain(share);
            expect([undefined, 'hidden']).toContain(days);
          }
        // Nor how many went on from one step to the next, from the share of all who did.
        const known = funnel(facts, all);
        steps.slice(1).forEach((to, at) => {
          if (typeof shown.whole.passages[at]?.share !== 'number') return;
          const went = (month: number): number => Number(known.months[month]?.passages[at]?.share ?? 0);
          const open = shown.months.filter(
            (row, month) => passage(row, to)?.share === 'hidden' && went(month) > 0,
          );
          expect(open.length).not.toBe(1);
        });
      }),
      { seed: 23, numRuns: 400 },
    );
  });
});

describe('the list behind a count of the funnel', () => {
  it('has as many ways as are counted, each month and in all', () => {
    fc.assert(
      fc.property(someCampus, (told) => {
        const facts = factsOf(told);
        const { whole, months } = funnel(facts, all);
        for (const step of steps) {
          expect(listFunnel(facts, all, { step })).toMatchObject({ total: whole.counts[step] });
          for (const { month, counts } of months)
            expect(listFunnel(facts, all, { step, month })).toMatchObject({ total: counts[step] });
        }
        expect(listFunnel(facts, all, { step: 'direct' })).toMatchObject({ total: whole.direct });
      }),
      { seed: 24, numRuns: 50 },
    );
  });

  it('names what each way is made of, the latest first, page by page', () => {
    expect(listFunnel(campus, all, { step: 'introduced' })).toEqual({
      total: 2,
      items: [
        { introductionIds: ['i2'], organisationIds: ['o4', 'o5'], beganAt: '2025-03-01T09:00:00.000Z' },
        {
          suggestionId: 's1',
          introductionIds: ['i1'],
          organisationIds: ['o0', 'o1'],
          beganAt: '2025-01-31T22:30:00.000Z',
        },
      ],
    });
    expect(listFunnel(campus, all, { step: 'introduced', skip: 1, most: 1 })).toMatchObject({
      total: 2,
      items: [{ suggestionId: 's1' }],
    });
    expect(listFunnel(campus, all, { step: 'introduced', month: '1999-01' })).toEqual({
      total: 0,
      items: [],
    });
  });

  it('comes in pages that make the whole list', () => {
    fc.assert(
      fc.property(someCampus, fc.integer({ min: 1, max: 7 }), (told, most) => {
        const facts = factsOf(told);
        const whole = listFunnel(facts, all, { step: 'suggested' });
        const pages = Array.from({ length: 25 }, (_, page) =>
          listFunnel(facts, all, { step: 'suggested', most, skip: page * most }),
        );
        const items = pages.flatMap((page) => (page === 'hidden' ? [] : page.items));
        expect({ total: items.length, items }).toEqual(whole);
      }),
      { seed: 25, numRuns: 40 },
    );
  });
});
