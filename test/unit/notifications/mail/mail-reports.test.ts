import { describe, expect, it } from '@jest/globals';
import { Language } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { ReportEffect } from '../../../../proto/generated/passerelle/notifications/v1/mail.ts';
import {
  listFailedMail,
  listSilentAddresses,
  restoreAddress,
  retryMail,
} from '../../../../services/notifications/mail/mail-lists-api.ts';
import { mailSecret } from '../../../../services/notifications/mail/mail-secrets.ts';
import { messageIdOf as signedId } from '../../../../services/notifications/mail/message-id.ts';
import { sendSignInLink } from '../../../../services/notifications/mail/send-sign-in-link-api.ts';
import { takeMailReport } from '../../../../services/notifications/mail/take-mail-report-api.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { newId } from '../../../../services/platform/ids.ts';
import { valueOf } from '../../../../services/platform/faults/fault.ts';
import { aMachine, anAnimator, aPersonActing, aService, asMessage } from '../../../makers/actors.ts';
import { aBounce, aComplaint } from '../../../makers/mail-reports.ts';
import { deliveryId, mailInMemory, type MailInMemory, personId } from '../../../makers/mail-service.ts';
import { day, membershipEvent, suggestionEvent } from '../../../makers/notifications-service.ts';

const reader = personId(1);
/** Of an e-mail that was tried; as it went out. */
const messageIdOf = async ({ deps }: MailInMemory, id: string): Promise<string> =>
  signedId(await mailSecret(deps), id, 'Passerelle <passerelle@campus.example>');

const sent = async () => {
  const on = mailInMemory();
  on.persons.set(reader, { email: 'reader@members.example' });
  await on.service.deliver(membershipEvent(reader, 'org_a'));
  await on.service.deliver(suggestionEvent('s1'));
  const noticeIds = await on.noticesOf(reader);
  await on.plan(1, { personId: reader, noticeIds });
  await on.runDue();
  return { on, noticeIds, messageId: on.post.sent.at(-1)?.messageId ?? '' };
};

const take = async ({ deps }: MailInMemory, report: string, actor: Actor = aMachine()) =>
  takeMailReport(deps, { actor: asMessage(actor), report: Buffer.from(report) });
const effectOf = async (on: MailInMemory, report: string) => valueOf(await take(on, report)).effect;
const silent = async ({ deps }: MailInMemory) =>
  valueOf(await listSilentAddresses(deps, { actor: asMessage(anAnimator()), limit: 50, cursor: undefined }))
    .items;

describe('what a mail system reports', () => {
  it('of an address that is not there turns it off, and animators see why and since when', async () => {
    const { on, messageId } = await sent();
    expect(await effectOf(on, aBounce({ messageId }))).toBe(ReportEffect.ADDRESS_OFF);
    expect(await silent(on)).toEqual([
      { personId: reader, because: 'SILENCE_BOUNCED', code: '5.1.1', since: day(10) },
    ]);
  });

  it('is of no consequence where the address is another one by now', async () => {
    const { on, noticeIds, messageId } = await sent();
    on.persons.set(reader, { email: 'new@members.example' });
    await take(on, aBounce({ messageId }));
    const id = await on.plan(2, { personId: reader, noticeIds });
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'sent' });
  });

  it('of a complaint turns off the address of today, and nothing more is sent there', async () => {
    const { on, noticeIds, messageId } = await sent();
    expect(await effectOf(on, aComplaint({ messageId, to: 'blotted-out@members.example' }))).toBe(
      ReportEffect.ADDRESS_OFF,
    );
    const id = await on.plan(2, { personId: reader, noticeIds });
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'dropped', because: 'address-off' });
  });

  it.each([
    ['a full mailbox', { status: '5.2.2' }, ReportEffect.PASSING],
    ['a dislike of ours', { status: '5.7.1' }, ReportEffect.PASSING],
    ['a delay', { action: 'delayed', status: '4.0.0' }, ReportEffect.PASSING],
    ['an e-mail of somebody else', { messageId: '<x@y.example>' }, ReportEffect.NOT_OURS],
  ])('of %s changes nothing', async (_, bounce, effect) => {
    const { on, messageId } = await sent();
    expect(await effectOf(on, aBounce({ messageId, ...bounce }))).toBe(effect);
    expect(await silent(on)).toEqual([]);
  });

  it('of an e-mail that there never was, or that is no report, changes nothing', async () => {
    const { on } = await sent();
    const never = await messageIdOf(on, deliveryId(9));
    expect(await effectOf(on, aBounce({ messageId: never }))).toBe(ReportEffect.NOT_OURS);
    expect(await effectOf(on, 'Subject: away\n\nuntil Monday')).toBe(ReportEffect.NO_REPORT);
    expect(await silent(on)).toEqual([]);
  });

  it('is not made up by who knows whom we wrote to and of what, which a delivery’s id is derived from', async () => {
    const { on, messageId } = await sent();
    const [, signature = ''] = /\.([\w-]{22})@/.exec(messageId) ?? [];
    const forgeries = [
      `<${deliveryId(1)}@campus.example>`,
      messageId.replace(signature, signature.split('').toReversed().join('')),
      messageId.replace(deliveryId(1), deliveryId(2)),
    ];
    for (const forged of forgeries)
      for (const report of [aBounce({ messageId: forged }), aComplaint({ messageId: forged })])
        expect(await effectOf(on, report)).toBe(ReportEffect.NOT_OURS);
    expect(await silent(on)).toEqual([]);
  });

  it('of a link to sign in turns the address off as well, and nobody makes up whose it was', async () => {
    const { on } = await sent();
    const deps = { ...on.deps, newId };
    const asked = { personId: reader, link: `https://passerelle.example/sign-in#${'x'.repeat(43)}` };
    const actor = asMessage(aService());
    const request = { ...asked, actor, language: Language.FRENCH, goodForMinutes: 10 };
    valueOf(await sendSignInLink(deps, request, contextFor('r', 60_000)));
    const signed = on.post.sent.at(-1)?.messageId ?? '';
    const other = signed.replace(reader, personId(2));
    expect(await effectOf(on, aBounce({ messageId: other }))).toBe(ReportEffect.NOT_OURS);
    expect(await silent(on)).toEqual([]);
    expect(await effectOf(on, aBounce({ messageId: signed }))).toBe(ReportEffect.ADDRESS_OFF);
    expect(await silent(on)).toMatchObject([{ personId: reader, because: 'SILENCE_BOUNCED' }]);
  });

  it('of an e-mail that was never tried changes nothing', async () => {
    const { on, noticeIds } = await sent();
    const id = await on.plan(2, { personId: reader, noticeIds, sendAt: day(20).toISOString() });
    const messageId = await messageIdOf(on, id);
    expect(await effectOf(on, aBounce({ messageId }))).toBe(ReportEffect.NOT_OURS);
  });

  it('is taken of machines and animators, not of members', async () => {
    const { on, messageId } = await sent();
    expect(await take(on, aBounce({ messageId }), aPersonActing(reader))).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    });
    expect(await take(on, 'x'.repeat(1024 * 1024 + 1))).toMatchObject({
      ok: false,
      fault: { code: 'too-large' },
    });
  });
});

describe('an address that is off', () => {
  it('is switched on again by an animator, and off again by the next report', async () => {
    const { on, noticeIds, messageId } = await sent();
    await take(on, aBounce({ messageId }));
    const actor = asMessage(anAnimator());
    expect(await restoreAddress(on.deps, { actor, personId: reader })).toMatchObject({ ok: true });
    expect(await silent(on)).toEqual([]);
    const id = await on.plan(2, { personId: reader, noticeIds });
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'sent' });
    await take(on, aBounce({ messageId }));
    expect(await silent(on)).toHaveLength(1);
    expect(await restoreAddress(on.deps, { actor, personId: personId(2) })).toMatchObject({
      ok: false,
      fault: { code: 'not-found' },
    });
  });

  it('and what failed are for animators to see', async () => {
    const { on, noticeIds } = await sent();
    on.post.answers(() => ({ kind: 'refused', about: 'message', code: 'smtp-554' }));
    const id = await on.plan(2, { personId: reader, noticeIds });
    await on.runDue();
    const actor = asMessage(anAnimator());
    const failed = valueOf(
      await listFailedMail(on.deps, { actor, limit: 10, cursor: undefined, dropped: false }),
    );
    expect(failed.items).toEqual([
      {
        deliveryId: id,
        personId: reader,
        noticeIds,
        digest: false,
        because: 'smtp-554',
        attempts: 1,
        at: day(10),
      },
    ]);
    const member = { actor: asMessage(aPersonActing(reader)), limit: 10, cursor: undefined, dropped: false };
    expect(await listFailedMail(on.deps, member)).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
    expect(await listSilentAddresses(on.deps, member)).toMatchObject({
      ok: false,
      fault: { code: 'forbidden' },
    });
  });

  it('is sent again where it was given up, once somebody asks for it', async () => {
    const { on, noticeIds } = await sent();
    on.post.answers(() => ({ kind: 'refused', about: 'message', code: 'smtp-554' }));
    const deliveryId = await on.plan(2, { personId: reader, noticeIds });
    await on.runDue();
    const actor = asMessage(anAnimator());
    on.post.answers(() => ({ kind: 'sent' }));
    expect(await retryMail(on.deps, { actor, deliveryId })).toEqual({ ok: true, value: {} });
    await on.runDue();
    expect(await on.delivery(deliveryId)).toMatchObject({ state: 'sent', attempts: 1 });
    expect((await on.delivery(deliveryId))?.because).toBeUndefined();
    for (const [refusedFor, asked] of [
      ['not-found', { actor, deliveryId }],
      ['not-found', { actor, deliveryId: 'dlv_none' }],
      ['forbidden', { actor: asMessage(aPersonActing(reader)), deliveryId }],
    ] as const)
      expect(await retryMail(on.deps, asked)).toMatchObject({ ok: false, fault: { code: refusedFor } });
  });
});
