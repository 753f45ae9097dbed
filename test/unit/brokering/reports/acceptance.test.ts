import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptance } from '../../../../services/brokering/reports/acceptance.ts';
import { askedAnswers, asksOf } from '../../../../services/brokering/reports/asks.ts';
import { listAcceptance } from '../../../../services/brokering/reports/list-acceptance.ts';
import {
  anIntroduction,
  anOrganisation,
  aSuggestion,
  factsOf,
  paris,
  shuffledCampus,
  someCampus,
} from './report-makers.ts';

const ofSuggestions = { ...paris, of: 'suggestions', smallest: 1 } as const;
const ofIntroductions = { ...paris, of: 'introductions', smallest: 1 } as const;
const interested = (organisationId: string, at = '2025-03-11T09:00:00Z') =>
  ({ organisationId, answer: 'interested', at }) as const;

const organisations = [
  anOrganisation('lab1', { kind: 'lab' }),
  anOrganisation('lab2', { kind: 'lab' }),
  anOrganisation('startup1', { kind: 'startup' }),
];

describe('acceptance of suggestions', () => {
  const campus = factsOf({
    organisations,
    suggestions: [
      aSuggestion('s1', ['lab1', 'startup1'], {
        answers: [
          interested('lab1'),
          { organisationId: 'startup1', answer: 'no', at: '2025-03-12T09:00:00Z', reason: 'too_early' },
        ],
      }),
      aSuggestion('s2', ['lab2', 'startup1'], {
        answers: [{ organisationId: 'startup1', answer: 'not_now', at: '2025-03-12T09:00:00Z' }],
      }),
    ],
  });

  it('counts what each side said of the other, by the kinds of both', () => {
    const { cells, byAsked, all } = acceptance(campus, ofSuggestions);
    expect(cells).toEqual([
      {
        asking: 'lab',
        asked: 'startup',
        figures: { asked: 2, accepted: 0, later: 1, declined: 1, open: 0, share: 0 },
      },
      {
        asking: 'startup',
        asked: 'lab',
        figures: { asked: 2, accepted: 1, later: 0, declined: 0, open: 1, share: 1 },
      },
    ]);
    expect(byAsked.map(({ asked }) => asked)).toEqual(['lab', 'startup']);
    expect(all).toMatchObject({ asked: 4, accepted: 1, share: 1 / 3 });
  });

  it('counts why it was declined, and lists who did', () => {
    expect(acceptance(campus, ofSuggestions).reasons).toEqual([{ reason: 'too_early', declined: 1 }]);
    expect(listAcceptance(campus, ofSuggestions, { reason: 'too_early' })).toEqual({
      total: 1,
      items: [
        {
          suggestionId: 's1',
          askedId: 'startup1',
          askingId: 'lab1',
          answer: 'declined',
          reason: 'too_early',
          at: '2025-03-10T09:00:00.000Z',
        },
      ],
    });
  });
});

describe('acceptance of introductions', () => {
  const requestedBy = (id: string, first: string, other: string) =>
    aSuggestion(id, [first, other], {
      answers: [interested(other, '2025-03-11T10:00:00Z'), interested(first)],
    });
  const taken = (facts: ReturnType<typeof factsOf>) =>
    acceptance(facts, ofIntroductions).cells.map(({ asking, asked, figures }) => [
      asking,
      asked,
      ...(figures === 'hidden' ? [figures] : [figures.accepted, figures.declined, figures.open]),
    ]);

  it('asks all but who said first that it is interested', () => {
    const facts = factsOf({
      organisations,
      suggestions: [requestedBy('s1', 'startup1', 'lab1'), requestedBy('s2', 'lab1', 'lab2')],
      introductions: [
        anIntroduction('i1', ['lab1', 'startup1'], {
          suggestionId: 's1',
          stage: 'declined',
          declinedBy: 'lab1',
          reached: { offered: '2025-03-13T09:00:00Z', declined: '2025-03-14T09:00:00Z' },
        }),
        anIntroduction('i2', ['lab1', 'lab2'], {
          suggestionId: 's2',
          stage: 'blocked',
          reached: { offered: '2025-03-13T09:00:00Z', agreed: '2025-03-14T09:00:00Z' },
        }),
      ],
    });
    expect(taken(facts)).toEqual([
      ['lab', 'lab', 1, 0, 0],
      ['startup', 'lab', 0, 1, 0],
    ]);
    expect(acceptance(facts, ofIntroductions).reasons).toEqual([{ reason: 'none_given', declined: 1 }]);
  });

  it('asks all parties where an animator or a call brings them together; who said nothing is open', () => {
    const facts = factsOf({
      organisations,
      introductions: [
        anIntroduction('i', ['lab1', 'lab2', 'startup1'], {
          originKind: 'consortium',
          stage: 'declined',
          declinedBy: 'lab2',
          declineReason: 'no_time',
        }),
      ],
    });
    expect(taken(facts)).toEqual([
      ['campus', 'lab', 0, 1, 1],
      ['campus', 'startup', 0, 0, 1],
    ]);
  });

  it('counts who declined also where the others went on', () => {
    const facts = factsOf({
      organisations,
      introductions: [
        anIntroduction('i', ['lab1', 'lab2', 'startup1'], {
          originKind: 'consortium',
          stage: 'introduced',
          declinedBy: 'startup1',
          reached: {
            offered: '2025-03-13T09:00:00Z',
            agreed: '2025-03-14T09:00:00Z',
            introduced: '2025-03-14T09:00:00Z',
          },
        }),
      ],
    });
    expect(taken(facts)).toEqual([
      ['campus', 'lab', 2, 0, 0],
      ['campus', 'startup', 0, 1, 0],
    ]);
  });

  it('asks nobody before the others are told', () => {
    const held = anIntroduction('i', ['lab1', 'lab2'], {
      stage: 'under_review',
      reached: { requested: '2025-03-12T09:00:00Z', under_review: '2025-03-12T10:00:00Z' },
    });
    expect(acceptance(factsOf({ organisations, introductions: [held] }), ofIntroductions).all).toEqual({
      asked: 0,
      accepted: 0,
      later: 0,
      declined: 0,
      open: 0,
    });
  });

  it('does not know the kind of who is gone, nor who asked where no suggestion tells', () => {
    const facts = factsOf({ introductions: [anIntroduction('i', ['gone1', 'gone2'])] });
    expect(taken(facts)).toEqual([['unknown', 'unknown', 0, 0, 2]]);
  });
});

describe('why small groups decline', () => {
  const query = { ...paris, of: 'introductions' } as const;
  const campusOf = (labs: number, facts: (at: number) => Parameters<typeof anIntroduction>[2]) =>
    factsOf({
      organisations: [
        ...Array.from({ length: labs }, (_, at) => anOrganisation(`lab${at}`, { kind: 'lab' })),
        anOrganisation('startup', { kind: 'startup' }),
      ],
      introductions: Array.from({ length: labs }, (_, at) =>
        anIntroduction(`i${at}`, at === 0 ? ['lab0', 'startup'] : [`lab${at}`, `lab${at - 1}`], {
          originKind: 'animator',
          ...facts(at),
        }),
      ),
    });
  const declinedFor = (organisationId: string, declineReason: 'too_early' | 'no_time') => ({
    stage: 'declined' as const,
    declinedBy: organisationId,
    declineReason,
  });

  it('is not told where how many decline would tell it', () => {
    const facts = campusOf(8, (at) => (at === 7 ? declinedFor('lab7', 'no_time') : {}));
    expect(acceptance(facts, query).reasons).toBe('hidden');
    expect(listAcceptance(facts, query, { reason: 'no_time' })).toBe('hidden');
  });

  it('leaves a reason out where how many decline in all is hidden', () => {
    // Nobody accepts but the startup: that it does could be had from whatever total is shown.
    const facts = campusOf(8, (at) =>
      at === 0
        ? {
            ...declinedFor('lab0', 'too_early'),
            reached: { offered: '2025-03-01T09:00:00Z', agreed: '2025-03-02T09:00:00Z' },
          }
        : declinedFor(`lab${at}`, 'too_early'),
    );
    const { all, reasons } = acceptance(facts, query);
    expect(all).toBe('hidden');
    expect(reasons).toEqual([{ reason: 'too_early', declined: 'hidden' }]);
  });
});

describe.each(asksOf)('acceptance of any %s', (of) => {
  const query = { ...paris, of, smallest: 1 };

  it('adds up: rows and columns to their totals, these to all, answers to what was asked, reasons to what was declined', () => {
    fc.assert(
      fc.property(someCampus, (told) => {
        const { cells, byAsking, byAsked, all, reasons } = acceptance(factsOf(told), query);
        const sum = (rows: typeof cells, answer: (typeof askedAnswers)[number] | 'asked') =>
          rows.reduce((total, { figures }) => total + (figures === 'hidden' ? NaN : figures[answer]), 0);
        if (all === 'hidden') throw new Error('nothing is small');
        for (const answer of [...askedAnswers, 'asked'] as const) {
          expect(sum(byAsking, answer)).toBe(all[answer]);
          expect(sum(byAsked, answer)).toBe(all[answer]);
          for (const { asking } of byAsking)
            expect(
              sum(
                cells.filter((cell) => cell.asking === asking),
                answer,
              ),
            ).toBe(
              sum(
                byAsking.filter((row) => row.asking === asking),
                answer,
              ),
            );
        }
        expect(all.asked).toBe(all.accepted + all.later + all.declined + all.open);
        if (reasons === 'hidden') throw new Error('nothing is small');
        expect(reasons.reduce((total, { declined }) => total + Number(declined), 0)).toBe(all.declined);
      }),
      { seed: 31 },
    );
  });

  it('is the same in whatever order it was told', () => {
    fc.assert(
      fc.property(shuffledCampus, ({ campus, shuffled }) => {
        const some = { ...paris, of, smallest: 3 };
        expect(acceptance(factsOf(shuffled), some)).toEqual(acceptance(factsOf(campus), some));
      }),
      { seed: 32, numRuns: 60 },
    );
  });

  it('shows no cell of few, and none alone in its row or column beside a total that is shown', () => {
    fc.assert(
      fc.property(someCampus, fc.integer({ min: 2, max: 5 }), (told, smallest) => {
        const shown = acceptance(factsOf(told), { ...paris, of, smallest });
        const isHidden = ({ figures }: { readonly figures: unknown }) => figures === 'hidden';
        for (const side of ['asking', 'asked'] as const)
          for (const total of side === 'asking' ? shown.byAsking : shown.byAsked)
            if (!isHidden(total))
              expect(
                shown.cells.filter((cell) => cell[side] === total[side] && isHidden(cell)).length,
              ).not.toBe(1);
        if (shown.all !== 'hidden')
          for (const rows of [shown.byAsking, shown.byAsked])
            expect(rows.filter(isHidden).length).not.toBe(1);
        if (shown.all === 'hidden' || shown.reasons === 'hidden') return;
        expect(shown.reasons.filter(({ declined }) => declined === 'hidden').length).not.toBe(1);
      }),
      { seed: 33, numRuns: 150 },
    );
  });

  it('lists what each figure counts, and nothing of what is hidden', () => {
    fc.assert(
      fc.property(someCampus, fc.constantFrom(1, 3), (told, smallest) => {
        const facts = factsOf(told);
        const some = { ...paris, of, smallest };
        const { cells, byAsking, byAsked, all, reasons } = acceptance(facts, some);
        for (const { figures, ...row } of [...cells, ...byAsking, ...byAsked, { figures: all }])
          for (const answer of askedAnswers) {
            const listed = listAcceptance(facts, some, { ...row, answer });
            if (figures === 'hidden') expect(listed).toBe('hidden');
            else expect(listed).toMatchObject({ total: figures[answer] });
          }
        for (const { reason, declined } of reasons === 'hidden' ? [] : reasons) {
          const listed = listAcceptance(facts, some, { reason });
          if (declined === 'hidden') expect(listed).toBe('hidden');
          else expect(listed).toMatchObject({ total: declined });
        }
      }),
      { seed: 34, numRuns: 40 },
    );
  });
});
