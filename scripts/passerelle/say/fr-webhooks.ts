// What the client says of webhooks in French.
import type { WebhookSentences } from './en-webhooks.ts';

export const webhooksInFrench: WebhookSentences = {
  none: 'Il n’y a pas de webhook.',
  noDeliveries: 'Rien n’y a été envoyé, et rien n’est à envoyer.',
  headings: ['fait (UTC)', 'état', 'événement', 'essais', 'dernier', 'id'],
  states: { pending: 'attend', delivered: 'arrivé', failed: 'abandonné', dropped: 'sans objet' },
  whichAgain:
    'Dites quoi renvoyer : un message par --delivery, ou tous ceux qui ont été abandonnés par --since.',
  again: (count) => `${count} ${count < 2 ? 'message est renvoyé' : 'messages sont renvoyés'}.`,
};
