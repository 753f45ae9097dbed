import { describe, expect, it } from '@jest/globals';
import {
  AddRuleRequest,
  ListRulesRequest,
} from '../../../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { RuleKind } from '../../../../proto/generated/passerelle/matchmaking/v1/rules.ts';
import { ruleWork } from '../../../../services/matchmaking/on-rule-due.ts';
import { addRule, getRule, listRules, removeRule } from '../../../../services/matchmaking/rules-api.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import { decisionsInMemory } from '../../../makers/decisions-in-memory.ts';

const stage = () => {
  const campus = decisionsInMemory('org_a', 'org_b', 'org_c');
  const add = (actor: Actor, more: Partial<AddRuleRequest> = {}) =>
    addRule(
      campus.deps,
      AddRuleRequest.fromPartial({
        actor: asMessage(actor),
        kind: RuleKind.BLOCKED,
        organisationIds: ['org_a', 'org_b'],
        reason: 'Litige en cours',
        ...more,
      }),
    );
  const list = (actor: Actor, organisationId?: string) =>
    listRules(
      campus.deps,
      ListRulesRequest.fromPartial({
        actor: asMessage(actor),
        limit: 50,
        ...(organisationId === undefined ? {} : { organisationId }),
      }),
    );
  const remove = (actor: Actor, id: string) =>
    removeRule(campus.deps, { actor: asMessage(actor), id, ifVersion: undefined });
  return { campus, add, list, remove };
};

describe('a rule', () => {
  it('is looked at by what is suggested as soon as it is made, and once it is taken away', async () => {
    const { campus, add, remove } = stage();
    const { id, holds } = valueOf(await add(aMemberOf('org_a')));
    expect(holds).toBe(true);
    expect(campus.lookedAgain).toEqual([['org_a', 'org_b']]);
    expect((await remove(aMemberOf('org_a'), id)).ok).toBe(true);
    expect(campus.lookedAgain).toHaveLength(2);
    expect(await campus.kept.rules.count()).toBe(0);
  });

  it('is looked at even where the process dies right after its write', async () => {
    const { campus, add } = stage();
    Object.assign(campus.deps, { lookAgain: () => Promise.reject(new Error('killed')) });
    await expect(add(anAnimator())).rejects.toThrow('killed');
    Object.assign(campus.deps, { lookAgain: async () => void campus.lookedAgain.push(['again']) });
    await campus.schedule.runDue([ruleWork(campus.deps)], new Date('2026-03-02T10:00:15Z'));
    expect(campus.lookedAgain).toEqual([['again']]);
  });

  it('that is said twice is one', async () => {
    const { campus, add } = stage();
    const first = valueOf(await add(aMemberOf('org_a')));
    expect(valueOf(await add(aMemberOf('org_a'))).id).toBe(first.id);
    expect(await campus.kept.rules.count()).toBe(1);
  });

  it('that is said twice at once is one, also after it was taken away', async () => {
    const { campus, add, remove } = stage();
    const twice = async () =>
      (await Promise.all([add(aMemberOf('org_a')), add(aMemberOf('org_a'))])).map((one) => valueOf(one).id);
    const [first, second] = await twice();
    expect([await campus.kept.rules.count(), second]).toEqual([1, first]);
    await remove(aMemberOf('org_a'), first ?? '');
    await twice();
    expect(await campus.kept.rules.count()).toBe(1);
  });

  it.each([
    [RuleKind.COMPETITOR, 1],
    [RuleKind.CONFLICT_OF_INTEREST, 1],
    [RuleKind.INTRODUCED, 1],
    [RuleKind.BLOCKED, 2],
  ])(
    'that is said the other way round is the same where it says the same of both: %s',
    async (kind, rules) => {
      const { campus, add } = stage();
      await add(anAnimator(), { kind });
      await add(anAnimator(), { kind, organisationIds: ['org_b', 'org_a'] });
      expect(await campus.kept.rules.count()).toBe(rules);
    },
  );

  it('that both sides make, each for itself, is one of each: neither learns of the other one', async () => {
    const { add, list } = stage();
    await add(aMemberOf('org_a'), { kind: RuleKind.COMPETITOR });
    await add(aMemberOf('org_b'), { kind: RuleKind.COMPETITOR, organisationIds: ['org_b', 'org_a'] });
    for (const id of ['org_a', 'org_b'])
      expect(valueOf(await list(aMemberOf(id), id)).rules).toMatchObject([
        { organisationIds: [id, expect.anything()] },
      ]);
  });

  it('that began at another time, or is over, is another one', async () => {
    const { campus, add } = stage();
    const introduced = (since?: string) =>
      add(anAnimator(), {
        kind: RuleKind.INTRODUCED,
        ...(since === undefined ? {} : { since: new Date(since) }),
      });
    const old = valueOf(await introduced('2024-01-15T00:00:00Z'));
    expect(old.holds).toBe(false);
    const anew = valueOf(await introduced());
    expect([anew.holds, anew.id === old.id]).toEqual([true, false]);
    expect(valueOf(await introduced('2025-12-01T00:00:00Z')).id).not.toBe(anew.id);
    expect(valueOf(await introduced('2024-01-15T00:00:00Z')).id).toBe(old.id);
    expect(await campus.kept.rules.count()).toBe(3);
  });

  it('holds to the end of its last day by the clocks of the campus, and is looked at then', async () => {
    const { campus, add } = stage();
    const rule = valueOf(await add(anAnimator(), { kind: RuleKind.COMPETITOR, until: '2026-03-10' }));
    expect(rule).toMatchObject({ until: '2026-03-10', holds: true });
    const over = new Date('2026-03-10T23:00:00.000Z');
    expect(await campus.schedule.dueAt('matchmaking.pair-rules', 'org_a org_b')).toEqual(over);
    campus.at(over.toISOString());
    await campus.schedule.runDue([ruleWork(campus.deps)], over);
    expect(campus.lookedAgain).toHaveLength(2);
    expect(await campus.schedule.dueAt('matchmaking.pair-rules', 'org_a org_b')).toBeUndefined();
  });

  it('that begins later is looked at when it begins', async () => {
    const { campus, add } = stage();
    const since = new Date('2026-04-01T00:00:00.000Z');
    expect(valueOf(await add(anAnimator(), { since })).holds).toBe(false);
    expect(await campus.schedule.dueAt('matchmaking.pair-rules', 'org_a org_b')).toEqual(since);
  });

  it('tells every fault of it at once, by field', async () => {
    const { add } = stage();
    const refused = await add(anAnimator(), {
      kind: RuleKind.UNSPECIFIED,
      organisationIds: ['org_a', 'org_unknown'],
      reason: ' ',
      until: '2026-02-30',
    });
    expect(refused).toMatchObject({
      ok: false,
      fault: {
        code: 'invalid',
        violations: expect.arrayContaining([
          expect.objectContaining({ field: 'kind', rule: 'not-one-of' }),
          expect.objectContaining({ field: 'organisations[1]', rule: 'unresolved', value: 'org_unknown' }),
          expect.objectContaining({ field: 'reason', rule: 'required' }),
          expect.objectContaining({ field: 'until', rule: 'malformed' }),
        ]),
      },
    });
    expect(await add(anAnimator(), { until: '2026-03-01' })).toMatchObject({
      fault: { violations: [{ field: 'until', rule: 'past', value: '2026-03-01' }] },
    });
    expect(await add(anAnimator(), { organisationIds: ['org_a'] })).toMatchObject({
      fault: { violations: expect.arrayContaining([expect.objectContaining({ rule: 'too-few' })]) },
    });
  });

  it('is made by animators, and by the members of the organisation that it protects', async () => {
    const { add } = stage();
    expect(await add(aMemberOf('org_b'))).toMatchObject({ fault: { code: 'forbidden' } });
    expect(await add(aMemberOf('org_a'), { kind: RuleKind.INTRODUCED })).toMatchObject({
      fault: { code: 'forbidden' },
    });
    expect((await add(anAnimator(), { kind: RuleKind.INTRODUCED })).ok).toBe(true);
  });

  it('is told of one by one to those who may list it, and to nobody else', async () => {
    const { campus, add } = stage();
    const own = valueOf(await add(aMemberOf('org_a')));
    const get = (actor: Actor) => getRule(campus.deps, { actor: asMessage(actor), id: own.id });
    expect(valueOf(await get(aMemberOf('org_a')))).toEqual(own);
    expect((await get(anAnimator())).ok).toBe(true);
    expect(await get(aMemberOf('org_b'))).toMatchObject({ fault: { code: 'not-found', subjectId: own.id } });
  });

  it('of an introduction says the last day of the months for which it counts', async () => {
    const { add } = stage();
    const since = new Date('2026-03-01T12:00:00.000Z');
    const rule = valueOf(await add(anAnimator(), { kind: RuleKind.INTRODUCED, since }));
    expect(rule.until).toBe('2027-03-01');
  });

  it('is listed by kind, in full pages as long as there are some', async () => {
    const { campus, add } = stage();
    for (const kind of [RuleKind.BLOCKED, RuleKind.COMPETITOR, RuleKind.CONFLICT_OF_INTEREST])
      for (const organisationIds of [
        ['org_a', 'org_b'],
        ['org_a', 'org_c'],
      ])
        await add(anAnimator(), { kind, organisationIds });
    const page = async (cursor?: string) =>
      valueOf(
        await listRules(
          campus.deps,
          ListRulesRequest.fromPartial({
            actor: asMessage(anAnimator()),
            kinds: [RuleKind.BLOCKED, RuleKind.COMPETITOR],
            limit: 3,
            ...(cursor === undefined ? {} : { cursor }),
          }),
        ),
      );
    const first = await page();
    const rest = await page(first.next);
    expect([first.rules.length, rest.rules.length, rest.next]).toEqual([3, 1, undefined]);
    const kinds = [...first.rules, ...rest.rules].map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual([
      ...[RuleKind.BLOCKED, RuleKind.BLOCKED],
      ...[RuleKind.COMPETITOR, RuleKind.COMPETITOR],
    ]);
  });

  it('is never known to those it keeps away, nor are the animators’ own', async () => {
    const { add, list, remove } = stage();
    const own = valueOf(await add(aMemberOf('org_a')));
    const noted = valueOf(await add(anAnimator(), { kind: RuleKind.CONFLICT_OF_INTEREST }));
    expect(valueOf(await list(aMemberOf('org_b'), 'org_b')).rules).toEqual([]);
    expect(valueOf(await list(aMemberOf('org_a'), 'org_a')).rules.map(({ id }) => id)).toEqual([own.id]);
    expect(valueOf(await list(anAnimator(), 'org_b')).rules).toHaveLength(2);
    expect(valueOf(await list(anAnimator())).rules).toHaveLength(2);
    expect(await list(aMemberOf('org_b'), 'org_a')).toMatchObject({ fault: { code: 'forbidden' } });
    expect(await list(aMemberOf('org_b'))).toMatchObject({ fault: { code: 'invalid' } });
    expect(await remove(aMemberOf('org_b'), own.id)).toMatchObject({ fault: { code: 'not-found' } });
    expect(await remove(aMemberOf('org_a'), noted.id)).toMatchObject({ fault: { code: 'not-found' } });
  });
});
