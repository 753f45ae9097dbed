// Whether a survey of the campus says enough to be counted.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anAnimator, asMessage } from '../../makers/actors.ts';
import { brokeringInMemory } from '../../makers/brokering-service.ts';
import { ReportKind } from '../../../proto/generated/passerelle/brokering/v1/reports.ts';
import { getReport } from '../../../services/brokering/reports-api.ts';
import type { Survey } from '../../../services/brokering/survey.ts';
import { stillMaking } from '../../../services/brokering/survey-progress.ts';

/** Of `all` statements, so many searched for, so many read for their concepts. */
const surveyOf = (all: number, searched = all, read = all): Pick<Survey, 'statements' | 'sources'> => {
  const ids = Array.from({ length: all }, (_, at) => `stm_${at}`);
  return {
    statements: ids.map((id, at) => ({
      ...{ id, organisationId: 'org_a', kind: 'need' as const, since: '', nearest: [], suggested: 0 },
      searched: at < searched,
    })),
    sources: ids
      .slice(0, read)
      .map((id) => ({ id, kind: 'need', organisationIds: ['org_a'], conceptIds: [] })),
  };
};

describe('a survey', () => {
  it('is enough of an empty campus, and where all of it was read and searched for', () => {
    fc.assert(fc.property(fc.nat(300), (all) => expect(stillMaking(surveyOf(all))).toBeUndefined()));
  });

  it('is not where half was searched for, or half was read', () => {
    expect(stillMaking(surveyOf(40, 20))).toEqual({ done: 20, all: 40 });
    expect(stillMaking(surveyOf(40, 40, 10))).toEqual({ done: 10, all: 40 });
    expect(stillMaking(surveyOf(2, 0))).toEqual({ done: 0, all: 2 });
  });

  it('is enough while one in twenty, or a single one, was just written', () => {
    expect(stillMaking(surveyOf(40, 38))).toBeUndefined();
    expect(stillMaking(surveyOf(40, 37))).toEqual({ done: 37, all: 40 });
    expect(stillMaking(surveyOf(3, 2))).toBeUndefined();
  });
});

describe('a report', () => {
  const about = (service: ReturnType<typeof brokeringInMemory>, kind: ReportKind) =>
    getReport(service.deps, { actor: asMessage(anAnimator()), kind, filter: undefined });

  it.each([ReportKind.UNMET_NEEDS, ReportKind.UNUSED_OFFERS, ReportKind.SINGLE_HOLDERS])(
    'about all statements (%i) has no figure before they are surveyed, and says how far that is',
    async (kind) => {
      const service = brokeringInMemory();
      service.know({ survey: surveyOf(40, 20) });
      expect(await about(service, kind)).toMatchObject({
        ok: true,
        value: { tables: [], making: { done: 20, all: 40 } },
      });
      service.know({ survey: surveyOf(40) });
      const whole = await about(service, kind);
      expect(whole).toMatchObject({ ok: true, value: { making: undefined } });
      expect(whole.ok ? whole.value.tables : []).toHaveLength(1);
    },
  );

  it('about what happened does not wait for it', async () => {
    const service = brokeringInMemory();
    service.know({ survey: surveyOf(40, 20) });
    expect(await about(service, ReportKind.FUNNEL)).toMatchObject({ ok: true, value: { making: undefined } });
  });
});
