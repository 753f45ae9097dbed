// The pages about e-mails, in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { MailSentences } from './mail-sentences.ts';

export const mail: MailSentences = {
  unsubscribe: {
    title: fr`Ne plus recevoir ces e-mails ?`,
    kind: (title) =>
      fr`Vous ne recevrez plus d'e-mails de ce genre : « ${title} ». Tout reste dans votre boîte de réception sur Passerelle.`,
    all: fr`Vous ne recevrez plus aucun e-mail de Passerelle. Tout y reste dans votre boîte de réception.`,
    button: fr`Ne plus les recevoir`,
    doneTitle: fr`C'est fait`,
    done: fr`Vous ne recevez plus ces e-mails. Tout reste dans votre boîte de réception sur Passerelle, où vous pouvez les demander à nouveau.`,
  },
  mailbox: {
    title: fr`Boîte aux lettres de cette machine`,
    explained: fr`Aucun serveur de courrier n'est donné : les derniers e-mails restent ici, dans la mémoire du processus, et n'atteignent personne.`,
    nothing: fr`Rien encore.`,
    from: fr`De`,
    to: fr`À`,
    at: fr`Quand`,
    asHtml: fr`En HTML`,
  },
};
