// What an e-mail is shown with that nobody gets: nobody's organisation, and links that lead nowhere.
import { type About, isForStaff, type NoticeKind } from '../notice.ts';
import { type MailItem, wordsOf } from './compose-mail.ts';
import type { Language } from './mail-content.ts';

const organisations: Readonly<Record<Language, string>> = {
  fr: 'Laboratoire d’exemple',
  en: 'Example Laboratory',
};

const aboutOf = (kind: NoticeKind): About['kind'] => {
  if (kind === 'new_suggestion') return 'suggestion';
  if (kind === 'call_fits') return 'call';
  if (kind === 'webhook_paused') return 'webhook';
  if (kind === 'address_unreachable') return 'address';
  return kind === 'animator_asks' ? 'prompt' : 'introduction';
};

export const madeUpItem = (
  kind: NoticeKind,
  {
    language,
    at,
    askedFor = 'answer_asked',
  }: { language: Language; at: string; askedFor?: string | undefined },
): MailItem => ({
  kind,
  about: { kind: aboutOf(kind), id: 'example' },
  ...(kind === 'animator_asks' ? { asks: { code: askedFor } } : {}),
  organisationId: 'example',
  organisation: isForStaff(kind) ? wordsOf[language].staff : organisations[language],
  at,
});
