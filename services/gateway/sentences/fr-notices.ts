// Notices, and what animators ask for, in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { Sentences } from './sentences.ts';

export const notices: Sentences['notices'] = {
  new_suggestion: fr`Une nouvelle suggestion de rencontre attend votre organisation.`,
  introduction_offered: fr`Une rencontre est proposée à votre organisation : dites si vous la souhaitez.`,
  introduction_reminder: fr`Une rencontre proposée à votre organisation attend encore votre réponse.`,
  introduced: fr`Vous êtes mis en relation : les noms et les contacts sont échangés.`,
  introduction_ended: fr`Une mise en relation n'aboutit pas pour l'instant.`,
  introduction_reopened: fr`Une mise en relation reprend.`,
  meeting_set: fr`La date d'une rencontre est fixée.`,
  meeting_changed: fr`Une rencontre change de date.`,
  meeting_cancelled: fr`Une rencontre est annulée.`,
  outcome_asked: fr`Dites d'un geste ce qu'est devenue votre mise en relation.`,
  call_fits: fr`Un appel à projets correspond à votre organisation.`,
  webhook_paused: fr`Un webhook est en pause, car rien n'y arrive : regardez ses envois et prévenez qui en tient le destinataire.`,
  address_unreachable: fr`Une adresse est coupée, car les e-mails en reviennent ou son lecteur s'est plaint : demandez-en une autre à la personne.`,
};

export const asked: Sentences['asked'] = {
  answer_asked: fr`L'animation du campus aimerait votre réponse : ouvrez la mise en relation et dites si vous souhaitez cette rencontre. Un non convient aussi.`,
  contact_asked: fr`Votre organisation doit accepter d'être contactée, pour que les noms puissent être échangés avec ceux que vous avez accepté de rencontrer : une personne responsable coche « Être contactés » dans son profil.`,
  outcome_asked: fr`L'animation du campus aimerait savoir ce qu'est devenue votre mise en relation : dites-le d'un geste.`,
  renewal_asked: fr`Un besoin ou une offre de votre organisation prend bientôt fin : si c'est encore d'actualité, donnez-lui un dernier jour plus lointain ; sinon, il n'y a rien à faire.`,
  statement_asked: fr`L'animation du campus aimerait savoir ce que votre organisation cherche ou propose : une phrase dans son profil suffit pour trouver qui rencontrer.`,
  one_answer_asked: fr`Des membres de votre organisation ont dit des choses différentes d'une mise en relation : mettez-vous d'accord, et que l'un de vous donne la réponse.`,
};
