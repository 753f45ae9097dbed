// The pages about e-mails, in English.
import type { MailSentences } from './mail-sentences.ts';

export const mail: MailSentences = {
  unsubscribe: {
    title: 'Stop these e-mails?',
    kind: (title) =>
      `You will get no more e-mails of this kind: “${title}”. They stay in your inbox on Passerelle.`,
    all: 'You will get no more e-mails from Passerelle. Everything stays in your inbox there.',
    button: 'Stop them',
    doneTitle: 'They are stopped',
    done: 'You get no more of these e-mails. Everything stays in your inbox on Passerelle, where you can have them again.',
  },
  mailbox: {
    title: 'Mailbox of this machine',
    explained:
      'No mail server is set: the latest e-mails stay here, in the memory of the process, and reach nobody.',
    nothing: 'Nothing yet.',
    from: 'From',
    to: 'To',
    at: 'When',
    asHtml: 'As HTML',
  },
};
