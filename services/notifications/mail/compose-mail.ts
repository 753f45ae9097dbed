// The e-mail that tells a person some notices: what it says, before it is laid out. Names nobody but the reader's own
// organisations: who else is concerned is for the page to show, to those who may see it.
import { formatPerZone } from '../../platform/format-per-zone.ts';
import { isForStaff, type NoticeKind } from '../notice.ts';
import { layOutHtml, layOutText } from './lay-out.ts';
import { inboxLink, type Linked, linkTo, preferencesLink } from './links.ts';
import type { Language, MailContent } from './mail-content.ts';
import { oneLine } from '../../platform/markup.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { type AskedCode, askedCodes, type MailWords } from './words/words.ts';

export const wordsOf: Readonly<Record<Language, MailWords>> = { fr, en };

/** A notice, as far as an e-mail tells it. */
export interface MailItem extends Linked {
  readonly kind: NoticeKind;
  /** Name of the reader's organisation that it concerns. */
  readonly organisation: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface ToCompose {
  readonly language: Language;
  /** Of the reader, IANA. */
  readonly timeZone: string;
  readonly digest: boolean;
  /** One at least. */
  readonly items: readonly MailItem[];
  readonly publicUrl: string;
  /** Where messages of a kind, or all of them, are stopped. */
  readonly stopLink: (kind: NoticeKind | 'all') => string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const dayFormats = {
  fr: formatPerZone('fr-FR', { day: 'numeric', month: 'long' }),
  en: formatPerZone('en-GB', { day: 'numeric', month: 'long' }),
};

const askedOf = (code: string | undefined): AskedCode | undefined =>
  askedCodes.find((known) => known === code);

/** Whether there are words for it here: a newer release may ask for more. */
export const canTell = ({ kind, asks }: Pick<MailItem, 'kind' | 'asks'>): boolean =>
  kind !== 'animator_asks' || askedOf(asks?.code) !== undefined;

const sentence = (item: MailItem, words: MailWords): string => {
  const name = oneLine(item.organisation);
  if (item.kind !== 'animator_asks') return words.said[item.kind](name);
  const code = askedOf(item.asks?.code);
  return code ? words.asked[code](name) : words.kinds.animator_asks.subject;
};

const kindsOf = (items: readonly MailItem[]): readonly NoticeKind[] => [
  ...new Set(items.map(({ kind }) => kind)),
];

const subjectOf = ({ digest, items }: ToCompose, words: MailWords): string => {
  const [first] = items;
  if (digest) return words.digest.subject(items.length);
  if (items.length === 1 && first) return words.kinds[first.kind].subject;
  // They are about nobody's meetings.
  return first && items.every(({ kind }) => isForStaff(kind))
    ? words.kinds[first.kind].title
    : words.several.subject(items.length);
};

const openingOf = ({ digest, items }: ToCompose, words: MailWords) => {
  if (digest) return { opening: words.digest.opening(items.length) };
  return items.length === 1 ? {} : { opening: words.several.opening(items.length) };
};

/** What its links to stop it stop: its kind, or everything where it is of several. */
export const stoppedBy = ({ digest, items }: Pick<ToCompose, 'digest' | 'items'>): NoticeKind | 'all' => {
  const [kind, ...others] = kindsOf(items);
  return digest || kind === undefined || others.length > 0 ? 'all' : kind;
};

const contentOf = (of: ToCompose): MailContent => {
  const { language, timeZone, items, publicUrl, stopLink, digest } = of;
  const words = wordsOf[language];
  const kinds = kindsOf(items);
  const titles = kinds.map((kind) => words.kinds[kind].title);
  const organisations = [...new Set(items.map(({ organisation }) => oneLine(organisation)))];
  const isList = digest || items.length > 1;
  const entryOf = (item: MailItem) => ({
    said: sentence(item, words),
    ...(isList ? { day: dayFormats[language](timeZone).format(new Date(item.at)) } : {}),
    action: words.kinds[item.kind].action,
    link: linkTo(publicUrl, item),
  });
  return {
    language,
    subject: subjectOf(of, words),
    greeting: words.greeting,
    ...openingOf(of, words),
    groups: kinds.map((kind) => ({
      ...(isList ? { title: words.kinds[kind].title } : {}),
      entries: items.filter((item) => item.kind === kind).map(entryOf),
    })),
    why: words.why(titles.map(words.quoted).join(', '), organisations.join(', ')),
    ways: [
      ...kinds.map((kind) => ({
        label: words.stop(words.quoted(words.kinds[kind].title)),
        link: stopLink(kind),
      })),
      { label: words.stopAll, link: stopLink('all') },
      { label: words.preferences, link: preferencesLink(publicUrl) },
      { label: words.inbox, link: inboxLink(publicUrl) },
    ],
  };
};

export const composeMail = (of: ToCompose): ComposedMail => {
  const content = contentOf(of);
  return { subject: content.subject, text: layOutText(content), html: layOutHtml(content) };
};
