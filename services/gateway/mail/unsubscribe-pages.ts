// The page that a link of an e-mail leads to: it says what is stopped, and a button stops it. Looking changes nothing, for
// mail programs follow links by themselves.
import type { Locale } from '../../platform/access/actor.ts';
import { type Markup, markup } from '../../platform/markup.ts';
import type { Stopped } from '../mail-api.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { plainPage } from './plain-page.ts';

interface Saying {
  readonly locale: Locale;
  readonly words: Sentences['unsubscribe'];
}

const whatOf = ({ kind, title }: Stopped, words: Saying['words']): string =>
  kind === undefined ? words.all : words.kind(title);

const form = (button: string): Markup =>
  markup`<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${button}</button></form>`;

export const askToStop = (of: Stopped, { locale, words }: Saying): string =>
  plainPage(
    locale,
    words.title,
    markup`<p>${whatOf(of, words)}</p>
${form(words.button)}`,
  );

export const sayStopped = ({ locale, words }: Saying): string =>
  plainPage(locale, words.doneTitle, markup`<p>${words.done}</p>`);
