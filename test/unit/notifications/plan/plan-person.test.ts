import { describe, expect, it } from '@jest/globals';
import { dueKinds } from '../../../../services/notifications/deps.ts';
import { noticeKinds } from '../../../../services/notifications/notice.ts';
import { markNotice } from '../../../../services/notifications/notices-api.ts';
import { forgetMails } from '../../../../services/notifications/mail/forget-mails.ts';
import { forgetHowReached } from '../../../../services/notifications/plan/forget-person.ts';
import { planPerson } from '../../../../services/notifications/plan/plan-person.ts';
import { stopKind } from '../../../../services/notifications/plan/stop-kind.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aPersonActing, asMessage } from '../../../makers/actors.ts';
import {
  introductionEvent,
  membershipEvent,
  type NotificationsInMemory,
  notificationsInMemory,
  personEvent,
  suggestionEvent,
  unwanted,
} from '../../../makers/notifications-service.ts';
import { aPreference } from '../../../makers/planned-over-time.ts';

/** Of a Tuesday in March 2026, in Paris an hour later. */
const tuesday = (time: string): Date => new Date(`2026-03-10T${time}:00Z`);
const wednesday = (time: string): Date => new Date(`2026-03-11T${time}:00Z`);

const withMember = async (options: Parameters<typeof notificationsInMemory>[0] = {}) => {
  const service = notificationsInMemory(options);
  service.at(tuesday('10:00'));
  await service.deliver(membershipEvent('p1', 'org_b'));
  return service;
};

const passTo = async (service: NotificationsInMemory, instant: Date): Promise<void> => {
  service.at(instant);
  await service.runDue();
};

/** What was planned: `when: abouts`, digests with a star. */
const planned = async ({ deps }: NotificationsInMemory): Promise<readonly string[]> => {
  const { items } = await deps.deliveries.all({ limit: 100 });
  const lines = items.map(async ({ document }) => {
    const notices = await deps.notices.getMany(document.noticeIds);
    const abouts = notices.map((notice) => notice.document.about.id).join(' ');
    return `${document.sendAt.slice(0, 16)}${document.digest ? '*' : ''}: ${abouts}`;
  });
  return (await Promise.all(lines)).toSorted();
};

describe('a notice', () => {
  it('becomes a delivery after a few minutes, related ones the same, and its sending is due', async () => {
    const service = await withMember();
    await service.deliver(introductionEvent('i1'));
    service.at(tuesday('10:03'));
    await service.deliver(introductionEvent('i2'));
    await passTo(service, tuesday('10:04'));
    expect(await planned(service)).toEqual([]);
    await passTo(service, tuesday('10:05'));
    expect(await planned(service)).toEqual(['2026-03-10T10:05: i1 i2']);
    const [delivery] = (await service.deps.deliveries.all({ limit: 2 })).items;
    expect(delivery?.document).toMatchObject({
      personId: 'p1',
      channel: 'email',
      state: 'pending',
      attempts: 0,
      digest: false,
      at: tuesday('10:05').toISOString(),
    });
    expect(delivery?.document.id).toMatch(/^dlv_[0-9a-z]{26}$/);
  });

  it('that waits for a digest is planned at its time, with all that came until then', async () => {
    const service = await withMember();
    await service.deliver(suggestionEvent('s1'));
    await passTo(service, tuesday('10:05'));
    service.at(tuesday('15:00'));
    await service.deliver(suggestionEvent('s2'));
    await passTo(service, tuesday('15:05'));
    expect(await planned(service)).toEqual([]);
    await passTo(service, wednesday('07:00'));
    expect(await planned(service)).toEqual(['2026-03-11T07:00*: s1 s2']);
    expect(await service.deps.waiting.count()).toBe(0);
  });

  it('that is read before, or taken back, is in no delivery, and none is empty', async () => {
    const service = await withMember();
    await service.deliver(suggestionEvent('s1'), suggestionEvent('s2'));
    const { items } = await service.deps.notices.all({ limit: 5 });
    const first = items.find(({ document }) => document.about.id === 's1')?.document.id ?? '';
    const actor = asMessage(aPersonActing('p1'));
    valueOf(await markNotice(service.deps, { actor, id: first, read: true, ifVersion: undefined }));
    await service.deliver(suggestionEvent('s2', { version: 2, removed: true }));
    await passTo(service, wednesday('07:00'));
    await passTo(service, wednesday('12:00'));
    expect(await planned(service)).toEqual([]);
    expect(await service.deps.waiting.count()).toBe(0);
  });

  it('of a kind that the person does not want is not sent, and does not wait', async () => {
    const service = await withMember();
    await stopKind(service.deps, 'p1', 'introduction_offered', 'email');
    await service.deliver(introductionEvent('i1'));
    await passTo(service, tuesday('10:05'));
    expect(await planned(service)).toEqual([]);
    expect(await service.deps.waiting.count()).toBe(0);
  });

  it('beyond the places of its day goes into the next digest, though places come before that', async () => {
    const service = await withMember();
    const chosen = aPreference({ mostADay: 1, digest: { hour: 12 } });
    await service.deps.preferences.put(chosen, { ifVersion: 0 });
    await service.deliver(introductionEvent('i1'));
    await passTo(service, tuesday('10:05'));
    service.at(tuesday('12:00'));
    await service.deliver(introductionEvent('i2'));
    await passTo(service, tuesday('12:05'));
    await passTo(service, wednesday('08:00'));
    await passTo(service, wednesday('11:00'));
    expect(await planned(service)).toEqual(['2026-03-10T10:05: i1', '2026-03-11T11:00*: i2']);
  });

  it('is planned for nobody whom profiles does not know', async () => {
    const service = await withMember({ strangers: ['p1'] });
    await service.deliver(introductionEvent('i1'));
    await passTo(service, tuesday('10:05'));
    expect(await planned(service)).toEqual([]);
    expect(await service.deps.waiting.count()).toBe(0);
  });

  it('that is planned while its person is erased leaves no delivery', async () => {
    const strangers: string[] = [];
    const service = await withMember({ strangers });
    await service.deliver(introductionEvent('i1'));
    const { deliveries } = service.deps as {
      deliveries: { beforeWrite?: (() => Promise<void>) | undefined };
    };
    deliveries.beforeWrite = async () => {
      deliveries.beforeWrite = undefined;
      strangers.push('p1');
      await service.deliver(personEvent('p1'));
    };
    await passTo(service, tuesday('10:05'));
    expect(strangers).toEqual(['p1']);
    expect(await service.deps.deliveries.count()).toBe(0);
    expect(await service.deps.waiting.count()).toBe(0);
  });

  it('is not put off by others that keep coming', async () => {
    const service = await withMember({ holdMs: 60_000 });
    for (let second = 0; second <= 70; second += 10) {
      service.at(new Date(tuesday('10:00').getTime() + second * 1_000));
      await service.deliver(introductionEvent(`i${second}`));
      await service.runDue();
    }
    const [first = ''] = await planned(service);
    expect(first).toContain('2026-03-10T10:01');
    expect(first).toContain('i0');
  });

  it('that was made before there was e-mail is told by none, though what it tells of changes', async () => {
    const service = await withMember();
    await service.deliver(suggestionEvent('s1'));
    const { items } = await service.deps.waiting.all({ limit: 1 });
    // As a folder of then: the notice, and nothing that waits.
    const upgraded = await withMember();
    const { document: notice } = (await service.deps.notices.all({ limit: 1 })).items[0] ?? {};
    if (notice) await upgraded.deps.notices.put(notice, { ifVersion: 0 });
    await upgraded.deliver(suggestionEvent('s1', { version: 2, score: 0.9 }));
    await passTo(upgraded, wednesday('07:00'));
    expect(items).toHaveLength(1);
    expect(await planned(upgraded)).toEqual([]);
  });
});

describe('what is planned', () => {
  it('stays as it is when it is planned again, and when everything derived is made anew', async () => {
    const service = await withMember();
    await service.deliver(introductionEvent('i1'));
    await passTo(service, tuesday('10:05'));
    const before = await service.deps.deliveries.all({ limit: 10 });
    await planPerson(service.deps, 'p1');
    await service.deps.tellings.drop();
    await service.deps.memberships.drop();
    await service.deliver(introductionEvent('i1'));
    await service.deliver(membershipEvent('p1', 'org_b'));
    await passTo(service, wednesday('12:00'));
    expect(await service.deps.deliveries.all({ limit: 10 })).toEqual(before);
  });

  it.each(['deliveries', 'schedule', 'waiting'] as const)(
    'is planned once, and its sending is due, whoever is killed before %s is written',
    async (victim) => {
      const service = await withMember();
      await service.deliver(introductionEvent('i1'), introductionEvent('i2'));
      service.at(tuesday('10:05'));
      const killed = (): Promise<never> => Promise.reject(new Error('killed'));
      const { deps } = service;
      const broken = {
        ...deps,
        [victim]: { ...deps[victim], batch: killed, set: killed },
      };
      await expect(planPerson(broken, 'p1')).rejects.toThrow('killed');
      await planPerson(deps, 'p1');
      await planPerson(deps, 'p1');
      const { items } = await deps.deliveries.all({ limit: 10 });
      expect(items).toHaveLength(1);
      expect(items[0]?.document.noticeIds).toHaveLength(2);
      const due = await deps.schedule.dueAt(dueKinds.sendDelivery, items[0]?.document.id ?? '');
      expect(due).toEqual(tuesday('10:05'));
      expect(await deps.waiting.count()).toBe(0);
    },
  );

  it.each(['waiting', 'notices', 'schedule'] as const)(
    'has every notice, whoever is killed while it is made, before %s is written',
    async (victim) => {
      const service = await withMember();
      const killed = (): Promise<never> => Promise.reject(new Error('killed'));
      const { deps } = service;
      const real: { batch?: unknown; set?: unknown } = { ...deps[victim] };
      Object.assign(deps[victim], { batch: killed, set: killed });
      await expect(service.deliver(introductionEvent('i1'))).rejects.toThrow('killed');
      Object.assign(deps[victim], real);
      await passTo(service, tuesday('10:02'));
      await service.deliver(introductionEvent('i1'));
      await passTo(service, tuesday('10:07'));
      expect((await deps.deliveries.all({ limit: 10 })).items).toHaveLength(1);
    },
  );

  it('is looked at again when the person chooses otherwise', async () => {
    const service = await withMember();
    await service.deliver(suggestionEvent('s1'));
    await passTo(service, tuesday('10:05'));
    await service.deps.preferences.put(aPreference({ digest: { hour: 14 } }), { ifVersion: 0 });
    await service.schedule.set(dueKinds.planNotices, 'p1', tuesday('11:00'));
    await passTo(service, tuesday('11:00'));
    await passTo(service, tuesday('13:00'));
    expect(await planned(service)).toEqual(['2026-03-10T13:00*: s1']);
  });

  it('of a notice that was never made is given up after a day', async () => {
    const service = await withMember();
    await service.deps.waiting.put(
      { id: 'ntc_never', personId: 'p1', at: tuesday('10:00').toISOString() },
      { ifVersion: 0 },
    );
    await planPerson(service.deps, 'p1');
    expect(await service.deps.waiting.count()).toBe(1);
    await passTo(service, wednesday('10:01'));
    expect(await service.deps.waiting.count()).toBe(0);
  });
});

describe('stopping a kind', () => {
  it('leaves what else the person chose, and can be done again', async () => {
    const { deps } = await withMember();
    await stopKind(deps, 'p1', 'new_suggestion', 'email');
    await stopKind(deps, 'p1', 'new_suggestion', 'email');
    await stopKind(deps, 'p1', 'call_fits', 'email');
    expect(await unwanted(deps, 'p1')).toEqual(new Set(['new_suggestion', 'call_fits']));
    await stopKind(deps, 'p1', 'all', 'email');
    expect(await unwanted(deps, 'p1')).toEqual(new Set(noticeKinds));
  });

  it('is not lost to another that is stopped at the same moment', async () => {
    const { deps } = await withMember();
    await Promise.all([
      stopKind(deps, 'p1', 'new_suggestion', 'email'),
      stopKind(deps, 'p1', 'call_fits', 'email'),
    ]);
    expect(await unwanted(deps, 'p1')).toEqual(new Set(['new_suggestion', 'call_fits']));
  });
});

describe('a person who is forgotten', () => {
  it('leaves no preferences, nothing that waits and no delivery behind, and may choose again', async () => {
    const service = await withMember();
    const { deps } = service;
    await stopKind(deps, 'p1', 'call_fits', 'email');
    await service.deliver(introductionEvent('i1'));
    await passTo(service, tuesday('10:05'));
    await service.deliver(suggestionEvent('s1'));
    await forgetHowReached(deps, 'p1');
    expect(await deps.preferences.count()).toBe(0);
    expect(await deps.waiting.count()).toBe(0);
    expect(await deps.deliveries.count()).toBe(0);
    await stopKind(deps, 'p1', 'call_fits', 'email');
    expect(await unwanted(deps, 'p1')).toEqual(new Set(['call_fits']));
  });
});

describe('a delivery', () => {
  it('is forgotten some time after it was sent, and never while it is pending', async () => {
    const { deps } = await withMember();
    const delivery = {
      personId: 'p1',
      channel: 'email',
      noticeIds: ['ntc_1'],
      digest: false,
      sendAt: tuesday('10:00').toISOString(),
      attempts: 1,
      at: tuesday('10:00').toISOString(),
    } as const;
    await deps.deliveries.batch([
      { put: { ...delivery, id: 'dlv_1', state: 'sent' }, ifVersion: 0 },
      { put: { ...delivery, id: 'dlv_2', state: 'pending' }, ifVersion: 0 },
      {
        put: { ...delivery, id: 'dlv_3', state: 'sent', at: wednesday('10:00').toISOString() },
        ifVersion: 0,
      },
    ]);
    expect(await forgetMails(deps, tuesday('12:00').toISOString())).toBe(false);
    const { items } = await deps.deliveries.all({ limit: 5 });
    expect(items.map(({ document: { id } }) => id)).toEqual(['dlv_2', 'dlv_3']);
  });
});
