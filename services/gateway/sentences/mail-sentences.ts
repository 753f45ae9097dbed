// What each language must be able to say on the pages about e-mails.

export interface MailSentences {
  readonly unsubscribe: {
    readonly title: string;
    /** Which e-mails: by what they are called. */
    readonly kind: (title: string) => string;
    readonly all: string;
    readonly button: string;
    readonly doneTitle: string;
    readonly done: string;
  };
  readonly mailbox: {
    readonly title: string;
    readonly explained: string;
    readonly nothing: string;
    readonly from: string;
    readonly to: string;
    readonly at: string;
    readonly asHtml: string;
  };
}
