import { describe, expect, it } from '@jest/globals';
import {
  callEvent,
  day,
  membershipEvent,
  notificationsInMemory,
} from '../../makers/notifications-service.ts';

const withMembers = async () => {
  const service = notificationsInMemory();
  await service.deliver(membershipEvent('p1', 'org_a'), membershipEvent('p2', 'org_b'));
  return service;
};

describe('a call', () => {
  it('is told once to each member of the organisations that it fits', async () => {
    const service = await withMembers();
    await service.deliver(callEvent('c1'));
    await service.deliver(callEvent('c1', { version: 2, on: 4 }));
    expect(await service.kindsTold()).toEqual(['p1 call_fits c1']);
    expect(service.deps.notices.events).toHaveLength(1);
  });

  it('is told to those whom it is found to fit later, too', async () => {
    const service = await withMembers();
    await service.deliver(callEvent('c1'));
    await service.deliver(callEvent('c1', { version: 2, on: 4, fits: ['org_b', 'org_a'] }));
    expect(await service.kindsTold()).toEqual(['p1 call_fits c1', 'p2 call_fits c1']);
  });

  it('is told to who turns out to have been there, and not to who joined later', async () => {
    const service = notificationsInMemory();
    await service.deliver(callEvent('c1', { on: 4 }));
    await service.deliver(
      membershipEvent('p1', 'org_a', { on: 4 }),
      membershipEvent('p2', 'org_a', { on: 5 }),
    );
    expect(await service.kindsTold()).toEqual(['p1 call_fits c1']);
  });

  it('is told on its last day, and not once that is over', async () => {
    const service = await withMembers();
    await service.deliver(callEvent('c1', { closesOn: '2026-03-10' }));
    await service.deliver(callEvent('c2', { closesOn: '2026-03-09' }));
    expect(await service.kindsTold()).toEqual(['p1 call_fits c1']);
    service.at(day(11));
    await service.deliver(membershipEvent('p3', 'org_a', { on: 1 }));
    expect(await service.kindsTold()).toEqual(['p1 call_fits c1']);
  });

  it('that opens later is told when it opens, by the clock of the campus, to who is there by then', async () => {
    const service = await withMembers();
    await service.deliver(callEvent('c1', { opensOn: '2026-03-12' }));
    await service.deliver(
      membershipEvent('p3', 'org_a', { on: 11 }),
      membershipEvent('p4', 'org_a', { on: 13 }),
    );
    service.at(new Date('2026-03-11T22:59:59Z'));
    await service.runDue();
    expect(await service.kindsTold()).toEqual([]);
    service.at(new Date('2026-03-11T23:00:00Z'));
    await service.runDue();
    expect(await service.kindsTold()).toEqual(['p1 call_fits c1', 'p3 call_fits c1']);
  });

  it('is forgotten when it is removed, also before it opens', async () => {
    const service = await withMembers();
    await service.deliver(callEvent('c1'), callEvent('c2', { opensOn: '2026-03-12' }));
    await service.deliver(
      callEvent('c1', { version: 2, removed: true }),
      callEvent('c2', { version: 2, removed: true }),
    );
    service.at(day(13));
    await service.runDue();
    expect(await service.kindsTold()).toEqual([]);
  });

  it('that was told of before stays told after everything derived was lost', async () => {
    const service = await withMembers();
    await service.deliver(callEvent('c1'));
    await service.deps.tellings.drop();
    await service.deps.memberships.drop();
    await service.deliver(callEvent('c1'));
    await service.deliver(membershipEvent('p1', 'org_a'));
    expect(service.deps.notices.events).toHaveLength(1);
  });
});
