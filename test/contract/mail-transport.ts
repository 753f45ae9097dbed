// What every mail transport promises, whichever carries the e-mails.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MailMessage, MailTransport } from '../../services/platform/mail/mail-transport.ts';
import type { Arrived } from '../makers/smtp-server.ts';

export interface OpenTransport {
  readonly transport: MailTransport;
  /** What came out at the other side, in the order it did. */
  arrived(): readonly Arrived[];
  close(): Promise<void>;
}

export const aMail = (changes: Partial<MailMessage> = {}): MailMessage => ({
  messageId: '<dlv_1@campus.example>',
  from: 'Passerelle <passerelle@campus.example>',
  to: 'reader@members.example',
  subject: 'Une nouvelle suggestion',
  text: 'Bonjour,\n\nVoici.\n',
  html: '<p>Bonjour</p>',
  headers: {},
  ...changes,
});

const lines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

export const describeMailTransport = (adapter: string, open: () => Promise<OpenTransport>): void => {
  describe(`e-mails by ${adapter}`, () => {
    let on: OpenTransport;
    beforeEach(async () => {
      on = await open();
    });
    afterEach(() => on.close());

    it('arrive whole, whatever language and signs they hold', async () => {
      const text = `L’équipe « Œdème » 日本 🌍\n\n.\n..\n.deux points\nFrom ici\n${'long '.repeat(400)}\n=3D`;
      const html = `<p>L’équipe « Œdème » 日本 🌍 &amp; ${'x'.repeat(3_000)}</p>`;
      const subject = `Été à l’hôpital : ${'très '.repeat(30)}long`;
      expect(await on.transport.send(aMail({ subject, text, html }))).toEqual({ kind: 'sent' });
      const [mail] = on.arrived();
      expect(mail).toMatchObject({
        messageId: '<dlv_1@campus.example>',
        from: 'Passerelle <passerelle@campus.example>',
        to: 'reader@members.example',
        subject,
      });
      expect(lines(mail?.text ?? '')).toBe(lines(text));
      expect(lines(mail?.html ?? '')).toBe(lines(html));
    });

    it('carry the headers that they were given', async () => {
      const headers = {
        'List-Unsubscribe': `<https://campus.example/v1/unsubscribe/${'a'.repeat(120)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      };
      await on.transport.send(aMail({ headers }));
      const [mail] = on.arrived();
      for (const [name, value] of Object.entries(headers))
        expect(mail?.headers.get(name.toLowerCase())).toBe(value);
    });

    it('have the same Message-ID when they are sent again', async () => {
      await on.transport.send(aMail());
      await on.transport.send(aMail());
      expect(new Set(on.arrived().map(({ messageId }) => messageId))).toEqual(
        new Set(['<dlv_1@campus.example>']),
      );
    });

    it('go out many at a time, each once', async () => {
      const all = Array.from({ length: 60 }, (_, n) => aMail({ messageId: `<dlv_${n}@campus.example>` }));
      const sent = await Promise.all(all.map((one) => on.transport.send(one)));
      expect(sent.every(({ kind }) => kind === 'sent')).toBe(true);
      const ids = on.arrived().map(({ messageId }) => messageId);
      expect(ids.toSorted()).toEqual(all.map(({ messageId }) => messageId).toSorted());
    });

    it.each<[string, Partial<MailMessage>]>([
      ['subject', { subject: 'Bonjour\r\nBcc: everybody@campus.example' }],
      ['subject, by a bare line feed', { subject: 'Bonjour\nBcc: everybody@campus.example' }],
      ['sender', { from: 'Passerelle <a@b.example>\r\nBcc: c@d.example' }],
      ['further header', { headers: { 'List-Id': 'x\r\nBcc: c@d.example' } }],
      ['name of a further header', { headers: { 'X: y\r\nBcc': 'c@d.example' } }],
      ['Message-ID', { messageId: '<a@b>\r\nBcc: c@d.example' }],
    ])('let nothing break out of the %s', async (_, changes) => {
      const sent = await on.transport.send(aMail(changes));
      expect(sent).toEqual({ kind: 'refused', about: 'message', code: 'malformed-header' });
      expect(on.arrived()).toEqual([]);
    });

    it.each([
      'a@b.example, c@d.example',
      'a@b.example\r\nRCPT TO:<c@d.example>',
      '<a@b.example>',
      'nobody',
      '',
    ])('go to one address and no other: %j is none', async (to) => {
      expect(await on.transport.send(aMail({ to }))).toMatchObject({ kind: 'refused', about: 'address' });
      expect(on.arrived()).toEqual([]);
    });

    it('hold no header that they were not given, whatever their subject is', async () => {
      const usual = aMail();
      await on.transport.send(usual);
      const names = [...(on.arrived()[0]?.headers.keys() ?? [])].toSorted();
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (subject) => {
          const before = on.arrived().length;
          const sent = await on.transport.send(aMail({ messageId: `<dlv_${before}@x.example>`, subject }));
          const [mail, ...more] = on.arrived().slice(before);
          expect(more).toEqual([]);
          if (sent.kind !== 'sent') return expect(mail).toBeUndefined();
          expect([...(mail?.headers.keys() ?? [])].filter((name) => !names.includes(name))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    it('wait for another time once it is closed', async () => {
      await on.transport.close();
      expect(await on.transport.send(aMail())).toEqual({ kind: 'later', code: 'closed' });
    });
  });
};
