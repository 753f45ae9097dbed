// The pages of the mailbox that takes the place of a mail server: the e-mails as text, their links to follow; as HTML
// only in a frame that can do nothing.
import type { Locale } from '../../platform/access/actor.ts';
import { type KeptMail, mailIdOf } from '../../platform/mail/mailbox.ts';
import { type Markup, markup } from '../../platform/markup.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { plainPage } from './plain-page.ts';

interface Reading {
  readonly locale: Locale;
  readonly words: Sentences['mailbox'];
}

const instant = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`;
const addressOf = (mail: KeptMail): string => `/mailbox/${encodeURIComponent(mailIdOf(mail))}`;

const entry = (mail: KeptMail): Markup => markup`
<li><a href="${addressOf(mail)}">${mail.subject}</a><br>${mail.to} · ${instant(mail.at)}</li>`;

export const mailboxPage = (mails: readonly KeptMail[], { locale, words }: Reading): string =>
  plainPage(
    locale,
    words.title,
    markup`<p>${words.explained}</p>
${mails.length === 0 ? markup`<p>${words.nothing}</p>` : markup`<ul>${mails.map(entry)}</ul>`}`,
  );

/** Addresses to follow; everything else is text. */
const linked = (text: string): readonly Markup[] =>
  text
    .split(/(https?:\/\/[^\s<>"]{1,2000})/)
    .map((part, at) =>
      at % 2 === 1 ? markup`<a href="${part}" rel="noreferrer">${part}</a>` : markup`${part}`,
    );

export const mailPage = (mail: KeptMail, { locale, words }: Reading): string =>
  plainPage(
    locale,
    mail.subject,
    markup`<p><a href="/mailbox">${words.title}</a></p>
<dl><dt>${words.from}</dt><dd>${mail.from}</dd><dt>${words.to}</dt><dd>${mail.to}</dd>
<dt>${words.at}</dt><dd>${instant(mail.at)}</dd></dl>
<pre>${linked(mail.text)}</pre>
<h2>${words.asHtml}</h2>
<iframe sandbox="" src="${addressOf(mail)}/html" title="${words.asHtml}"></iframe>`,
  );

/** Of the e-mail's own document: it can load nothing, run nothing and lead nowhere. */
export const mailPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
