// The e-mail with the link that signs its reader in: short, with nothing in it but the link and what to know of it.
import { type ComposedMail, wordsOf } from './compose-mail.ts';
import { layOutHtml, layOutText } from './lay-out.ts';
import type { Language, MailContent } from './mail-content.ts';

interface SignInLink {
  readonly language: Language;
  readonly link: string;
  readonly goodForMinutes: number;
}

export const composeSignIn = ({ language, link, goodForMinutes }: SignInLink): ComposedMail => {
  const { greeting, signIn } = wordsOf[language];
  const content: MailContent = {
    language,
    subject: signIn.subject,
    greeting,
    groups: [{ entries: [{ said: signIn.said(goodForMinutes), action: signIn.action, link }] }],
    why: signIn.why,
    ways: [],
  };
  return { subject: content.subject, text: layOutText(content), html: layOutHtml(content) };
};
