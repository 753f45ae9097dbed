// What the survey of statements and sources comes to, as reports read it.
import { describe, expect, it } from '@jest/globals';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { singleHolders } from '../../../services/brokering/reports/scarce-offers.ts';
import { heldConcepts, statementFacts } from '../../../services/brokering/statement-facts.ts';
import type { Survey, SurveyedSource, SurveyedStatement } from '../../../services/brokering/survey.ts';
import { aCampusOfTwo } from '../../makers/brokering-service.ts';

const aStatement = (id: string, organisationId: string, kind: 'offer' | 'need'): SurveyedStatement => ({
  ...{ id, organisationId, kind, since: '2026-03-01T00:00:00Z' },
  ...{ nearest: [], suggested: 0, searched: true },
});

const aSource = (id: string, organisationId: string, kind: SurveyedSource['kind']): SurveyedSource => ({
  ...{ id, kind, organisationIds: [organisationId], conceptIds: ['cpt_1'] },
});

const survey: Survey = {
  statements: [aStatement('stm_offer', 'org_a', 'offer'), aStatement('stm_need', 'org_b', 'need')],
  sources: [
    aSource('stm_offer', 'org_a', 'offer'),
    aSource('stm_need', 'org_b', 'need'),
    aSource('txt_1', 'org_c', 'text'),
  ],
  floor: 0.58,
  leftOut: [],
  at: '2026-03-02T09:00:00Z',
};

const campusOf = async ({ statements }: Survey) => {
  const service = await aCampusOfTwo();
  for (const id of ['org_a', 'org_b', 'org_c']) await service.consent(id, true, ConsentPurpose.ANALYTICS);
  const { campus } = service.deps;
  for (const { id, organisationId, kind, since } of statements)
    campus.take('statements', { id, version: 1, is: { id, organisationId, kind, expired: false, since } });
  return campus;
};

describe('who has a concept', () => {
  it('is who speaks of it in a text or its description, not who states a need of it', async () => {
    const held = heldConcepts(await campusOf(survey), survey);
    expect(held.map(({ organisationId }) => organisationId)).toEqual(['org_c']);
  });

  it('alone is told also where another organisation needs it', async () => {
    const only = { ...survey, sources: survey.sources.filter(({ kind }) => kind !== 'text') };
    const campus = await campusOf(only);
    expect(singleHolders(statementFacts(campus, only), heldConcepts(campus, only))).toMatchObject([
      { conceptId: 'cpt_1', organisationId: 'org_a', statementIds: ['stm_offer'], needing: 1 },
    ]);
  });
});
