// The e-mails about a person's address: the link that shows a new one to be theirs, and, to the former one, that it counts
// no more.
import { type ComposedMail, wordsOf } from './compose-mail.ts';
import { layOutHtml, layOutText } from './lay-out.ts';
import type { Language, MailContent } from './mail-content.ts';

interface AboutAddress {
  readonly language: Language;
  readonly link: string;
}

interface Said {
  readonly subject: string;
  readonly said: string;
  readonly action: string;
  readonly why: string;
}

const composed = ({ language, link }: AboutAddress, { subject, said, action, why }: Said): ComposedMail => {
  const { greeting } = wordsOf[language];
  const groups = [{ entries: [{ said, action, link }] }];
  const content: MailContent = { language, subject, greeting, groups, why, ways: [] };
  return { subject, text: layOutText(content), html: layOutHtml(content) };
};

export const composeAddressLink = (of: AboutAddress & { readonly goodForMinutes: number }): ComposedMail => {
  const { newAddress } = wordsOf[of.language];
  return composed(of, { ...newAddress, said: newAddress.said(of.goodForMinutes) });
};

export const composeAddressChanged = (of: AboutAddress): ComposedMail =>
  composed(of, wordsOf[of.language].addressChanged);
