// What an e-mail says, part by part, before it is laid out.

export type Language = 'fr' | 'en';

export interface MailContent {
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly opening?: string;
  readonly groups: readonly {
    /** Absent where there is one thing only. */
    readonly title?: string;
    readonly entries: readonly {
      readonly said: string;
      readonly day?: string;
      readonly action: string;
      readonly link: string;
    }[];
  }[];
  readonly why: string;
  readonly ways: readonly { readonly label: string; readonly link: string }[];
}
