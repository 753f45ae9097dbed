import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pagePaths } from '../../../../services/gateway/web/shell/pages.ts';
import {
  composeMail,
  type MailItem,
  stoppedBy,
  type ToCompose,
  wordsOf,
} from '../../../../services/notifications/mail/compose-mail.ts';
import { inboxLink, linkTo, preferencesLink } from '../../../../services/notifications/mail/links.ts';
import { madeUpItem } from '../../../../services/notifications/mail/made-up-item.ts';
import { askedCodes } from '../../../../services/notifications/mail/words/words.ts';
import { noticeKinds } from '../../../../services/notifications/notice.ts';

const at = '2026-03-10T23:30:00.000Z';
const publicUrl = 'https://passerelle.example';
const anItem = (changes: Partial<MailItem> = {}): MailItem => ({
  ...madeUpItem('new_suggestion', { language: 'en', at }),
  organisation: 'Saltmarsh Renal',
  ...changes,
});
const compose = (changes: Partial<ToCompose> = {}) =>
  composeMail({
    language: 'en',
    timeZone: 'Europe/Paris',
    digest: false,
    items: [anItem()],
    publicUrl,
    stopLink: (kind) => `${publicUrl}/v1/unsubscribe/${kind}`,
    ...changes,
  });

const languages = ['fr', 'en'] as const;
const everything = [
  ...noticeKinds.filter((kind) => kind !== 'animator_asks').map((kind) => ({ kind, askedFor: undefined })),
  ...askedCodes.map((askedFor) => ({ kind: 'animator_asks' as const, askedFor })),
];

describe('an e-mail', () => {
  it.each(languages.flatMap((language) => everything.map((of) => ({ language, ...of }))))(
    'in $language of $kind $askedFor says what it is, why it came and how to stop it',
    ({ language, kind, askedFor }) => {
      const item = madeUpItem(kind, { language, at, askedFor });
      const { subject, text, html } = compose({ language, items: [item] });
      const words = wordsOf[language];
      expect(subject).toBe(words.kinds[kind].subject);
      expect(subject).not.toContain(item.organisation);
      expect(subject.length).toBeLessThan(78);
      for (const said of [text, html]) {
        expect(said).toContain(item.organisation);
        expect(said).toContain(`${publicUrl}/v1/unsubscribe/${kind}`);
        expect(said).toContain(`${publicUrl}/v1/unsubscribe/all`);
        expect(said).toContain(preferencesLink(publicUrl));
        expect(said).toContain(linkTo(publicUrl, item).replaceAll('&', '&amp;'));
      }
      expect(text).toContain(words.kinds[kind].title);
      expect(text).not.toMatch(/undefined|\[object/);
    },
  );

  it('is readable without images, styles or scripts, in one column, on dark screens too', () => {
    const { html } = compose({ digest: true, items: [anItem(), anItem({ kind: 'call_fits' })] });
    expect(html).not.toMatch(/<img|<script|background-image|url\(|<link|\bon\w+=/i);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('prefers-color-scheme:dark');
    expect(html).toContain('max-width:600px');
    expect(html).toContain('<html lang="en">');
  });

  it('of several things groups them by kind, with the days of its reader’s clock', () => {
    const items = [
      anItem({ about: { kind: 'suggestion', id: 's1' } }),
      anItem({ kind: 'call_fits', about: { kind: 'call', id: 'c1' } }),
      anItem({ at: '2026-03-09T10:00:00.000Z' }),
    ];
    const { subject, text } = compose({ digest: true, items });
    expect(subject).toBe('Your digest: 3 new things');
    expect(text.indexOf('SUGGESTIONS OF WHOM TO MEET')).toBeLessThan(text.indexOf('CALLS FOR PROJECTS'));
    expect(text.match(/SUGGESTIONS OF WHOM TO MEET/g)).toHaveLength(1);
    expect(text).toContain('11 March · There is a new suggestion');
    expect(text).toContain('9 March · There is a new suggestion');
  });

  it('is stopped by its kind, and by every kind where it tells several or is a digest', () => {
    const call = anItem({ kind: 'call_fits' });
    expect(stoppedBy({ digest: false, items: [anItem(), anItem()] })).toBe('new_suggestion');
    expect(stoppedBy({ digest: false, items: [anItem(), call] })).toBe('all');
    expect(stoppedBy({ digest: true, items: [call] })).toBe('all');
  });

  it('holds whatever an organisation is called as text, on one line', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        'A\r\nBcc: x@y.example',
        '</p></td></table><h1>',
        '&lt;b&gt;',
        "' onmouseover='x",
        'A\u202eB\u2066C',
      ),
    );
    const bare = compose({ items: [anItem({ organisation: 'X' })] });
    const tags = (html: string): readonly string[] => html.match(/<[^>]*>/g) ?? [];
    fc.assert(
      fc.property(hostile, (organisation) => {
        const { subject, text, html } = compose({ items: [anItem({ organisation })] });
        expect(subject).toBe(bare.subject);
        expect(tags(html)).toEqual(tags(bare.html));
        expect(text.split('\n')).toHaveLength(bare.text.split('\n').length);
        // oxlint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('leads to pages that there are', () => {
    const patterns = Object.values(pagePaths).map(
      (path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`),
    );
    const links = [
      ...noticeKinds.map((kind) => madeUpItem(kind, { language: 'en', at })),
      anItem({ about: { kind: 'prompt', id: 'p' }, asks: { code: 'answer_asked', introductionId: 'i1' } }),
      anItem({ about: { kind: 'prompt', id: 'p' }, asks: { code: 'renewal_asked', statementId: 's1' } }),
      anItem({ about: { kind: 'prompt', id: 'p' }, asks: { code: 'contact_asked' } }),
    ].map((item) => new URL(linkTo(publicUrl, item)).pathname);
    for (const path of [
      ...links,
      ...[inboxLink, preferencesLink].map((to) => new URL(to(publicUrl)).pathname),
    ])
      expect(patterns.some((pattern) => pattern.test(path))).toBe(true);
  });
});
