// What each statement of the campus found.
import { describe, expect, it } from '@jest/globals';
import { StatementType } from '../../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { surveyStatements } from '../../../../services/matchmaking/survey-statements-api.ts';
import { answered } from '../../../../services/matchmaking/scoring/thresholds.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, aService, asMessage } from '../../../makers/actors.ts';
import {
  consentEvent,
  type MatchmakingInMemory,
  matchmakingInMemory,
  organisationEvent,
} from '../../../makers/matchmaking-service.ts';

const { signal } = new AbortController();
const asked = (
  { deps }: MatchmakingInMemory,
  about: { limit?: number; cursor?: string } = {},
  actor: Actor = aService(),
) =>
  surveyStatements(deps, { actor: asMessage(actor), limit: 1_000, cursor: undefined, ...about }, { signal });
/** What was counted a minute ago is counted again. */
const survey = async (service: MatchmakingInMemory, about = {}) => {
  service.at(new Date(service.deps.clock().getTime() + 60_000).toISOString());
  return valueOf(await asked(service, about));
};
const nearestOf = async (service: MatchmakingInMemory, id: string) =>
  (await survey(service)).statements
    .find(({ statementId }) => statementId === id)
    ?.nearest.map(({ organisationId, likeness }) => [organisationId, Number(likeness.toFixed(2))]);

const campus = async (likeness: Readonly<Record<string, number>>): Promise<MatchmakingInMemory> => {
  const service = matchmakingInMemory();
  service.expertise.likeness = (need, offer) => likeness[`${need} ${offer}`] ?? 0;
  await service.join('org_a', 'org_b', 'org_c');
  await service.offer('stm_b', 'org_b', { gladly: true });
  await service.offer('stm_c', 'org_c', { gladly: true });
  await service.need('stm_a', 'org_a', { type: StatementType.EXPERTISE, expiresOn: '2026-12-31' });
  await service.settle();
  return service;
};

describe('the survey of statements', () => {
  it('says of each that takes part what it is about, since when, and until when', async () => {
    const service = await campus({ 'stm_a stm_b': 0.8 });
    const { statements, floor } = await survey(service);
    expect(floor).toBe(answered);
    expect(statements.map(({ statementId, isNeed, suggested }) => [statementId, isNeed, suggested])).toEqual([
      ['stm_a', true, 1],
      ['stm_b', false, 1],
      ['stm_c', false, 0],
    ]);
    expect(statements[0]).toMatchObject({
      organisationId: 'org_a',
      type: StatementType.EXPERTISE,
      since: new Date('2026-03-01T10:00:00Z'),
      expiresOn: '2026-12-31',
      searched: true,
    });
  });

  it('tells who comes nearest, best first, also where it is no answer', async () => {
    const service = await campus({ 'stm_a stm_b': 0.4, 'stm_a stm_c': 0.5 });
    expect(await nearestOf(service, 'stm_a')).toEqual([
      ['org_c', 0.5],
      ['org_b', 0.4],
    ]);
    expect(await nearestOf(service, 'stm_b')).toEqual([['org_a', 0.4]]);
  });

  it('counts the types as matches do', async () => {
    const service = await campus({ 'stm_a stm_b': 0.7, 'stm_a stm_c': 0.72 });
    await service.need('stm_a', 'org_a', { type: StatementType.DATA }, 2);
    await service.offer('stm_c', 'org_c', { type: StatementType.EQUIPMENT }, 2);
    expect(await nearestOf(service, 'stm_a')).toEqual([
      ['org_b', 0.7],
      ['org_c', 0.54],
    ]);
  });

  it('leaves out who may not meet it, and what it stands behind itself', async () => {
    const service = await campus({ 'stm_a stm_b': 0.8, 'stm_a stm_c': 0.7, 'stm_a stm_own': 0.9 });
    await service.offer('stm_own', 'org_a');
    await service.deliver(organisationEvent('org_b', 2, { parentId: 'org_a' }));
    expect(await nearestOf(service, 'stm_a')).toEqual([['org_c', 0.7]]);
    await service.deliver(consentEvent('org_c', 2, false));
    expect(await nearestOf(service, 'stm_a')).toEqual([]);
  });

  it('has nothing of those who do not take part, nor of what is over', async () => {
    const service = await campus({});
    await service.deliver(consentEvent('org_b', 2, false));
    await service.offer('stm_c', 'org_c', { expired: true }, 2);
    expect((await survey(service)).statements.map(({ statementId }) => statementId)).toEqual(['stm_a']);
  });

  it('says what was not searched for yet', async () => {
    const service = await campus({});
    await service.deps.findings.delete('stm_a', { ifVersion: 1 });
    expect((await survey(service)).statements[0]).toMatchObject({ searched: false, nearest: [] });
  });

  it('comes in pages, in the order of ids', async () => {
    const service = await campus({});
    const first = await survey(service, { limit: 2 });
    expect(first.statements.map(({ statementId }) => statementId)).toEqual(['stm_a', 'stm_b']);
    const second = await survey(service, { limit: 2, cursor: first.next });
    expect(second.statements.map(({ statementId }) => statementId)).toEqual(['stm_c']);
    expect(second.next).toBeUndefined();
    await expect(asked(service, { cursor: 'x' })).rejects.toMatchObject({ fault: { code: 'invalid' } });
    for (const limit of [0, 1_001])
      expect(await asked(service, { limit })).toMatchObject({ fault: { code: 'invalid' } });
  });

  it('is for animators and services', async () => {
    const service = await campus({});
    expect(await asked(service, {}, aMemberOf('org_a'))).toMatchObject({ fault: { code: 'forbidden' } });
    expect(await asked(service, {}, anAnimator())).toMatchObject({ ok: true });
  });
});
