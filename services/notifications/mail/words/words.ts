// What each language's e-mails must be able to say: a missing sentence does not compile.
import type { NoticeKind } from '../../notice.ts';

/** What animators ask members for. */
export const askedCodes = [
  'answer_asked',
  'contact_asked',
  'outcome_asked',
  'renewal_asked',
  'statement_asked',
  'one_answer_asked',
] as const;
export type AskedCode = (typeof askedCodes)[number];

export interface KindWords {
  /** Of an e-mail that tells one of them; names nobody. */
  readonly subject: string;
  /** What all of them are called, in a digest and where they are stopped. */
  readonly title: string;
  /** What the link to it says. */
  readonly action: string;
}

export interface MailWords {
  readonly kinds: Readonly<Record<NoticeKind, KindWords>>;
  /** What is told, to a member of this organisation. */
  readonly said: Readonly<Record<Exclude<NoticeKind, 'animator_asks'>, (organisation: string) => string>>;
  readonly asked: Readonly<Record<AskedCode, (organisation: string) => string>>;
  /** Of whom animators are members, in the place of an organisation. */
  readonly staff: string;
  /** Of an e-mail that tells several things at once. */
  readonly several: {
    readonly subject: (count: number) => string;
    readonly opening: (count: number) => string;
  };
  readonly digest: {
    readonly subject: (count: number) => string;
    readonly opening: (count: number) => string;
  };
  readonly greeting: string;
  /** Of an e-mail with a link to sign in. */
  readonly signIn: {
    readonly subject: string;
    /** For so many minutes it is good. */
    readonly said: (minutes: number) => string;
    readonly action: string;
    /** Why it came, and what to do for who did not ask for it. */
    readonly why: string;
  };
  /** Of an e-mail with a link that shows an address to be its reader's. */
  readonly newAddress: MailWords['signIn'];
  /** Of the e-mail to the address that counted before. */
  readonly addressChanged: Readonly<Record<'subject' | 'said' | 'action' | 'why', string>>;
  /** Why it came: a kind by its title, the reader's organisations as one list. */
  readonly why: (titles: string, organisations: string) => string;
  /** What the links to stop say. */
  readonly stop: (title: string) => string;
  readonly stopAll: string;
  /** What the link to all that its reader chooses says. */
  readonly preferences: string;
  readonly inbox: string;
  /** How one of these titles is quoted. */
  readonly quoted: (title: string) => string;
}
