import { describe, expect, it } from '@jest/globals';
import { listNotices, markNotice } from '../../../services/notifications/notices-api.ts';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { anAnimator, aPersonActing, asMessage } from '../../makers/actors.ts';
import {
  day,
  membershipEvent,
  type NotificationsInMemory,
  notificationsInMemory,
  suggestionEvent,
} from '../../makers/notifications-service.ts';

const self = aPersonActing('p1');

const list = (
  { deps }: NotificationsInMemory,
  {
    actor = self,
    limit = 200,
    unreadOnly = false,
    cursor,
  }: { actor?: Actor; limit?: number; unreadOnly?: boolean; cursor?: string } = {},
) => listNotices(deps, { actor: asMessage(actor), personId: 'p1', limit, unreadOnly, cursor });
const mark = (
  { deps }: NotificationsInMemory,
  id: string,
  read: boolean,
  { actor = self, ifVersion }: { actor?: Actor; ifVersion?: number } = {},
) => markNotice(deps, { actor: asMessage(actor), id, read, ifVersion });

const inbox = async (count: number) => {
  const service = notificationsInMemory({ noticeRetentionDays: 30 });
  await service.deliver(membershipEvent('p1', 'org_a'));
  for (let n = 0; n < count; n += 1) {
    service.at(day(10 + n));
    await service.deliver(suggestionEvent(`s${n}`));
  }
  const { items } = valueOf(await list(service));
  return { service, items, first: items[0]?.id ?? '' };
};

describe('an inbox', () => {
  it('shows the newest first, page by page', async () => {
    const { service } = await inbox(5);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = valueOf(await list(service, { limit: 2, ...(cursor ? { cursor } : {}) }));
      seen.push(...page.items.map(({ suggestionId }) => suggestionId));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(['s4', 's3', 's2', 's1', 's0']);
  });

  it('is its person’s and animators’: to others there is none', async () => {
    const { service, first } = await inbox(1);
    const other = aPersonActing('p2');
    expect(await list(service, { actor: anAnimator() })).toMatchObject({ ok: true });
    expect(await list(service, { actor: other })).toMatchObject({ ok: false, fault: { code: 'not-found' } });
    expect(await mark(service, first, true, { actor: other })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
  });

  it.each([0, 201])('is not shown %d at a time', async (limit) => {
    const { service } = await inbox(0);
    expect(await list(service, { limit })).toMatchObject({ ok: false, fault: { code: 'invalid' } });
  });
});

describe('a notice', () => {
  it('is marked read and unread again, and then shows among the unread', async () => {
    const { service, first } = await inbox(1);
    const unread = async () => valueOf(await list(service, { unreadOnly: true })).items.length;
    expect(await unread()).toBe(1);
    expect(await mark(service, first, true)).toMatchObject({
      ok: true,
      value: { version: 2, readAt: day(10) },
    });
    expect(await unread()).toBe(0);
    expect(await mark(service, first, false)).toMatchObject({
      ok: true,
      value: { version: 3, readAt: undefined },
    });
    expect(await unread()).toBe(1);
  });

  it('marked as it is already is not written', async () => {
    const { service, first } = await inbox(1);
    expect(await mark(service, first, false)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(service.deps.notices.events).toHaveLength(1);
  });

  it('of another version is a conflict', async () => {
    const { service, first } = await inbox(1);
    expect(await mark(service, first, true, { ifVersion: 4 })).toMatchObject({
      ok: false,
      fault: { code: 'conflict', currentVersion: 1 },
    });
  });

  it('is forgotten the campus’s retention after it was read, never while unread, and not told again', async () => {
    const { service, items } = await inbox(2);
    const [newer, older] = items.map(({ id }) => id);
    service.at(day(40));
    await mark(service, older ?? '', true);
    await service.schedule.set('notifications.forget-read-notices', 'all', day(41));
    service.at(day(69));
    await service.runDue();
    expect(valueOf(await list(service)).items).toHaveLength(2);
    service.at(day(71));
    await service.runDue();
    expect(valueOf(await list(service)).items.map(({ id }) => id)).toEqual([newer]);
    await service.deliver(suggestionEvent('s0'));
    expect(valueOf(await list(service)).items).toHaveLength(1);
  });
});
