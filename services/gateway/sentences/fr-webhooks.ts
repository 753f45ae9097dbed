// Webhooks, in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { WebhookSentences } from './webhook-sentences.ts';

export const webhooks: WebhookSentences = {
  active: fr`Les messages sont envoyés.`,
  asked: fr`En pause sur demande : rien n'est envoyé jusqu'à la reprise.`,
  gone: fr`En pause, car son destinataire a répondu qu'il n'existe plus (410) : vérifiez l'adresse, puis reprenez l'envoi.`,
  failing: fr`En pause, car rien n'y est arrivé depuis trois jours : regardez ses envois, réparez le destinataire, envoyez un essai, reprenez l'envoi, puis renvoyez ce qui a été abandonné.`,
  restored: fr`En pause, car il est revenu avec une sauvegarde : reprenez l'envoi s'il est encore voulu, ou supprimez-le.`,
  key_revoked: fr`Terminé, car sa clé a été révoquée : plus rien n'est envoyé, ce qui attendait non plus. Il disparaît après 30 jours.`,
  key_expired: fr`Terminé, car sa clé a expiré : plus rien n'est envoyé, ce qui attendait non plus. Prolongez la clé et reprenez l'envoi dans les 30 jours, sinon il disparaît.`,
};
