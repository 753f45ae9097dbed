import { describe, expect, it } from '@jest/globals';
import { PromptCode } from '../../../proto/generated/passerelle/brokering/v1/prompts.ts';
import { NoticeKind } from '../../../proto/generated/passerelle/notifications/v1/notifications.ts';
import { listNotices } from '../../../services/notifications/notices-api.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { aPersonActing, asMessage } from '../../makers/actors.ts';
import {
  membershipEvent,
  type NotificationsInMemory,
  notificationsInMemory,
  promptEvent,
} from '../../makers/notifications-service.ts';

const withMembers = async () => {
  const service = notificationsInMemory();
  await service.deliver(
    membershipEvent('p1', 'org_a'),
    membershipEvent('p2', 'org_a'),
    membershipEvent('p3', 'org_b'),
  );
  return service;
};

const inboxOf = async ({ deps }: NotificationsInMemory, personId: string) =>
  valueOf(
    await listNotices(deps, {
      actor: asMessage(aPersonActing(personId)),
      personId,
      limit: 10,
      unreadOnly: false,
      cursor: undefined,
    }),
  ).items;

describe('what an animator asks for', () => {
  it('is told to each member of the organisations that are asked, and to nobody else', async () => {
    const service = await withMembers();
    await service.deliver(promptEvent('prm_1', { introductionId: 'int_1' }));
    expect(await service.kindsTold()).toEqual(['p1 animator_asks prm_1', 'p2 animator_asks prm_1']);
  });

  it('says what is asked for, of which introduction or statement, of which organisation', async () => {
    const service = await withMembers();
    const asked = ['org_b'];
    await service.deliver(
      promptEvent('prm_1', { code: PromptCode.CONTACT_ASKED, asked, introductionId: 'int_1' }),
      promptEvent('prm_2', { code: PromptCode.RENEWAL_ASKED, asked, statementId: 'stm_1' }),
    );
    const told = await inboxOf(service, 'p3');
    const about = { kind: NoticeKind.ANIMATOR_ASKS, suggestionId: '', organisationId: 'org_b' };
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(
      expect.objectContaining({
        ...about,
        askedFor: 'contact_asked',
        introductionId: 'int_1',
        statementId: undefined,
      }),
    );
    expect(told).toContainEqual(
      expect.objectContaining({
        ...about,
        askedFor: 'renewal_asked',
        introductionId: undefined,
        statementId: 'stm_1',
      }),
    );
  });

  it('is told once to a person of two organisations that are asked', async () => {
    const service = await withMembers();
    await service.deliver(membershipEvent('p1', 'org_b', { id: 'mbr_second' }));
    await service.deliver(promptEvent('prm_1', { asked: ['org_a', 'org_b'] }));
    expect((await service.kindsTold()).filter((told) => told.startsWith('p1'))).toHaveLength(1);
  });

  it('is told once however often it comes, and again where it is asked again', async () => {
    const service = await withMembers();
    await service.deliver(promptEvent('prm_1', { asked: ['org_b'] }));
    await service.deliver(promptEvent('prm_1', { asked: ['org_b'] }));
    await service.deliver(promptEvent('prm_2', { asked: ['org_b'], on: 5 }));
    expect(await service.kindsTold()).toEqual(['p3 animator_asks prm_1', 'p3 animator_asks prm_2']);
    expect(service.deps.notices.events).toHaveLength(2);
  });

  it('is told to who turns out to have been there, and not to who joined later', async () => {
    const service = notificationsInMemory();
    await service.deliver(promptEvent('prm_1', { on: 4 }));
    await service.deliver(
      membershipEvent('p1', 'org_a', { on: 4 }),
      membershipEvent('p2', 'org_a', { on: 5 }),
    );
    expect(await service.kindsTold()).toEqual(['p1 animator_asks prm_1']);
  });

  it('is forgotten when it is removed', async () => {
    const service = await withMembers();
    await service.deliver(promptEvent('prm_1'), promptEvent('prm_2', { asked: ['org_b'] }));
    await service.deliver(promptEvent('prm_1', { version: 2, removed: true }));
    expect(await service.kindsTold()).toEqual(['p3 animator_asks prm_2']);
  });

  it('is not told where this release does not know what is asked for', async () => {
    const service = await withMembers();
    await service.deliver(promptEvent('prm_1', { code: 'PROMPT_CODE_SOMETHING_NEW' as PromptCode }));
    expect(await service.kindsTold()).toEqual([]);
  });
});
