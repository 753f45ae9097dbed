// What e-mails say in French.
import { fr as t } from '../../../platform/language/french-typography.ts';
import type { MailWords } from './words.ts';

export const fr: MailWords = {
  kinds: {
    new_suggestion: {
      subject: t`Une nouvelle suggestion de rencontre`,
      title: t`Suggestions de rencontre`,
      action: t`Voir la suggestion`,
    },
    introduction_offered: {
      subject: t`Une rencontre vous est proposée`,
      title: t`Rencontres proposées`,
      action: t`Voir la proposition et y répondre`,
    },
    introduction_reminder: {
      subject: t`Une proposition de rencontre attend votre réponse`,
      title: t`Rappels de rencontres proposées`,
      action: t`Voir la proposition et y répondre`,
    },
    introduced: {
      subject: t`Vous êtes mis en relation`,
      title: t`Mises en relation`,
      action: t`Voir qui contacter`,
    },
    introduction_ended: {
      subject: t`Une mise en relation n'aboutit pas`,
      title: t`Mises en relation sans suite`,
      action: t`Voir la mise en relation`,
    },
    introduction_reopened: {
      subject: t`Une mise en relation reprend`,
      title: t`Mises en relation reprises`,
      action: t`Voir la mise en relation`,
    },
    meeting_set: {
      subject: t`Une rencontre a une date`,
      title: t`Dates de rencontre fixées`,
      action: t`Voir la date`,
    },
    meeting_changed: {
      subject: t`Une rencontre change de date`,
      title: t`Dates de rencontre changées`,
      action: t`Voir la nouvelle date`,
    },
    meeting_cancelled: {
      subject: t`Une rencontre est annulée`,
      title: t`Rencontres annulées`,
      action: t`Voir la mise en relation`,
    },
    outcome_asked: {
      subject: t`Qu'est devenue votre mise en relation ?`,
      title: t`Questions sur la suite d'une rencontre`,
      action: t`Répondre d'un geste`,
    },
    call_fits: {
      subject: t`Un appel à projets pour votre organisation`,
      title: t`Appels à projets`,
      action: t`Voir l'appel`,
    },
    animator_asks: {
      subject: t`L'animation du campus vous demande quelque chose`,
      title: t`Demandes de l'animation`,
      action: t`Voir ce qui est demandé`,
    },
    webhook_paused: {
      subject: t`Un webhook est en pause`,
      title: t`Webhooks en pause`,
      action: t`Voir le webhook`,
    },
    address_unreachable: {
      subject: t`Les e-mails n'atteignent plus quelqu'un`,
      title: t`Adresses que les e-mails n'atteignent plus`,
      action: t`Voir de qui`,
    },
  },
  said: {
    new_suggestion: (name) =>
      t`Une nouvelle suggestion de rencontre attend ${name}. Vous y lirez pourquoi, et direz si elle vous intéresse.`,
    introduction_offered: (name) =>
      t`Une rencontre est proposée à ${name} : dites si vous la souhaitez. Un non convient aussi.`,
    introduction_reminder: (name) => t`Une rencontre proposée à ${name} attend encore votre réponse.`,
    introduced: (name) =>
      t`Tous ont accepté : ${name} est mise en relation, et les contacts sont échangés sur la page.`,
    introduction_ended: (name) => t`Une mise en relation de ${name} n'aboutit pas pour l'instant.`,
    introduction_reopened: (name) => t`Une mise en relation de ${name} reprend.`,
    meeting_set: (name) => t`La date d'une rencontre de ${name} est fixée.`,
    meeting_changed: (name) => t`Une rencontre de ${name} change de date.`,
    meeting_cancelled: (name) => t`Une rencontre de ${name} est annulée.`,
    outcome_asked: (name) => t`Dites d'un geste ce qu'est devenue une mise en relation de ${name}.`,
    call_fits: (name) => t`Un appel à projets correspond à ${name}.`,
    webhook_paused: () =>
      t`Un webhook est en pause, car rien n'y arrive : regardez ses envois et prévenez qui en tient le destinataire.`,
    address_unreachable: () =>
      t`Une adresse est coupée, car les e-mails en reviennent ou son lecteur s'est plaint : demandez-en une autre à la personne.`,
  },
  asked: {
    answer_asked: (name) =>
      t`L'animation du campus aimerait la réponse de ${name} à une proposition de rencontre. Un non convient aussi.`,
    contact_asked: (name) =>
      t`${name} doit accepter d'être contactée, pour que les noms puissent être échangés avec ceux qu'elle a accepté de rencontrer : une personne responsable coche « Être contactés » dans son profil.`,
    outcome_asked: (name) =>
      t`L'animation du campus aimerait savoir ce qu'est devenue une mise en relation de ${name} : dites-le d'un geste.`,
    renewal_asked: (name) =>
      t`Un besoin ou une offre de ${name} prend bientôt fin : si c'est encore d'actualité, donnez-lui un dernier jour plus lointain ; sinon, il n'y a rien à faire.`,
    statement_asked: (name) =>
      t`L'animation du campus aimerait savoir ce que ${name} cherche ou propose : une phrase dans son profil suffit pour trouver qui rencontrer.`,
    one_answer_asked: (name) =>
      t`Des membres de ${name} ont dit des choses différentes d'une mise en relation : mettez-vous d'accord, et que l'un de vous donne la réponse.`,
  },
  staff: t`l'équipe d'animation du campus`,
  several: {
    subject: (count) => t`${String(count)} nouvelles de vos rencontres`,
    opening: (count) => t`Voici ${String(count)} nouvelles qui vous concernent.`,
  },
  digest: {
    subject: (count) =>
      count === 1
        ? t`Votre récapitulatif : une nouvelle`
        : t`Votre récapitulatif : ${String(count)} nouvelles`,
    opening: () => t`Voici ce qu'il y a de nouveau depuis votre dernier récapitulatif.`,
  },
  greeting: t`Bonjour,`,
  signIn: {
    subject: t`Votre lien pour vous connecter à Passerelle`,
    said: (minutes) =>
      t`Ce lien vous connecte à Passerelle. Il est valable ${String(minutes)} minutes, une seule fois ; ensuite, demandez-en un autre.`,
    action: t`Se connecter`,
    why: t`Vous recevez ce message parce qu'un lien a été demandé pour votre adresse sur la page de connexion de Passerelle. Si ce n'est pas vous, il n'y a rien à faire : sans le lien, personne n'entre. Ne le transmettez à personne.`,
  },
  newAddress: {
    subject: t`Cette adresse est-elle la vôtre sur Passerelle ?`,
    said: (minutes) =>
      t`Ce lien montre que cette adresse est la vôtre : ensuite, vos e-mails de Passerelle arrivent ici, y compris les liens pour vous connecter. Ouvrez-le dans un navigateur où votre session est ouverte. Il est valable ${String(minutes)} minutes, une seule fois ; ensuite, demandez-en un autre.`,
    action: t`Cette adresse est la mienne`,
    why: t`Vous recevez ce message parce qu'un membre a donné cette adresse comme la sienne sur Passerelle. Si ce n'est pas vous, il n'y a rien à faire : sans le lien, elle reste sans effet, et le lien ne sert qu'à ce membre. Ne le transmettez à personne.`,
  },
  addressChanged: {
    subject: t`Votre adresse sur Passerelle a changé`,
    said: t`Votre compte a maintenant une autre adresse : vos e-mails de Passerelle y arrivent désormais, y compris les liens pour vous connecter, et n'arrivent plus ici.`,
    action: t`Voir votre compte`,
    why: t`Vous recevez ce message parce que cette adresse était la vôtre sur Passerelle. Si ce n'est pas vous qui l'avez changée, prévenez aussitôt l'administration du campus : elle la rétablit, et ferme les sessions ouvertes à votre place.`,
  },
  why: (titles, organisations) =>
    t`Vous recevez ce message parce que vous êtes membre de ${organisations} sur Passerelle et que ces messages vous parviennent par e-mail : ${titles}.`,
  stop: (title) => t`Ne plus recevoir par e-mail : ${title}`,
  stopAll: t`Ne plus recevoir aucun e-mail`,
  preferences: t`Choisir ce qui vous parvient par e-mail, et quand`,
  inbox: t`Tout reste dans votre boîte de réception`,
  quoted: (title) => t`« ${title} »`,
};
