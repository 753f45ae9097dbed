import { describe, expect, it } from '@jest/globals';
import {
  EmailWay,
  Preferences,
  Weekday,
} from '../../../../proto/generated/passerelle/notifications/v1/preferences.ts';
import { NoticeKind } from '../../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { dueKinds } from '../../../../services/notifications/deps.ts';
import { noticeKinds } from '../../../../services/notifications/notice.ts';
import {
  getPreferences,
  previewDigest,
  putPreferences,
} from '../../../../services/notifications/plan/preferences-api.ts';
import { stopKind } from '../../../../services/notifications/plan/stop-kind.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMachine, anAdministrator, aPersonActing, asMessage } from '../../../makers/actors.ts';
import {
  introductionEvent,
  membershipEvent,
  type NotificationsInMemory,
  notificationsInMemory,
  personEvent,
  suggestionEvent,
} from '../../../makers/notifications-service.ts';

const self = aPersonActing('p1');
const get = ({ deps }: NotificationsInMemory, actor: Actor = self) =>
  getPreferences(deps, { actor: asMessage(actor), personId: 'p1' });
const chosen = (more: Partial<Preferences> = {}) =>
  Preferences.fromPartial({
    personId: 'p1',
    kinds: [{ kind: NoticeKind.NEW_SUGGESTION, email: EmailWay.NEVER }],
    digest: { hour: 9, weekday: Weekday.MONDAY },
    quietHours: { from: '21:00', to: '06:30' },
    weekdaysOff: [Weekday.SUNDAY],
    daysOff: [{ from: '2026-08-01', to: '2026-08-21' }],
    mostADay: 3,
    ...more,
  });
const put = (
  { deps }: NotificationsInMemory,
  preferences: Preferences,
  { actor = self, ifVersion }: { actor?: Actor; ifVersion?: number } = {},
) => putPreferences(deps, { actor: asMessage(actor), preferences, ifVersion });

describe('preferences', () => {
  it('are as usual while nothing is chosen, of every kind', async () => {
    const service = notificationsInMemory();
    const usual = valueOf(await get(service));
    expect(usual).toMatchObject({ version: 0, mostADay: 5, digest: { hour: 8, weekday: undefined } });
    expect(usual.kinds).toHaveLength(noticeKinds.length);
    expect(usual.quietHours).toEqual({ from: '20:00', to: '07:00' });
  });

  it('are what was chosen, kinds that were left out as usual, and the person is planned anew', async () => {
    const service = notificationsInMemory();
    const written = valueOf(await put(service, chosen(), { ifVersion: 0 }));
    expect(valueOf(await get(service))).toEqual(written);
    expect(written).toMatchObject({
      ...chosen(),
      version: 1,
      kinds: expect.arrayContaining([
        { kind: NoticeKind.NEW_SUGGESTION, email: EmailWay.NEVER },
        { kind: NoticeKind.INTRODUCED, email: EmailWay.AT_ONCE },
      ]),
    });
    expect(await service.schedule.dueAt(dueKinds.planNotices, 'p1')).toEqual(service.deps.clock());
  });

  it('are the person’s and staff’s: for others there are none', async () => {
    const service = notificationsInMemory();
    const other = aPersonActing('p2');
    for (const actor of [other, aMachine()]) {
      expect(await get(service, actor)).toMatchObject({ ok: false, fault: { code: 'not-found' } });
      const refused = await put(service, chosen(), { actor });
      expect(refused).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    }
    expect(await put(service, chosen(), { actor: anAdministrator() })).toMatchObject({ ok: true });
  });

  it('of another version are a conflict', async () => {
    const service = notificationsInMemory();
    await put(service, chosen());
    expect(await put(service, chosen(), { ifVersion: 0 })).toMatchObject({
      ok: false,
      fault: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('are kept for nobody whom profiles does not know', async () => {
    const service = notificationsInMemory({ strangers: ['p1'] });
    expect(await put(service, chosen())).toMatchObject({ ok: false, fault: { code: 'not-found' } });
  });

  it.each([
    ['before it is written', false],
    ['after somebody had preferences, forgotten by now', true],
  ])('leave nothing of a person who is erased while they are chosen, %s', async (_, hadSome) => {
    const strangers: string[] = [];
    const service = notificationsInMemory({ strangers });
    if (hadSome) await put(service, chosen());
    const { preferences } = service.deps;
    const ifVersion = hadSome ? 1 : 0;
    // As the erasure reaches this service between its look at the person and the write.
    preferences.beforeWrite = async () => {
      preferences.beforeWrite = undefined;
      strangers.push('p1');
      await service.deliver(personEvent('p1'));
    };
    const written = await put(service, chosen(), { ifVersion });
    expect(written).toMatchObject({ ok: false });
    expect(await put(service, chosen(), { ifVersion: 0 })).toMatchObject({ fault: { code: 'not-found' } });
    expect(await preferences.count()).toBe(0);
  });

  it('that were written after their person was erased go, though the process died before it could look', async () => {
    const strangers: string[] = [];
    const service = notificationsInMemory({ strangers });
    const { deps } = service;
    deps.preferences.beforeWrite = async () => {
      deps.preferences.beforeWrite = undefined;
      strangers.push('p1');
      await service.deliver(personEvent('p1'));
    };
    const killed = { ...deps, timeZoneOf: () => Promise.reject(new Error('killed')) };
    await expect(stopKind(killed, 'p1', 'new_suggestion', 'email')).rejects.toThrow('killed');
    expect(await deps.preferences.count()).toBe(1);
    service.at(new Date(deps.clock().getTime() + 60_000));
    await service.runDue();
    expect(await deps.preferences.count()).toBe(0);
  });

  it('of somebody who is there stay when it is looked again', async () => {
    const service = notificationsInMemory();
    await put(service, chosen());
    service.at(new Date(service.deps.clock().getTime() + 60_000));
    await service.runDue();
    expect(valueOf(await get(service))).toMatchObject({ version: 1, mostADay: 3 });
  });

  it('that are written while they are forgotten go as well', async () => {
    const service = notificationsInMemory();
    await put(service, chosen());
    const { preferences } = service.deps;
    preferences.beforeWrite = async () => {
      preferences.beforeWrite = undefined;
      await put(service, chosen({ mostADay: 7 }), { ifVersion: 1 });
    };
    await service.deliver(personEvent('p1'));
    expect(await preferences.count()).toBe(0);
  });

  it.each([
    ['digest.hour', { digest: { hour: 24 } }],
    ['quiet_hours.from', { quietHours: { from: '25:00', to: '07:00' } }],
    ['quiet_hours.to', { quietHours: { from: '07:00', to: '07:00' } }],
    ['weekdays_off', { weekdaysOff: [1, 2, 3, 4, 5, 6, 7] }],
    ['weekdays_off', { weekdaysOff: [99 as never] }],
    ['days_off[0].from', { daysOff: [{ from: '2026-02-30', to: '2026-03-02' }] }],
    ['days_off[0].to', { daysOff: [{ from: '2026-03-02', to: '2026-03-01' }] }],
    ['days_off[0].to', { daysOff: [{ from: '2026-01-01', to: '2026-06-01' }] }],
    ['most_a_day', { mostADay: 0 }],
    ['email', { kinds: [{ kind: 99 as never, email: EmailWay.DIGEST }] }],
  ] as const)('are refused where %s is wrong', async (field, more) => {
    const service = notificationsInMemory();
    expect(await put(service, chosen(more as Partial<Preferences>))).toMatchObject({
      ok: false,
      fault: { code: 'invalid', violations: [{ field }] },
    });
  });
});

describe('the next digest', () => {
  const preview = ({ deps }: NotificationsInMemory, actor: Actor = self) =>
    previewDigest(deps, { actor: asMessage(actor), personId: 'p1' });

  it('holds what waits for it now, and is foretold where nothing does', async () => {
    const service = notificationsInMemory();
    await service.deliver(membershipEvent('p1', 'org_b'));
    const empty = valueOf(await preview(service));
    expect(empty).toEqual({ at: new Date('2026-03-11T07:00:00Z'), notices: [] });
    await service.deliver(suggestionEvent('s1'), suggestionEvent('s2'));
    await service.deliver(introductionEvent('i1'));
    const full = valueOf(await preview(service));
    expect(full.at).toEqual(new Date('2026-03-11T07:00:00Z'));
    expect(full.notices.map(({ suggestionId }) => suggestionId).toSorted()).toEqual(['s1', 's2']);
  });

  it('is shown to the person and to staff alone', async () => {
    const service = notificationsInMemory();
    expect(await preview(service, aPersonActing('p2'))).toMatchObject({ fault: { code: 'not-found' } });
    expect(await preview(service, anAdministrator())).toMatchObject({ ok: true });
  });
});
