import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCalls } from '../../../../services/matchmaking/campus/calls.ts';
import type {
  IntroductionStage,
  KnownIntroduction,
  KnownOutcome,
} from '../../../../services/matchmaking/campus/introductions.ts';
import { lasts } from '../../../../services/matchmaking/rules/working-together.ts';
import { sayLinks } from '../../../../services/matchmaking/candidates/say-links.ts';
import { linkFactsOf, linkingOf } from '../../../../services/matchmaking/candidates/link-facts.ts';
import { aCampus, today } from '../candidates/candidate-makers.ts';

const anIntroduction = (with_: Partial<KnownIntroduction> = {}): KnownIntroduction => ({
  id: 'int_1',
  stage: 'introduced',
  organisationIds: ['org_a', 'org_b'],
  introducedAt: '2026-01-10T10:00:00.000Z',
  agreed: ['org_a', 'org_b'],
  outcomes: [],
  ...with_,
});

const anOutcome = (with_: Partial<KnownOutcome> = {}): KnownOutcome => ({
  organisationId: 'org_a',
  day: 30,
  met: true,
  at: '2026-02-10T10:00:00.000Z',
  ...with_,
});

const introduce = (campus: ReturnType<typeof aCampus>, version: number, is?: KnownIntroduction): void =>
  campus.takeIntroduction({ id: 'int_1', version, ...(is ? { is } : {}) });

describe('introductions in memory', () => {
  it('are the same in whatever order states come, and however often', () => {
    const stages: readonly IntroductionStage[] = ['requested', 'introduced', 'declined', 'blocked'];
    const states = fc.array(
      fc.record({ id: fc.constantFrom('int_1', 'int_2'), version: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 20 },
    );
    const read = (told: readonly { id: string; version: number }[]) => {
      const campus = aCampus('org_a', 'org_b', 'org_c');
      for (const { id, version } of told) {
        const stage = stages[version - 1];
        const organisationIds = version % 2 === 0 ? ['org_a', 'org_b'] : ['org_a', 'org_b', 'org_c'];
        const outcomes = version === 2 ? [anOutcome({ together: 'project' })] : [];
        campus.takeIntroduction({
          id,
          version,
          ...(stage ? { is: anIntroduction({ id, stage, organisationIds, outcomes }) } : {}),
        });
      }
      const { introductions, works } = campus;
      return [
        introductions.between('org_a', 'org_b').toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        introductions.between('org_b', 'org_c').length,
        campus
          .collaborationsOf('org_a')
          .map(({ id }) => id)
          .toSorted(),
        works.graph.links(today).strengths.length,
        introductions.isUnderWay('org_a', 'org_c'),
      ];
    };
    fc.assert(
      fc.property(states, (told) => {
        expect(read([...told, ...told.toReversed()])).toEqual(
          read(told.toSorted((a, b) => a.version - b.version)),
        );
      }),
    );
  });

  it('are under way from the request until all agreed, and at no end', () => {
    const under = (stage: IntroductionStage): boolean => {
      const campus = aCampus('org_a', 'org_b');
      introduce(campus, 1, anIntroduction({ stage }));
      return campus.introductions.isUnderWay('org_b', 'org_a');
    };
    expect(
      ['requested', 'under_review', 'offered', 'agreed'].map((one) => under(one as IntroductionStage)),
    ).toEqual([true, true, true, true]);
    for (const end of [
      'introduced',
      'closed',
      'declined',
      'withdrawn',
      'expired',
      'refused',
      'blocked',
    ] as const)
      expect(under(end)).toBe(false);
  });

  it('forget a party that is removed, whichever is told first, and all of it where one is left', () => {
    for (const order of ['before', 'after']) {
      const campus = aCampus('org_a', 'org_b', 'org_c');
      const remove = (): void => campus.takeOrganisation({ id: 'org_c', version: 2 });
      if (order === 'before') remove();
      const told = anOutcome({ organisationId: 'org_c', together: 'project' });
      introduce(
        campus,
        1,
        anIntroduction({ organisationIds: ['org_a', 'org_b', 'org_c'], outcomes: [told] }),
      );
      if (order === 'after') remove();
      const [known, ...more] = campus.introductions.all();
      expect(more).toEqual([]);
      expect(known).toMatchObject({ organisationIds: ['org_a', 'org_b'], outcomes: [] });
      expect(campus.introductions.between('org_a', 'org_c')).toEqual([]);
      expect(campus.introductions.between('org_a', 'org_b')).toEqual([known]);
      expect([...campus.collaborations()]).toEqual([]);
      campus.takeOrganisation({ id: 'org_b', version: 2 });
      expect(campus.introductions.between('org_a', 'org_b')).toEqual([]);
    }
  });

  it('concern pairs with what they are judged by, and not with times and meetings', () => {
    const campus = aCampus('org_a', 'org_b');
    const changed = (version: number): string =>
      Object.entries(campus.introductions.changedBy('int_1', version))
        .flatMap(([what, is]) => (is ? [what] : []))
        .join(' ');
    introduce(campus, 1, anIntroduction());
    introduce(campus, 2, anIntroduction());
    expect([changed(1), changed(2)]).toEqual(['pairs', '']);
    introduce(campus, 3, anIntroduction({ outcomes: [anOutcome()] }));
    expect([changed(2), changed(3)]).toEqual(['pairs', 'pairs']);
    introduce(campus, 4, anIntroduction({ outcomes: [anOutcome({ together: 'project' })] }));
    expect([changed(4), changed(5)]).toEqual(['pairs works', '']);
    introduce(campus, 5);
    expect([changed(3), changed(5), changed(6)]).toEqual(['pairs freed works', 'pairs freed works', '']);
  });
});

describe('what parties say that they do together', () => {
  const together = (outcomes: readonly KnownOutcome[] = [anOutcome({ together: 'project' })]) => {
    const campus = aCampus('org_a', 'org_b', 'org_c');
    introduce(campus, 1, anIntroduction({ outcomes }));
    return campus;
  };
  const linked = (campus: ReturnType<typeof aCampus>) =>
    campus.works.graph.links(today).strengths.reduce((sum, one) => sum + one, 0);

  it('links them since the day on which it was first told, as a collaboration of the kind told last', () => {
    const campus = together([
      anOutcome({ together: 'publication' }),
      anOutcome({ organisationId: 'org_b', day: 90, together: 'project', at: '2026-02-20T10:00:00.000Z' }),
    ]);
    const [done] = campus.collaborations();
    expect(done).toMatchObject({
      id: 'int_1',
      kind: 'project',
      since: '2026-02-10',
      visibility: 'animators',
    });
    expect(done && lasts(done, '2026-03-02')).toBe(true);
    expect(linked(campus)).toBeGreaterThan(1.9);
    expect(linked(together([anOutcome()]))).toBe(0);
  });

  it('goes with the introduction', () => {
    const campus = together();
    introduce(campus, 2);
    expect([...campus.collaborations()]).toEqual([]);
    expect(linked(campus)).toBe(0);
  });

  it('is named to nobody: neither to them nor as a partner of theirs', () => {
    const campus = together();
    const work = { id: 'col_1', kind: 'collaboration', organisations: ['org_b', 'org_c'] } as const;
    campus.takeWork({ id: 'col_1', version: 1, work });
    const said = (ids: readonly [string, string]) => {
      const linking = linkingOf(campus.works.graph, today);
      return sayLinks(linkFactsOf(linking, ids), campus, { ids, today });
    };
    expect(said(['org_a', 'org_c'])).toMatchObject({
      partnersInCommon: expect.closeTo(1, 1),
      said: { partners: 0, nearest: [] },
    });
    expect(said(['org_a', 'org_b'])?.said?.together).toBeUndefined();
    campus.takeWork({
      id: 'col_2',
      version: 1,
      work: { ...work, id: 'col_2', organisations: ['org_a', 'org_b'] },
    });
    expect(said(['org_a', 'org_c'])?.said).toEqual({ partners: 1, nearest: ['org_b'] });
    expect(said(['org_a', 'org_b'])?.said?.together).toEqual({});
  });
});

describe('calls in memory', () => {
  it('are shared by those they fit while they are open, the one that closes first before others', () => {
    const calls = createCalls();
    const fitting = ['org_a', 'org_b'];
    const take = (id: string, version: number, closesOn: string, more: object = {}): void =>
      calls.take({ id, version, is: { id, closesOn, fitting, ...more } });
    take('cal_late', 1, '2026-12-31');
    take('cal_soon', 1, '2026-03-31', { opensOn: '2026-03-02' });
    take('cal_other', 1, '2026-03-05', { fitting: ['org_a', 'org_c'] });
    const on = (day: string) => calls.openOn(day)('org_b', 'org_a');
    expect(['2026-03-01', '2026-03-02', '2026-03-31', '2026-04-01', '2027-01-01'].map(on)).toEqual([
      'cal_late',
      'cal_soon',
      'cal_soon',
      'cal_late',
      undefined,
    ]);
    calls.take({ id: 'cal_soon', version: 2 });
    take('cal_soon', 1, '2026-03-31');
    expect(on('2026-03-02')).toBe('cal_late');
    expect(calls.openOn('2026-03-02')('org_b', 'org_c')).toBeUndefined();
  });
});
