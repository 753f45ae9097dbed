// Links to sign in, on their way from who made them to who asked for them.
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import {
  MailServiceDefinition,
  type SendSignInLinkRequest,
} from '../../../../proto/generated/passerelle/notifications/v1/mail.ts';
import { Language } from '../../../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { mailedLinks } from '../../../../services/gateway/sign-in/mail-link-api.ts';
import { addressMark, mailSecret } from '../../../../services/notifications/mail/mail-secrets.ts';
import {
  getMailState,
  sendSignInLink,
} from '../../../../services/notifications/mail/send-sign-in-link-api.ts';
import { type Silence, silence } from '../../../../services/notifications/mail/silent-addresses.ts';
import type { Deps } from '../../../../services/notifications/deps.ts';
import { contextFor } from '../../../../services/platform/call-context.ts';
import { fault, refused } from '../../../../services/platform/faults/fault.ts';
import { createGrpcRpc } from '../../../../services/platform/rpc/grpc/grpc-rpc.ts';
import { createInProcessRpc } from '../../../../services/platform/rpc/in-process-rpc.ts';
import { type Implementation, type Rpc, served } from '../../../../services/platform/rpc/rpc.ts';
import { aMachine, anAnimator, aPersonActing, aService, asMessage } from '../../../makers/actors.ts';
import { mailInMemory, type MailInMemory, personId } from '../../../makers/mail-service.ts';

const reader = personId(1);
const email = 'reader@members.example';
const token = 'canari'.padEnd(43, '-');
const link = `https://passerelle.example/sign-in#${token}`;
const asked: SendSignInLinkRequest = {
  actor: asMessage(aService()),
  personId: reader,
  link,
  language: Language.ENGLISH,
  goodForMinutes: 15,
};

const withReader = (on: MailInMemory = mailInMemory()): MailInMemory => {
  on.persons.set(reader, { email, language: 'fr' });
  return on;
};

const sending = async (
  { deps }: MailInMemory,
  more: Partial<typeof asked> = {},
  pauses: number[] = [],
): Promise<string | undefined> => {
  const pause = async (ms: number): Promise<void> => void pauses.push(ms);
  const sent = await sendSignInLink(deps, { ...asked, ...more }, contextFor('r', 60_000), pause);
  if (!sent.ok) throw new Error(sent.fault.code);
  return sent.value.because;
};

const off = async ({ deps }: MailInMemory, because: Silence): Promise<void> =>
  silence(deps, {
    id: reader,
    mark: addressMark(await mailSecret(deps), email),
    because,
    since: deps.clock().toISOString(),
  });

describe('a link to sign in', () => {
  it.each([
    [Language.FRENCH, 'Votre lien pour vous connecter à Passerelle', 'Se connecter'],
    [Language.ENGLISH, 'Your link to sign in to Passerelle', 'Sign in'],
  ])(
    'is sent in the language it was asked for (%s), as text and as HTML',
    async (language, subject, action) => {
      const on = withReader();
      expect(await sending(on, { language })).toBeUndefined();
      const [mail, ...others] = on.post.sent;
      expect(others).toEqual([]);
      expect(mail).toMatchObject({ to: email, from: 'Passerelle <passerelle@campus.example>', subject });
      expect(mail?.text.split('\n')).toContain(link);
      expect(mail?.html).toContain(`<a class="act" href="${link}"`);
      for (const said of [mail?.text, mail?.html]) {
        expect(said).toContain(action);
        expect(said).toMatch(/\b15.minutes/);
        expect(said).not.toMatch(/undefined|\[object|unsubscribe/);
      }
      expect(mail?.headers).toEqual({ 'Auto-Submitted': 'auto-generated' });
      expect(JSON.stringify([mail?.subject, mail?.messageId, mail?.headers])).not.toContain(token);
    },
  );

  it.each<[string, (on: MailInMemory) => unknown]>([
    ['no-person', (on) => on.persons.delete(reader)],
    ['no-address', (on) => on.persons.set(reader, {})],
    ['address-off', (on) => off(on, 'refused')],
    ['address-off', (on) => off(on, 'bounced')],
  ])('is not sent: %s', async (because, happen) => {
    const on = withReader();
    await happen(on);
    expect(await sending(on)).toBe(because);
    expect(on.post.sent).toEqual([]);
  });

  it('is sent to who complained of notices, and asks for it by themselves', async () => {
    const on = withReader();
    await off(on, 'complained');
    expect(await sending(on)).toBeUndefined();
  });

  it('is not sent where no e-mails leave, and who asks is told so', async () => {
    const { mail: _, ...deps }: Deps = withReader().deps;
    const sent = await sendSignInLink(deps, asked, contextFor('r', 60_000));
    expect(sent).toEqual({ ok: true, value: { because: 'no-mail' } });
    const { actor } = asked;
    expect(await getMailState({}, { actor })).toEqual({ ok: true, value: { sends: false } });
    expect(await getMailState(withReader().deps, { actor })).toEqual({ ok: true, value: { sends: true } });
  });

  it('is tried again at once where a mail server cannot take it now, as the same e-mail, and soon given up', async () => {
    const on = withReader();
    const ids: string[] = [];
    on.post.answers(({ messageId }) => {
      ids.push(messageId);
      return { kind: 'later', code: 'smtp-451' };
    });
    const pauses: number[] = [];
    expect(await sending(on, {}, pauses)).toBe('smtp-451');
    expect(pauses).toEqual([1_000, 5_000]);
    expect(ids).toEqual([ids[0], ids[0], ids[0]]);
    on.post.answers(() => ({ kind: 'sent' }));
    expect(await sending(on)).toBeUndefined();
  });

  it('is not tried again once nobody waits for the answer', async () => {
    const on = withReader();
    let attempts = 0;
    on.post.answers(() => {
      attempts += 1;
      return { kind: 'later', code: 'timeout' };
    });
    const gone = new AbortController();
    const pause = async (): Promise<void> => gone.abort();
    await sendSignInLink(on.deps, asked, contextFor('r', 60_000, gone.signal), pause);
    expect(attempts).toBe(1);
  });

  it('turns an address off that does not exist, for animators to see, and none for what the e-mail is', async () => {
    const on = withReader();
    on.post.answers(() => ({ kind: 'refused', about: 'message', code: 'smtp-554' }));
    expect(await sending(on)).toBe('smtp-554');
    expect(await on.deps.addresses.count()).toBe(0);
    on.post.answers(() => ({ kind: 'refused', about: 'address', code: 'smtp-550' }));
    expect(await sending(on)).toBe('smtp-550');
    expect((await on.deps.addresses.get(reader))?.document).toMatchObject({ because: 'refused' });
  });

  it('is in no collection, whether it was sent or not', async () => {
    const on = withReader();
    await sending(on);
    on.post.answers(() => ({ kind: 'refused', about: 'address', code: 'smtp-550' }));
    await sending(on);
    const { notices, deliveries, addresses, mailSecrets, preferences, tellings, waiting } = on.deps;
    const kept = await Promise.all(
      [notices, deliveries, addresses, mailSecrets, preferences, tellings, waiting].map((one) =>
        one.all({ limit: 100 }),
      ),
    );
    expect(JSON.stringify(kept)).toContain(reader);
    expect(JSON.stringify(kept)).not.toMatch(/canari|members\.example/);
  });

  it('is sent for services alone', async () => {
    const on = withReader();
    for (const actor of [anAnimator(), aMachine(), aPersonActing(reader)].map(asMessage)) {
      const forbidden = { ok: false, fault: { code: 'forbidden' } };
      expect(await sendSignInLink(on.deps, { ...asked, actor }, contextFor('r', 1_000))).toMatchObject(
        forbidden,
      );
      expect(await getMailState(on.deps, { actor })).toMatchObject(forbidden);
    }
    expect(on.post.sent).toEqual([]);
  });

  it.each([
    '',
    `javascript:alert(1)//x#${token}`,
    `https://passerelle.example/sign-in#${token} and words`,
    `https://passerelle.example/sign-in?to=elsewhere#${token}`,
    `https://user@elsewhere.example/sign-in#${token}`,
    'https://passerelle.example/sign-in',
  ])('is a link and nothing else: %j', async (wrong) => {
    const on = withReader();
    const sent = await sendSignInLink(on.deps, { ...asked, link: wrong }, contextFor('r', 1_000));
    expect(sent).toMatchObject({ ok: false, fault: { violations: [{ field: 'link', rule: 'malformed' }] } });
    expect(JSON.stringify(sent)).not.toContain('canari');
    expect(on.post.sent).toEqual([]);
  });
});

const log = pino({ enabled: false });
const overGrpc = (): Rpc => {
  const rpc: Rpc = createGrpcRpc({ listen: '127.0.0.1:0', addressesOf: () => rpc.address, log });
  return rpc;
};

describe.each([
  ['in one process', () => createInProcessRpc({ log })],
  ['between processes', overGrpc],
])('links to sign in, asked for %s', (_, open) => {
  it('are sent as they were asked for, and it is said why one is not', async () => {
    const on = withReader();
    const rpc = open();
    const others = Object.keys(MailServiceDefinition.methods).map((name) => [
      name,
      async () => refused(fault('internal')),
    ]);
    const mail: Implementation<typeof MailServiceDefinition> = {
      ...(Object.fromEntries(others) as Implementation<typeof MailServiceDefinition>),
      getMailState: (request) => getMailState(on.deps, request),
      sendSignInLink: (request, call) => sendSignInLink(on.deps, request, call),
    };
    await rpc.serve([served(MailServiceDefinition, mail)]);
    rpc.setReady(true);
    const links = mailedLinks(rpc.client(MailServiceDefinition));
    try {
      const of = { url: link, locale: 'fr', requestId: 'r' } as const;
      expect(await links.areSent(contextFor('r', 10_000))).toBe(true);
      expect(await links.send({ ...of, personId: reader })).toBeUndefined();
      expect(await links.send({ ...of, personId: personId(2) })).toBe('no-person');
      expect(on.post.sent.map(({ to, subject }) => [to, subject])).toEqual([
        [email, 'Votre lien pour vous connecter à Passerelle'],
      ]);
      expect(on.post.sent[0]?.text).toContain(link);
      await expect(links.send({ ...of, personId: reader, url: 'nowhere' })).rejects.toThrow();
    } finally {
      await rpc.close();
    }
  });
});
