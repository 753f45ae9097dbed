import { describe, expect, it } from '@jest/globals';
import { openLocalMailbox } from '../../services/platform/mail/local/local-mailbox.ts';
import type { KeptMail } from '../../services/platform/mail/mailbox.ts';
import type { Arrived } from '../makers/smtp-server.ts';
import { aMail, describeMailTransport } from './mail-transport.ts';

const clock = (): Date => new Date('2026-03-10T10:00:00Z');

const asArrived = ({ headers, ...mail }: KeptMail): Arrived => ({
  ...mail,
  headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
});

describeMailTransport('the local mailbox', async () => {
  const mailbox = openLocalMailbox(clock);
  return {
    transport: mailbox,
    arrived: () => mailbox.list().toReversed().map(asArrived),
    close: () => mailbox.close(),
  };
});

describe('the local mailbox', () => {
  it('keeps the latest two hundred, newest first, and finds each by its id', async () => {
    const mailbox = openLocalMailbox(clock);
    for (let n = 0; n < 250; n += 1) await mailbox.send(aMail({ messageId: `<dlv_${n}@campus.example>` }));
    expect(mailbox.list()).toHaveLength(200);
    expect(mailbox.list()[0]?.messageId).toBe('<dlv_249@campus.example>');
    expect(mailbox.read('dlv_50')?.at).toBe('2026-03-10T10:00:00.000Z');
    expect(mailbox.read('dlv_49')).toBeUndefined();
  });
});
