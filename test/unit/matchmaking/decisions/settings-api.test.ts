import { describe, expect, it } from '@jest/globals';
import { OrganisationKind } from '../../../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementType } from '../../../../proto/generated/passerelle/profiles/v1/statement.ts';
import { weeklyKind } from '../../../../services/matchmaking/campus-round/run-weekly.ts';
import { forgetKept } from '../../../../services/matchmaking/kept/forget-kept.ts';
import { placesOf } from '../../../../services/matchmaking/kept/limits.ts';
import { defaultSettings, matchmakingSettings } from '../../../../services/matchmaking/kept/settings.ts';
import { getKindTypes, putKindTypes } from '../../../../services/matchmaking/kind-types-api.ts';
import { getLimits, putLimits } from '../../../../services/matchmaking/limits-api.ts';
import { fillKind } from '../../../../services/matchmaking/suggestions/fill-soon.ts';
import { nextYardstick } from '../../../../services/matchmaking/kept/yardstick.ts';
import { settingsWork } from '../../../../services/matchmaking/on-settings-due.ts';
import { getSettings, putSettings } from '../../../../services/matchmaking/settings-api.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMemberOf, anAnimator, asMessage } from '../../../makers/actors.ts';
import { decisionsInMemory } from '../../../makers/decisions-in-memory.ts';

const animator = { actor: asMessage(anAnimator()) };
const member = { actor: asMessage(aMemberOf('org_a')), organisationId: 'org_a' };

describe('the limits of an organisation', () => {
  it('are those of the campus until its members choose', async () => {
    const { deps } = decisionsInMemory('org_a');
    expect(valueOf(await getLimits(deps, member))).toMatchObject({
      version: 0,
      minimum: 1,
      maximum: 5,
      chosen: false,
    });
    const put = await putLimits(deps, { ...member, minimum: 0, maximum: 2, ifVersion: 0 });
    expect(valueOf(put)).toMatchObject({ version: 1, minimum: 0, maximum: 2, chosen: true });
    expect(await putLimits(deps, { ...member, minimum: 0, maximum: 3, ifVersion: 0 })).toMatchObject({
      fault: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('are never above what the campus allows anybody', () => {
    const settings = { ...defaultSettings, exposureCap: 3 };
    expect(placesOf({ minimum: 4, maximum: 50 }, settings)).toEqual({ minimum: 3, maximum: 3 });
    expect(placesOf(undefined, settings)).toEqual({ minimum: 1, maximum: 3 });
  });

  it('are told as they hold, and more places are filled soon', async () => {
    const { deps, kept, campus, schedule } = decisionsInMemory('org_a');
    campus.takeConsent({
      id: 'cns_a',
      version: 1,
      is: { organisationId: 'org_a', given: true },
    });
    await kept.published.put(
      {
        id: 'campus',
        round: 1,
        at: '2026-01-01',
        yardstick: await nextYardstick(kept),
        semantics: { version: 1, sources: 1 },
      },
      { ifVersion: 0 },
    );
    await kept.settings.put({ ...defaultSettings, maximum: 6, exposureCap: 4 }, { ifVersion: 0 });
    expect(valueOf(await getLimits(deps, member))).toMatchObject({ maximum: 4, chosen: false });
    const put = await putLimits(deps, { ...member, minimum: 3, maximum: 4, ifVersion: undefined });
    expect(valueOf(put)).toMatchObject({ minimum: 3, maximum: 4, chosen: true });
    await kept.settings.put({ ...defaultSettings, maximum: 2, exposureCap: 2 }, { ifVersion: 1 });
    expect(valueOf(await getLimits(deps, member))).toMatchObject({ minimum: 2, maximum: 2, chosen: true });
    expect(await schedule.dueAt(fillKind, 'org_a')).toBeDefined();
  });

  it('are chosen by its own members, within reason', async () => {
    const { deps } = decisionsInMemory('org_a', 'org_b');
    const put = (minimum: number, maximum: number, organisationId = 'org_a') =>
      putLimits(deps, { ...member, organisationId, minimum, maximum, ifVersion: undefined });
    expect(await put(1, 2, 'org_b')).toMatchObject({ fault: { code: 'forbidden' } });
    expect(await put(3, 2)).toMatchObject({
      fault: { violations: [{ field: 'maximum', rule: 'before', parameters: { other: 'minimum' } }] },
    });
    expect(await put(0, 51)).toMatchObject({
      fault: { violations: [{ field: 'maximum', rule: 'too-big', value: '51', parameters: { max: '8' } }] },
    });
    expect(await getLimits(deps, { ...animator, organisationId: 'org_gone' })).toMatchObject({
      fault: { code: 'not-found' },
    });
  });

  it('are forgotten with it', async () => {
    const { deps, kept } = decisionsInMemory('org_a');
    await putLimits(deps, { ...member, minimum: 0, maximum: 2, ifVersion: undefined });
    await forgetKept(kept, 'org_a');
    expect(await kept.limits.get('org_a')).toBeUndefined();
  });
});

describe('the settings', () => {
  const put = async (deps: ReturnType<typeof decisionsInMemory>['deps'], more: object, version?: number) => {
    const before = valueOf(await getSettings(deps, animator));
    return putSettings(deps, {
      ...animator,
      settings: { ...before, ...more, version: version ?? before.version },
    });
  };

  it('come as delivered, and are changed by animators who saw them last', async () => {
    const { deps } = decisionsInMemory();
    expect(valueOf(await getSettings(deps, animator))).toMatchObject({
      version: 0,
      maximum: 5,
      exposureCap: 8,
      mostOfAPerson: 10,
      introducedMonths: 12,
      animatorsCapacity: 0,
      schedule: undefined,
    });
    expect(valueOf(await put(deps, { maximum: 4 }))).toMatchObject({ version: 1, maximum: 4 });
    expect(await put(deps, { maximum: 3 }, 0)).toMatchObject({
      fault: { code: 'conflict', currentVersion: 1 },
    });
    expect(await getSettings(deps, member)).toMatchObject({ fault: { code: 'forbidden' } });
  });

  it('of an earlier release limit no round', () => {
    const { animatorsCapacity: _, ...kept } = defaultSettings;
    expect(matchmakingSettings.upcasters?.[1]?.(kept)).toEqual(defaultSettings);
  });

  it('set the next weekly round, by the clocks of the campus, and take it away', async () => {
    const { deps, schedule } = decisionsInMemory();
    const run = () => schedule.runDue([settingsWork(deps)], deps.clock());
    await put(deps, { schedule: { weekday: 1, hour: 7, publish: true } });
    await run();
    expect(await schedule.dueAt(weeklyKind, 'campus')).toEqual(new Date('2026-03-09T06:00:00.000Z'));
    await put(deps, { schedule: undefined });
    await run();
    expect(await schedule.dueAt(weeklyKind, 'campus')).toBeUndefined();
  });

  it('leave a round alone that is due and waits for its turn', async () => {
    const { deps, schedule, at } = decisionsInMemory();
    const weekly = { schedule: { weekday: 1, hour: 7, publish: true } };
    await put(deps, weekly);
    await schedule.runDue([settingsWork(deps)], deps.clock());
    at('2026-03-09T06:00:01.000Z');
    await put(deps, { ...weekly, maximum: 3 });
    await settingsWork(deps).run('campus', { dueAt: deps.clock(), now: deps.clock(), token: 1 });
    expect(await schedule.dueAt(weeklyKind, 'campus')).toEqual(new Date('2026-03-09T06:00:00.000Z'));
  });

  it('have no cap below what all may have, and nobody chooses more than it', async () => {
    const { deps } = decisionsInMemory('org_a');
    const { maximum } = defaultSettings;
    expect(await put(deps, { maximum: 9, exposureCap: 3 })).toMatchObject({
      fault: {
        violations: [
          {
            field: 'exposure_cap',
            rule: 'before',
            value: '3',
            parameters: { other: 'maximum', as: 'number' },
          },
        ],
      },
    });
    expect((await put(deps, { exposureCap: maximum - 1 })).ok).toBe(false);
    expect((await put(deps, { exposureCap: maximum })).ok).toBe(true);
    const limits = await putLimits(deps, { ...member, minimum: 6, maximum: 9, ifVersion: undefined });
    expect(limits).toMatchObject({
      fault: {
        violations: [
          { field: 'minimum', rule: 'too-big', parameters: { max: String(maximum) } },
          { field: 'maximum', rule: 'too-big', parameters: { max: String(maximum) } },
        ],
      },
    });
  });

  it('name every field that is out of its range', async () => {
    const { deps } = decisionsInMemory();
    const refused = await put(deps, {
      exposureCap: 0,
      introducedMonths: 121,
      animatorsCapacity: 100_001,
      schedule: { weekday: 8, hour: -1, publish: false },
    });
    const fields = refused.ok ? [] : refused.fault.violations?.map(({ field }) => field);
    expect(fields).toEqual([
      'exposure_cap',
      'introduced_months',
      'animators_capacity',
      'schedule.weekday',
      'schedule.hour',
    ]);
  });
});

describe('the table of kinds and types', () => {
  const cell = { kind: OrganisationKind.LAB, type: StatementType.FUNDING, usual: 0.9 };

  it('is read and edited cell by cell', async () => {
    const { deps } = decisionsInMemory();
    expect(valueOf(await getKindTypes(deps, animator)).cells).toHaveLength(81);
    const edited = valueOf(await putKindTypes(deps, { ...animator, cells: [cell], ifVersion: 0 }));
    expect(edited.version).toBe(1);
    expect(edited.cells).toContainEqual(cell);
    expect(await putKindTypes(deps, { ...animator, cells: [cell], ifVersion: 0 })).toMatchObject({
      fault: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('names the cell that is wrong', async () => {
    const { deps } = decisionsInMemory();
    const cells = [{ ...cell, usual: 1.5 }, { ...cell, kind: OrganisationKind.UNSPECIFIED }, cell];
    const refused = await putKindTypes(deps, { ...animator, cells, ifVersion: undefined });
    expect(refused).toMatchObject({
      fault: {
        violations: [
          { field: 'cells[0].usual', rule: 'too-big' },
          { field: 'cells[1].kind', rule: 'not-one-of' },
          { field: 'cells[2]', rule: 'taken', parameters: { by: 'cells[0]' } },
        ],
      },
    });
  });
});
