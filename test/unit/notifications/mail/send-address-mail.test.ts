// E-mails to an address that is to be shown, and to one that counts no more.
import { describe, expect, it } from '@jest/globals';
import type {
  SendAddressLinkRequest,
  TellAddressChangedRequest,
} from '../../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { Language } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { addressMark, mailSecret } from '../../../../services/notifications/mail/mail-secrets.ts';
import { deliveryOf, signInReaderOf } from '../../../../services/notifications/mail/message-id.ts';
import {
  sendAddressLink,
  tellAddressChanged,
} from '../../../../services/notifications/mail/send-address-mail-api.ts';
import { silence } from '../../../../services/notifications/mail/silent-addresses.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { aMachine, anAnimator, aPersonActing, aService, asMessage } from '../../../makers/actors.ts';
import { mailInMemory, type MailInMemory, personId } from '../../../makers/mail-service.ts';

const reader = personId(1);
const [former, fresh] = ['former@members.example', 'fresh@members.example'];
const token = 'canari'.padEnd(43, '-');
const link = `https://passerelle.example/account/address#${token}`;
const asking: SendAddressLinkRequest = {
  ...{ actor: asMessage(aService()), personId: reader, address: fresh, link },
  ...{ language: Language.ENGLISH, goodForMinutes: 15 },
};
const telling: TellAddressChangedRequest = {
  ...{ actor: asMessage(aService()), personId: reader, address: former, language: Language.ENGLISH },
};

const call = contextFor('r', 60_000);
const pause = async (): Promise<void> => undefined;
const withReader = (): MailInMemory => {
  const on = mailInMemory();
  on.persons.set(reader, { email: former });
  return on;
};
const ask = ({ deps }: MailInMemory, more: Partial<SendAddressLinkRequest> = {}) =>
  sendAddressLink(deps, { ...asking, ...more }, call, pause);
const tell = ({ deps }: MailInMemory, more: Partial<TellAddressChangedRequest> = {}) =>
  tellAddressChanged(deps, { ...telling, ...more }, call, pause);
const done = { ok: true, value: { because: undefined } };

describe('a link to a new address', () => {
  it.each([
    [Language.FRENCH, /^Cette adresse est-elle la vôtre/, 'Cette adresse est la mienne'],
    [Language.ENGLISH, /^Is this your address/, 'This address is mine'],
  ])(
    'goes there in the language it was asked for (%s), and says what it is for',
    async (language, subject, action) => {
      const on = withReader();
      expect(await ask(on, { language })).toEqual(done);
      const [mail, ...others] = on.post.sent;
      expect(others).toEqual([]);
      expect(mail?.to).toBe(fresh);
      expect(mail?.subject).toMatch(subject);
      expect(mail?.text.split('\n')).toContain(link);
      expect(mail?.html).toContain(`<a class="act" href="${link}"`);
      for (const said of [mail?.text, mail?.html]) {
        expect(said).toContain(action);
        expect(said).toMatch(/\b15.minutes/);
      }
      expect(JSON.stringify([mail?.subject, mail?.messageId, mail?.headers])).not.toContain(token);
    },
  );

  it('is kept nowhere, nor is the address, and what comes of it says nothing of the one that counts', async () => {
    const on = withReader();
    await ask(on);
    on.post.answers(() => ({ kind: 'refused', about: 'address', code: 'smtp-550' }));
    expect(await ask(on)).toEqual({ ok: true, value: { because: 'smtp-550' } });
    const { addresses, mailSecrets, deliveries } = on.deps;
    expect(await addresses.count()).toBe(0);
    const kept = await Promise.all([mailSecrets, deliveries].map((one) => one.all({ limit: 100 })));
    expect(JSON.stringify(kept)).not.toMatch(/canari|members\.example/);
    // Nor does a report that comes back with it.
    const messageId = on.post.sent[0]?.messageId ?? '';
    const secret = await mailSecret(on.deps);
    expect([deliveryOf(secret, messageId), signInReaderOf(secret, messageId)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is not sent where a mail system said of that person’s very address that there is nobody', async () => {
    const on = withReader();
    const mark = addressMark(await mailSecret(on.deps), fresh);
    await silence(on.deps, { id: reader, mark, because: 'bounced', since: on.deps.clock().toISOString() });
    expect(await ask(on)).toEqual({ ok: true, value: { because: 'address-off' } });
    expect(await tell(on)).toEqual(done);
  });

  it.each([
    'a@b.example, c@d.example',
    'Name <a@b.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example;c',
    'nowhere',
    '',
  ])('goes to one address and nothing else: %j', async (address) => {
    const on = withReader();
    for (const refused of [await ask(on, { address }), await tell(on, { address })]) {
      expect(refused).toMatchObject({ ok: false, fault: { violations: [{ field: 'address' }] } });
      expect(JSON.stringify(refused)).not.toContain('example');
    }
    expect(on.post.sent).toEqual([]);
  });

  it('is a link and nothing else', async () => {
    const refused = await ask(withReader(), { link: `${link} and words` });
    expect(refused).toMatchObject({
      ok: false,
      fault: { violations: [{ field: 'link', rule: 'malformed' }] },
    });
    expect(JSON.stringify(refused)).not.toContain('canari');
  });

  it('is sent for services alone', async () => {
    const on = withReader();
    const forbidden = { ok: false, fault: { code: 'forbidden' } };
    for (const actor of [anAnimator(), aMachine(), aPersonActing(reader)].map(asMessage)) {
      expect(await ask(on, { actor })).toMatchObject(forbidden);
      expect(await tell(on, { actor })).toMatchObject(forbidden);
    }
    expect(on.post.sent).toEqual([]);
  });
});

describe('a former address', () => {
  it.each([
    [Language.FRENCH, /a changé$/],
    [Language.ENGLISH, /is another one now$/],
  ])(
    'is told, in the language that was asked for (%s), and not which one counts',
    async (language, subject) => {
      const on = withReader();
      expect(await tell(on, { language })).toEqual(done);
      const [mail] = on.post.sent;
      expect(mail?.to).toBe(former);
      expect(mail?.subject).toMatch(subject);
      expect(mail?.text.split('\n')).toContain('https://passerelle.example/account');
      expect(mail?.text).not.toContain(fresh);
    },
  );
});
