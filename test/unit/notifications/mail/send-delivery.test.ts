import { describe, expect, it } from '@jest/globals';
import { Stage } from '../../../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { SuggestionState } from '../../../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { listFailedMail } from '../../../../services/notifications/mail/mail-lists-api.ts';
import { mailWork } from '../../../../services/notifications/on-delivery-due.ts';
import { mark } from '../../../../services/notifications/notice.ts';
import type { Preferences } from '../../../../services/notifications/plan/preferences.ts';
import { stopKind } from '../../../../services/notifications/plan/stop-kind.ts';
import { anAnimator, asMessage } from '../../../makers/actors.ts';
import { deliveryId, mailInMemory, type MailInMemory, personId } from '../../../makers/mail-service.ts';
import { aPreference } from '../../../makers/planned-over-time.ts';
import {
  day,
  introductionEvent,
  membershipEvent,
  suggestionEvent,
} from '../../../makers/notifications-service.ts';

const reader = personId(1);

/** A member of an organisation that was told of a suggestion, and an e-mail about it. */
const withMail = async (on: MailInMemory = mailInMemory()) => {
  on.persons.set(reader, { email: 'reader@members.example', language: 'en', timeZone: 'Europe/Paris' });
  await on.service.deliver(membershipEvent(reader, 'org_a'));
  await on.service.deliver(suggestionEvent('s1'));
  const noticeIds = await on.noticesOf(reader);
  const id = await on.plan(1, { personId: reader, noticeIds });
  return { on, id, noticeIds };
};

const restOf = { quietHours: { from: '20:00', to: '07:00' }, weekdaysOff: ['saturday', 'sunday'] } as const;
const withoutRest = { weekdaysOff: [], quietHours: undefined } as unknown as Partial<Preferences>;

const prefers = (on: MailInMemory, chosen: Partial<Preferences>) =>
  on.deps.preferences.put({ ...aPreference(chosen), id: reader }, { ifVersion: 0 });

/** By clocks of Paris. */
const paris = (of: number, time: string): Date => new Date(`2026-03-${of}T${time}:00+01:00`);

/** Goes from one due time to the next until then; when the mail server was asked, by clocks of Paris. */
const askedUntil = async (on: MailInMemory, id: string, end: Date): Promise<readonly string[]> => {
  const asked: string[] = [];
  on.post.answers(() => {
    asked.push(on.deps.clock().toLocaleString('sv-SE', { timeZone: 'Europe/Paris' }).slice(8, 16));
    return { kind: 'later', code: 'smtp-451' };
  });
  for (;;) {
    await on.runDue();
    const next = await on.deps.schedule.dueAt('notifications.send-delivery', id);
    if (!next || next > end) return asked;
    on.service.at(next);
  }
};

describe('an e-mail that is late', () => {
  it('waits for the end of quiet hours and of days off, however often it was tried before', async () => {
    const { on, id } = await withMail();
    await prefers(on, restOf);
    // A Friday.
    on.service.at(paris(13, '19:40'));
    const asked = await askedUntil(on, id, paris(16, '07:00'));
    expect(asked.slice(0, -1).every((at) => at >= '13 19:40' && at < '13 20:00')).toBe(true);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.at(-1)).toBe('16 07:00');
  });

  it('is tried at night by who has no quiet hours', async () => {
    const { on, id } = await withMail();
    await prefers(on, withoutRest);
    on.service.at(paris(13, '19:40'));
    const asked = await askedUntil(on, id, paris(16, '07:00'));
    expect(asked.some((at) => at > '13 20:00' && at < '16 07:00')).toBe(true);
  });

  it('waits, too, where the process was down when it was due, and is no attempt for that', async () => {
    const { on, id } = await withMail();
    await prefers(on, restOf);
    on.service.at(paris(10, '23:00'));
    await on.runDue();
    expect(on.post.sent).toEqual([]);
    expect(await on.delivery(id)).toMatchObject({ state: 'pending', attempts: 0 });
    on.service.at(paris(11, '07:00'));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  /** Told of a meeting by an e-mail that is due in the middle of the night. */
  const withMeeting = async (meetingAt: Date, stage = Stage.INTRODUCED) => {
    const on = mailInMemory();
    on.persons.set(reader, { email: 'reader@members.example', timeZone: 'Europe/Paris' });
    await prefers(on, restOf);
    await on.service.deliver(membershipEvent(reader, 'org_b'));
    on.service.at(paris(10, '23:00'));
    const tellings = ['meeting_cancelled of org_b on 10'];
    await on.service.deliver(introductionEvent('i1', { stage, tellings, meetingAt }));
    const id = await on.plan(1, { personId: reader, noticeIds: await on.noticesOf(reader) });
    await on.runDue();
    return { on, id };
  };

  it('wakes its reader for a meeting that is called off and would begin before they are up', async () => {
    const { on, id } = await withMeeting(paris(11, '06:30'));
    expect(await on.delivery(id)).toMatchObject({ state: 'sent' });
  });

  it('wakes nobody for one that they hear of early enough in the morning', async () => {
    const { on, id } = await withMeeting(paris(11, '14:00'));
    expect(await on.delivery(id)).toMatchObject({ state: 'pending' });
    on.service.at(paris(11, '07:00'));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'sent' });
  });
});

describe('an e-mail that tells of a meeting', () => {
  /** Tried once before the meeting, and then after as many minutes past its beginning. */
  const triedAround = async (
    meeting: { meetingAt: Date; meetingLast?: Date },
    then: Date,
    also: string[] = [],
  ) => {
    const on = mailInMemory();
    on.persons.set(reader, { email: 'reader@members.example', language: 'en' });
    await prefers(on, withoutRest);
    await on.service.deliver(membershipEvent(reader, 'org_b'));
    for (const one of also) await on.service.deliver(introductionEvent(one));
    const tellings = ['meeting_changed of org_b on 10'];
    await on.service.deliver(introductionEvent('i1', { stage: Stage.INTRODUCED, tellings, ...meeting }));
    const id = await on.plan(1, { personId: reader, noticeIds: await on.noticesOf(reader) });
    on.post.answers(() => ({ kind: 'later', code: 'smtp-451' }));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'pending', attempts: 1 });
    on.post.answers(() => ({ kind: 'sent' }));
    on.service.at(then);
    await on.runDue();
    return { on, id };
  };

  it('is dropped as “past”, for animators to see, once the meeting has begun', async () => {
    const { on, id } = await triedAround({ meetingAt: paris(10, '14:00') }, paris(10, '14:00'));
    expect(on.post.sent).toEqual([]);
    expect(await on.delivery(id)).toMatchObject({ state: 'dropped', because: 'past' });
    const page = { actor: asMessage(anAnimator()), limit: 10, cursor: undefined };
    expect(await listFailedMail(on.deps, { ...page, dropped: true })).toMatchObject({
      value: { items: [{ deliveryId: id, because: 'past', attempts: 1 }] },
    });
    expect(await listFailedMail(on.deps, { ...page, dropped: false })).toMatchObject({
      value: { items: [] },
    });
  });

  it('is sent until then, and where it was put off, until the later of both times', async () => {
    const before = await triedAround({ meetingAt: paris(10, '14:00') }, paris(10, '13:59'));
    expect(await before.on.delivery(before.id)).toMatchObject({ state: 'sent' });
    const meeting = { meetingAt: paris(10, '14:00'), meetingLast: paris(12, '14:00') };
    const putOff = await triedAround(meeting, paris(11, '14:00'));
    expect(await putOff.on.delivery(putOff.id)).toMatchObject({ state: 'sent' });
  });

  it('goes without it where there is something else to tell', async () => {
    const { on } = await triedAround({ meetingAt: paris(10, '14:00') }, paris(10, '15:00'), ['i2']);
    expect(on.post.sent).toHaveLength(1);
    expect(on.post.sent[0]?.text).not.toContain('/introductions/i1');
    expect(on.post.sent[0]?.text).toContain('/introductions/i2');
  });
});

describe('an e-mail that is due', () => {
  it('is sent once, to the address of that moment, in the language of its reader', async () => {
    const { on, id } = await withMail();
    on.persons.set(reader, { email: 'new@members.example', language: 'fr' });
    await on.runDue();
    await on.runDue();
    expect(on.post.sent).toHaveLength(1);
    expect(on.post.sent[0]).toMatchObject({
      messageId: expect.stringMatching(new RegExp(`^<${deliveryId(1)}\\.[\\w-]{22}@campus\\.example>$`)),
      from: 'Passerelle <passerelle@campus.example>',
      to: 'new@members.example',
      subject: 'Une nouvelle suggestion de rencontre',
    });
    expect(await on.delivery(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      sentAt: day(10).toISOString(),
    });
  });

  it('waits for its time, also where that was moved after it was set', async () => {
    const { on, noticeIds } = await withMail();
    const id = await on.plan(2, { personId: reader, noticeIds, sendAt: day(12).toISOString() });
    await on.deps.schedule.set('notifications.send-delivery', id, day(9));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'pending', attempts: 0 });
    on.service.at(day(12));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'sent' });
  });

  it('can be stopped by one tap, in every mail program that knows how', async () => {
    const { on } = await withMail(mailInMemory({ mail: { unsubscribeAddress: 'stop@campus.example' } }));
    await on.runDue();
    const headers = on.post.sent[0]?.headers;
    expect(headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(headers?.['List-Unsubscribe']).toMatch(
      /^<https:\/\/passerelle\.example\/v1\/unsubscribe\/per_\w{26}\.new_suggestion\.[\w-]{43}>, <mailto:stop@campus\.example\?subject=per_/,
    );
  });

  it.each<[string, string, (on: MailInMemory) => Promise<unknown>]>([
    [
      'over',
      'its suggestion was withdrawn',
      (on) => on.service.deliver(suggestionEvent('s1', { version: 2, state: SuggestionState.WITHDRAWN })),
    ],
    [
      'gone',
      'its suggestion is gone',
      (on) => on.service.deliver(suggestionEvent('s1', { version: 2, removed: true })),
    ],
    [
      'gone',
      'its reader left the organisation',
      (on) => on.service.deliver(membershipEvent(reader, undefined, { version: 2, id: `mbr_${reader}` })),
    ],
    [
      'read',
      'it was read in the inbox',
      async (on) => {
        const [stored] = (await on.deps.notices.all({ limit: 1 })).items;
        if (!stored) throw new Error('no notice');
        const read = mark(stored.document, true, day(10).toISOString());
        await on.deps.notices.put(read, { ifVersion: stored.version });
      },
    ],
    ['stopped', 'its kind was stopped', (on) => stopKind(on.deps, reader, 'new_suggestion', 'email')],
    ['stopped', 'every e-mail was stopped', (on) => stopKind(on.deps, reader, 'all', 'email')],
    ['no-person', 'its reader is gone', async (on) => on.persons.delete(reader)],
    ['no-address', 'there is no address', async (on) => on.persons.set(reader, {})],
    ['gone', 'the organisation is gone', async (on) => on.names.delete('org_a')],
  ])('is dropped as “%s” where %s', async (because, _, happen) => {
    const { on, id } = await withMail();
    await happen(on);
    await on.runDue();
    expect(on.post.sent).toEqual([]);
    expect(await on.delivery(id)).toMatchObject({ state: 'dropped', because });
  });

  it('is not sent for an introduction that is over, and is for one that goes on', async () => {
    const on = mailInMemory();
    on.persons.set(reader, { email: 'reader@members.example' });
    await on.service.deliver(membershipEvent(reader, 'org_b'));
    await on.service.deliver(introductionEvent('i1'), introductionEvent('i2'));
    const [first = '', second = ''] = await on.noticesOf(reader);
    const ids = [
      await on.plan(1, { personId: reader, noticeIds: [first] }),
      await on.plan(2, { personId: reader, noticeIds: [second] }),
    ];
    const abouts = await on.deps.notices.getMany([first]);
    const about = abouts[0]?.document.about.id ?? '';
    await on.service.deliver(introductionEvent(about, { version: 2, stage: Stage.WITHDRAWN }));
    await on.runDue();
    expect(await Promise.all(ids.map(async (id) => (await on.delivery(id))?.state))).toEqual([
      'dropped',
      'sent',
    ]);
  });

  it('tells of several only what is still to be told', async () => {
    const { on } = await withMail();
    await on.service.deliver(suggestionEvent('s2', { on: 3 }), suggestionEvent('s3', { on: 3 }));
    const noticeIds = await on.noticesOf(reader);
    const id = await on.plan(2, { personId: reader, noticeIds, digest: true });
    await on.service.deliver(suggestionEvent('s2', { version: 2, removed: true }));
    await on.runDue();
    const digest = on.post.sent.find(({ messageId }) => messageId.includes(id));
    expect(digest?.subject).toBe('Your digest: 2 new things');
  });

  it('is not sent for another person’s notice', async () => {
    const { on, noticeIds } = await withMail();
    on.persons.set(personId(2), { email: 'other@members.example' });
    const id = await on.plan(2, { personId: personId(2), noticeIds });
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'dropped', because: 'gone' });
  });

  it('waits while what it tells is not known again, as after everything derived was lost', async () => {
    const { on, id } = await withMail();
    await on.deps.tellings.drop();
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'pending', attempts: 1 });
    await on.service.deliver(suggestionEvent('s1'));
    on.service.at(day(11));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'sent' });
  });
});

describe('an e-mail that cannot be sent', () => {
  it('is tried again for two days, ever more seldom, and then given up', async () => {
    const { on, id } = await withMail();
    await prefers(on, withoutRest);
    on.post.answers(() => ({ kind: 'later', code: 'smtp-451' }));
    const tried: number[] = [];
    const begin = on.deps.clock().getTime();
    for (let turn = 0; turn < 100 && (await on.delivery(id))?.state === 'pending'; turn += 1) {
      await on.runDue();
      tried.push(on.deps.clock().getTime() - begin);
      const next = await on.deps.schedule.dueAt('notifications.send-delivery', id);
      if (next) on.service.at(next);
    }
    expect(await on.delivery(id)).toMatchObject({ state: 'failed', because: 'smtp-451' });
    const hour = 3_600_000;
    expect(tried.length).toBeGreaterThan(10);
    expect(tried[1]).toBeLessThanOrEqual(60_000);
    expect(tried.at(-1)).toBeGreaterThan(34 * hour);
    expect(tried.at(-1)).toBeLessThanOrEqual(48 * hour);
  });

  it('turns its address off where that is refused, until it is another one', async () => {
    const { on, id, noticeIds } = await withMail();
    on.post.answers(() => ({ kind: 'refused', about: 'address', code: 'smtp-550' }));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'failed', because: 'smtp-550' });
    const silent = await on.deps.addresses.get(reader);
    expect(silent?.document).toMatchObject({ because: 'refused', code: 'smtp-550' });
    expect(JSON.stringify(silent?.document)).not.toContain('members.example');

    on.post.answers(() => ({ kind: 'sent' }));
    const again = await on.plan(2, { personId: reader, noticeIds });
    await on.runDue();
    expect(await on.delivery(again)).toMatchObject({ state: 'dropped', because: 'address-off' });
    on.persons.set(reader, { email: 'another@members.example' });
    const other = await on.plan(3, { personId: reader, noticeIds });
    await on.runDue();
    expect(await on.delivery(other)).toMatchObject({ state: 'sent' });
  });

  it('leaves its address on where the e-mail itself was refused', async () => {
    const { on, id } = await withMail();
    on.post.answers(() => ({ kind: 'refused', about: 'message', code: 'smtp-554' }));
    await on.runDue();
    expect(await on.delivery(id)).toMatchObject({ state: 'failed', because: 'smtp-554' });
    expect(await on.deps.addresses.count()).toBe(0);
  });

  it('is not sent at all where no e-mails leave', async () => {
    const { on, id } = await withMail();
    const { mail: _, ...without } = on.deps;
    await on.service.schedule.runDue(mailWork(without), day(10));
    expect(await on.delivery(id)).toMatchObject({ state: 'dropped', because: 'no-mail' });
  });
});
