import { describe, expect, it } from '@jest/globals';
import { Answer } from '../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import { collaborationsOf } from '../../../services/brokering/make-report.ts';
import { statementFacts } from '../../../services/brokering/statement-facts.ts';
import { aCampusOfTwo, type BrokeringInMemory } from '../../makers/brokering-service.ts';

const counted = async (campus: BrokeringInMemory, id: string, given = true): Promise<void> =>
  campus.consent(id, given, ConsentPurpose.ANALYTICS);

const inReports = ({ deps: { reportFacts } }: BrokeringInMemory) => ({
  organisations: Array.from({ length: reportFacts.organisationCount }, (_, at) =>
    reportFacts.organisation(at),
  )
    .flatMap((one) => one?.id ?? [])
    .toSorted(),
  suggestions: [...reportFacts.suggestions()].map(({ facts }) => facts.id),
  introductions: [...reportFacts.introductions()].length,
});

/** A and b were suggested to one another, and a asked. */
const aPair = async () => {
  const campus = await aCampusOfTwo();
  campus.suggestion('sug_ab', ['org_a', 'org_b']);
  await campus.interest('org_a', Answer.INTERESTED);
  return campus;
};

describe('who did not agree to be counted', () => {
  it('is in no report, nor is what happened between it and others', async () => {
    const campus = await aPair();
    expect(inReports(campus)).toEqual({ organisations: [], suggestions: [], introductions: 0 });
    await counted(campus, 'org_a');
    expect(inReports(campus)).toEqual({ organisations: ['org_a'], suggestions: [], introductions: 0 });
    await counted(campus, 'org_b');
    expect(inReports(campus)).toEqual({
      organisations: ['org_a', 'org_b'],
      suggestions: ['sug_ab'],
      introductions: 1,
    });
  });

  it('is in none any more from the moment it takes its agreement back', async () => {
    const campus = await aPair();
    for (const id of ['org_a', 'org_b', 'org_c']) await counted(campus, id);
    await counted(campus, 'org_b', false);
    expect(inReports(campus)).toEqual({
      organisations: ['org_a', 'org_c'],
      suggestions: [],
      introductions: 0,
    });
  });

  it('is not counted by what it works on or says, nor named as near to what others lack', async () => {
    const campus = await aPair();
    await counted(campus, 'org_a');
    const { deps } = campus;
    const statement = { organisationId: 'org_a', kind: 'need', expired: false, since: '' } as const;
    deps.campus.take('statements', { id: 'stm_a', version: 1, is: { id: 'stm_a', ...statement } });
    deps.campus.take('statements', {
      id: 'stm_b',
      version: 1,
      is: { ...statement, id: 'stm_b', organisationId: 'org_b' },
    });
    const between = { id: 'col_1', organisationIds: ['org_a', 'org_b'], kind: 'project' };
    deps.campus.take('collaborations', { id: 'col_1', version: 1, is: between });
    const surveyed = (id: string, organisationId: string, near: string) => ({
      id,
      organisationId,
      kind: 'need' as const,
      since: '',
      suggested: 0,
      searched: true,
      nearest: [{ organisationId: near, sourceId: 's', likeness: 0.3 }],
    });
    const statements = [surveyed('stm_a', 'org_a', 'org_b'), surveyed('stm_b', 'org_b', 'org_a')];
    const survey = { statements, floor: 0.5, sources: [], leftOut: [], at: '' };
    expect(statementFacts(deps.campus, survey)).toMatchObject([{ id: 'stm_a', nearest: [] }]);
    expect(collaborationsOf(deps)).toEqual([]);
    await counted(campus, 'org_b');
    expect(statementFacts(deps.campus, survey)).toHaveLength(2);
    expect(collaborationsOf(deps)).toHaveLength(1);
  });
});
