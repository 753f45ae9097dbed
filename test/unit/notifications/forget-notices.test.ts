import { describe, expect, it } from '@jest/globals';
import { dueKinds } from '../../../services/notifications/deps.ts';
import { unreadKeptDays } from '../../../services/notifications/on-notices-due.ts';
import { exportPersonal } from '../../../services/notifications/tell-personal-api.ts';
import { aPersonActing, asMessage } from '../../makers/actors.ts';
import {
  day,
  membershipEvent,
  notificationsInMemory,
  personEvent,
  suggestionEvent,
} from '../../makers/notifications-service.ts';

const told = async () => {
  const service = notificationsInMemory({ noticeRetentionDays: 30 });
  await service.deliver(membershipEvent('p1', 'org_a'), membershipEvent('p2', 'org_b'));
  await service.deliver(suggestionEvent('s1'));
  return service;
};

describe('what a person was told', () => {
  it('goes with the person, whatever it was told as, and nobody else’s does', async () => {
    const service = await told();
    expect(await service.told()).toEqual(['p1 s1', 'p2 s1']);
    await service.deliver(personEvent('p1', { erased: false }));
    expect(await service.told()).toEqual(['p1 s1', 'p2 s1']);
    await service.deliver(personEvent('p1', { version: 2 }));
    expect(await service.told()).toEqual(['p2 s1']);
  });

  it('is forgotten after two years, though nobody ever read it', async () => {
    const service = await told();
    await service.deps.schedule.set(dueKinds.forgetReadNotices, 'all', day(10));
    service.at(new Date(day(10).getTime() + (unreadKeptDays - 1) * 86_400_000));
    await service.runDue();
    expect(await service.told()).toHaveLength(2);
    service.at(new Date(day(10).getTime() + (unreadKeptDays + 1) * 86_400_000));
    await service.runDue();
    expect(await service.told()).toEqual([]);
  });

  it('is told again to whoever asks for what is kept of it', async () => {
    const { deps } = await told();
    const found = [];
    const request = { actor: asMessage(aPersonActing('p1')), personId: 'p1' };
    for await (const one of exportPersonal(deps, request)) found.push(one);
    expect(found).toMatchObject([{ code: 'notice' }]);
    expect(found[0]?.fields).toContainEqual({ key: 'about_id', values: ['s1'] });
  });
});
