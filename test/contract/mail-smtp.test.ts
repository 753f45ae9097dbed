import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSmtpTransport } from '../../services/platform/mail/smtp/smtp-transport.ts';
import { type SmtpServerOnLoopback, smtpServerOnLoopback } from '../makers/smtp-server.ts';
import { aMail, describeMailTransport } from './mail-transport.ts';

describeMailTransport('SMTP', async () => {
  const server = await smtpServerOnLoopback();
  const transport = openSmtpTransport({ url: server.url });
  return {
    transport,
    arrived: () => server.arrived,
    close: async () => {
      await transport.close();
      await server.stop();
    },
  };
});

describe('a mail server', () => {
  let server: SmtpServerOnLoopback;
  beforeEach(async () => {
    server = await smtpServerOnLoopback();
  });
  afterEach(() => server.stop());

  const send = async (changes: Parameters<typeof aMail>[0], url = server.url) => {
    const transport = openSmtpTransport({ url, withinMs: 2_000 });
    const sent = await transport.send(aMail(changes));
    await transport.close();
    return sent;
  };

  it.each([
    ['refused', { kind: 'refused', about: 'address', code: 'smtp-550' }],
    ['gone', { kind: 'refused', about: 'address', code: 'smtp-550' }],
    ['full', { kind: 'refused', about: 'message', code: 'smtp-552' }],
    ['policy', { kind: 'refused', about: 'message', code: 'smtp-550' }],
    ['later', { kind: 'later', code: 'smtp-451' }],
  ])('that answers for %s@ is understood, and what it said is not passed on', async (who, expected) => {
    expect(await send({ to: `${who}@members.example` })).toEqual(expected);
  });

  it('that refuses an e-mail once it has read it says nothing about the address', async () => {
    expect(await send({ subject: 'unwanted' })).toEqual({
      kind: 'refused',
      about: 'message',
      code: 'smtp-554',
    });
  });

  it('that is not there, or falls silent, is tried another time', async () => {
    const { url } = server;
    await server.stop();
    expect(await send({}, url)).toEqual({ kind: 'later', code: 'connection' });
    server = await smtpServerOnLoopback({ onRcptTo: () => undefined });
    expect(await send({})).toMatchObject({ kind: 'later' });
  });

  it('that breaks off in the middle is asked once: sending again is for who counts it', async () => {
    let connections = 0;
    await server.stop();
    server = await smtpServerOnLoopback({
      onData: (stream) => {
        connections += 1;
        (stream as unknown as { destroy(): void }).destroy();
        server.stop().catch(() => undefined);
      },
      closeTimeout: 10,
    });
    expect(await send({})).toMatchObject({ kind: 'later' });
    expect(connections).toBe(1);
  });

  it('is signed in to with name and password; a wrong one is for who runs it to mend', async () => {
    await server.stop();
    const seen: string[] = [];
    server = await smtpServerOnLoopback({
      authOptional: false,
      onAuth: ({ username, password }, _session, done) => {
        seen.push(`${username} ${password}`);
        if (password === 'p@ss/word') done(null, { user: 1 });
        else done(new Error('no'));
      },
    });
    const as = (password: string) => server.url.replace('//', `//${encodeURIComponent('me')}:${password}@`);
    expect(await send({}, as(encodeURIComponent('p@ss/word')))).toEqual({ kind: 'sent' });
    expect(seen[0]).toBe('me p@ss/word');
    expect(await send({}, as('wrong'))).toMatchObject({ kind: 'later' });
  });
});
