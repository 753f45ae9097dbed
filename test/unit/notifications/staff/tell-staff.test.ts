// Animators are told what is theirs to look at: webhooks that are paused, addresses that mail does not reach.
import { describe, expect, it } from '@jest/globals';
import { anAnimator, asMessage } from '../../../makers/actors.ts';
import { day, notificationsInMemory, personEvent } from '../../../makers/notifications-service.ts';
import { type MailInMemory, mailInMemory, personId } from '../../../makers/mail-service.ts';
import { restoreAddress } from '../../../../services/notifications/mail/mail-lists-api.ts';
import { silence } from '../../../../services/notifications/mail/silent-addresses.ts';
import { noticeMessage } from '../../../../services/notifications/emit-notice-changed.ts';
import { secretOf } from '../../../../services/notifications/webhooks/secrets.ts';
import {
  changeWebhook,
  makeWebhook,
  pauseWebhook,
} from '../../../../services/notifications/webhooks/webhook.ts';
import { webhookDueKinds } from '../../../../services/notifications/webhooks/deps.ts';

type Service = ReturnType<typeof notificationsInMemory>;

const animator = (id: string, more: object = {}) =>
  personEvent(id, { erased: false, animator: true, ...more });
const member = (id: string, more: object = {}) => personEvent(id, { erased: false, ...more });
const refused = { mark: 'a digest', because: 'refused', code: 'smtp-550' } as const;

const switchOff = async (service: Service, id: string, on = 5): Promise<void> => {
  service.at(day(on));
  await silence(service.deps, { ...refused, id, since: day(on).toISOString() });
  await service.runDue();
};

const aWebhook = (id: string) =>
  makeWebhook(
    {
      ...{ id, url: 'https://example.org/', description: '', events: ['text.changed'], owner: 'key_a' },
      ...{ by: 'key_a', secret: secretOf('hmac', new Uint8Array(32)) },
    },
    day(1).toISOString(),
  );

const pausedFor = async (
  { deps, at, runDue }: Service,
  because: 'asked' | 'gone' | 'failing' | 'key_revoked',
): Promise<void> => {
  at(day(5));
  const paused = pauseWebhook(aWebhook('whk_1'), because, day(5).toISOString());
  await deps.webhooks.put(paused, { ifVersion: 0 });
  await deps.schedule.set(webhookDueKinds.tellPaused, 'whk_1', day(5));
  await runDue();
};

describe('an address that is switched off', () => {
  it('is told to animators, each once, and to nobody else', async () => {
    const service = notificationsInMemory();
    await service.deliver(animator('p1'), member('p2'), animator('p3'));
    await switchOff(service, 'p9');
    await switchOff(service, 'p9', 6);
    expect(await service.kindsTold()).toEqual(['p1 address_unreachable p9', 'p3 address_unreachable p9']);
  });

  it('of whoever was erased meanwhile is forgotten, and told to nobody', async () => {
    const service = notificationsInMemory({ strangers: ['p9'] });
    await service.deliver(animator('p1'));
    await switchOff(service, 'p9');
    expect(await service.kindsTold()).toEqual([]);
    expect(await service.deps.addresses.get('p9')).toBeUndefined();
  });

  it('is told again where another address of the same person is', async () => {
    const service = notificationsInMemory();
    await service.deliver(animator('p1'));
    await switchOff(service, 'p9');
    service.at(day(7));
    const since = day(7).toISOString();
    await silence(service.deps, { ...refused, mark: 'another', id: 'p9', since });
    await service.runDue();
    expect(await service.kindsTold()).toHaveLength(2);
  });

  it('is told by the id of the person: the event says neither the address nor a digest of it', async () => {
    const service = notificationsInMemory();
    await service.deliver(animator('p1'));
    await switchOff(service, 'p9');
    const [stored] = (await service.deps.notices.all({ limit: 1 })).items;
    const message = stored && noticeMessage(stored.document, 1);
    expect(message).toMatchObject({ unreachablePersonId: 'p9', organisationId: '' });
    expect(JSON.stringify(message)).not.toContain('digest');
  });

  it('is forgotten with whose it is', async () => {
    const service = notificationsInMemory();
    await service.deliver(animator('p1'));
    await switchOff(service, 'p9');
    await service.deliver(personEvent('p9', { version: 2 }));
    expect(await service.told()).toEqual([]);
  });
});

describe('a webhook that is paused', () => {
  it.each(['failing', 'gone'] as const)('is told to animators where it was for %s', async (because) => {
    const service = notificationsInMemory();
    await service.deliver(animator('p1'), member('p2'));
    await pausedFor(service, because);
    expect(await service.kindsTold()).toEqual(['p1 webhook_paused whk_1']);
  });

  it.each(['asked', 'key_revoked'] as const)(
    'is told to nobody where somebody did it: %s',
    async (because) => {
      const service = notificationsInMemory();
      await service.deliver(animator('p1'));
      await pausedFor(service, because);
      expect(await service.told()).toEqual([]);
    },
  );
});

describe('who animates the campus', () => {
  it('is told from then on, and forgets what animators were told when it is no animator any more', async () => {
    const service = notificationsInMemory();
    await service.deliver(animator('p1'), animator('p2', { on: 6 }));
    await switchOff(service, 'p8');
    expect(await service.told()).toEqual(['p1 p8']);
    await service.deliver(member('p1', { version: 2 }));
    expect(await service.told()).toEqual([]);
    await switchOff(service, 'p9', 7);
    expect(await service.told()).toEqual(['p2 p9']);
  });

  it('is known by the newest state, whatever comes again', async () => {
    const service = notificationsInMemory();
    await service.deliver(animator('p1'), member('p1', { version: 2 }));
    await service.deliver(animator('p1'));
    await switchOff(service, 'p9');
    expect(await service.told()).toEqual([]);
  });
});

describe('the e-mail to an animator', () => {
  const toSend = async (): Promise<MailInMemory> => {
    const mail = mailInMemory();
    mail.persons.set(personId(1), { email: 'anne@campus.example', language: 'en' });
    await mail.service.deliver(animator(personId(1)));
    return mail;
  };
  const send = async ({ deps, service, plan, runDue, delivery }: MailInMemory) => {
    const noticeIds = (await deps.notices.all({ limit: 9 })).items.map(({ document: { id } }) => id);
    service.at(day(6));
    const id = await plan(1, { personId: personId(1), noticeIds });
    await runDue();
    return delivery(id);
  };

  it('tells several of a kind together, names nobody, and says why it came', async () => {
    const mail = await toSend();
    await switchOff(mail.service, personId(8));
    await switchOff(mail.service, personId(9));
    await send(mail);
    const [{ subject, text } = { subject: '', text: '' }] = mail.post.sent;
    expect(subject).toBe('Addresses that e-mails do not reach');
    expect(text).toContain('the team of campus animators');
    expect(text).not.toContain(personId(9));
  });

  it('is not sent where the address is switched on again', async () => {
    const mail = await toSend();
    await switchOff(mail.service, personId(9));
    const request = { actor: asMessage(anAnimator()), personId: personId(9) };
    expect(await restoreAddress(mail.deps, request)).toEqual({ ok: true, value: {} });
    expect(await send(mail)).toMatchObject({ state: 'dropped', because: 'over' });
    expect(mail.post.sent).toEqual([]);
  });

  it('is not sent where the webhook is resumed', async () => {
    const mail = await toSend();
    await pausedFor(mail.service, 'failing');
    const found = await mail.deps.webhooks.get('whk_1');
    if (!found) throw new Error('no webhook');
    const resumed = changeWebhook(found.document, { paused: false }, day(5).toISOString());
    await mail.deps.webhooks.put(resumed, { ifVersion: found.version });
    expect(await send(mail)).toMatchObject({ state: 'dropped', because: 'over' });
  });
});
