// Where an introduction stands and what happens next, in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { IntroductionSentences } from './introduction-sentences.ts';

const nothingMore = 'plus rien ne vous est demandé';

const withdrawn = ({ names }: { readonly names: string }): string =>
  fr`La mise en relation avec ${names} a été retirée : ${nothingMore}.`;

export const standing: IntroductionSentences['standing'] = {
  member: {
    held: ({ names }) =>
      fr`Vous avez demandé à rencontrer ${names} : personne d'autre ne le sait encore, et vous pouvez revenir en arrière.`,
    to_be_asked: ({ names }) =>
      fr`Vous avez demandé à rencontrer ${names} : la demande est sur le point de partir.`,
    under_review: ({ names }) =>
      fr`Vous avez demandé à rencontrer ${names} : l'animation du campus regarde cette demande avant de la transmettre.`,
    decided: ({ names }) =>
      fr`Vous avez demandé à rencontrer ${names} : l'animation du campus regarde cette demande avant de la transmettre.`,
    your_answer: ({ names, by }) =>
      fr`Souhaitez-vous rencontrer ${names} ? ${by === undefined ? 'Votre réponse est attendue.' : fr`Merci de répondre au plus tard le ${by}.`}`,
    their_answer: ({ names }) =>
      fr`Vous souhaitez rencontrer ${names} : les noms et les coordonnées seront échangés une fois que tout le monde aura accepté.`,
    contacts_awaited: ({ names }) =>
      fr`Vous avez accepté de vous rencontrer, vous et ${names} : les coordonnées suivront dès qu'elles pourront être données.`,
    times: ({ names }) => fr`Vous êtes en relation avec ${names} : indiquez vos disponibilités.`,
    slots: ({ names }) =>
      fr`Vous êtes en relation avec ${names} : choisissez l'un des créneaux qui conviennent à tout le monde.`,
    meeting_set: ({ names, time }) => fr`Votre rencontre avec ${names} est fixée : ${time}.`,
    meeting_cancelled: ({ names }) =>
      fr`Votre rencontre avec ${names} est annulée : choisissez un autre créneau.`,
    outcome: ({ names }) =>
      fr`Vous avez été en relation avec ${names} il y a quelque temps : dites en un clic ce qu'il en est advenu.`,
    met: ({ names }) => fr`Vous avez rencontré ${names} : rien ne vous est demandé pour le moment.`,
    closed: ({ names }) => fr`La mise en relation avec ${names} est close : ${nothingMore}.`,
    declined_by_you: ({ names }) => fr`Vous n'avez pas souhaité rencontrer ${names} : ${nothingMore}.`,
    declined: ({ names }) => fr`Il n'y aura pas de rencontre avec ${names} : ${nothingMore}.`,
    withdrawn_by_you: ({ names }) => fr`Vous avez renoncé à rencontrer ${names} : ${nothingMore}.`,
    withdrawn,
    expired: ({ names }) =>
      fr`Tout le monde n'a pas répondu à temps : il n'y aura pas de rencontre avec ${names}, sauf nouvelle demande.`,
    refused: withdrawn,
    blocked: withdrawn,
  },
  animator: {
    held: ({ names }) =>
      fr`La mise en relation entre ${names} attend un instant : personne d'autre ne le sait encore, et elle peut être reprise.`,
    to_be_asked: ({ names }) => fr`La mise en relation entre ${names} est sur le point de partir.`,
    under_review: ({ names }) =>
      fr`La mise en relation entre ${names} est à examiner avant d'être proposée : approuvez-la ou refusez-la.`,
    decided: ({ names }) =>
      fr`Ce qui a été décidé de la mise en relation entre ${names} attend un instant : cela peut être annulé.`,
    your_answer: ({ names }) => fr`La mise en relation entre ${names} est proposée.`,
    their_answer: ({ names, waiting, by }) =>
      fr`La mise en relation entre ${names} attend ${waiting === undefined ? 'une réponse' : fr`la réponse de ${waiting}`}${by === undefined ? '' : fr`, jusqu'au ${by}`}.`,
    contacts_awaited: ({ names }) =>
      fr`Tout le monde a accepté entre ${names} : échangez les coordonnées dès qu'elles peuvent être données.`,
    times: ({ names }) =>
      fr`Les coordonnées sont échangées entre ${names} : chacun doit indiquer ses disponibilités.`,
    slots: ({ names }) =>
      fr`Les coordonnées sont échangées entre ${names} : l'un des créneaux communs est à choisir.`,
    meeting_set: ({ names, time }) => fr`La rencontre entre ${names} est fixée : ${time}.`,
    meeting_cancelled: ({ names }) =>
      fr`La rencontre entre ${names} est annulée : un autre créneau est à choisir.`,
    outcome: ({ names }) =>
      fr`Les coordonnées ont été échangées entre ${names} il y a quelque temps : personne n'a encore dit ce qu'il en est advenu.`,
    met: ({ names }) =>
      fr`Au moins une partie dit que la rencontre entre ${names} a eu lieu : la suite sera demandée en temps voulu.`,
    closed: ({ names }) => fr`La mise en relation entre ${names} est close : plus rien n'est demandé.`,
    declined_by_you: ({ names }) => fr`La mise en relation entre ${names} a été déclinée.`,
    declined: ({ names, no }) =>
      fr`La mise en relation entre ${names} s'est arrêtée sur un non${no === undefined ? '' : fr` de ${no}`} : seule l'animation peut la demander à nouveau.`,
    withdrawn_by_you: ({ names }) => fr`La mise en relation entre ${names} a été retirée.`,
    withdrawn: ({ names }) =>
      fr`La mise en relation entre ${names} a été retirée : elle peut être ouverte à nouveau.`,
    expired: ({ names, waiting }) =>
      fr`Le délai de la mise en relation entre ${names} est passé${waiting === undefined ? '' : fr` sans réponse de ${waiting}`} : elle peut être ouverte à nouveau.`,
    refused: ({ names }) =>
      fr`L'examen a refusé la mise en relation entre ${names} : les membres lisent qu'elle a été retirée.`,
    blocked: ({ names }) =>
      fr`La mise en relation entre ${names} a été arrêtée, ou est interdite : les membres lisent qu'elle a été retirée.`,
  },
};

export const stages: IntroductionSentences['stages'] = {
  requested: 'demandée',
  under_review: fr`à l'examen`,
  offered: 'proposée',
  agreed: 'acceptée',
  introduced: 'faite',
  met: fr`suivie d'une rencontre`,
  closed: 'close',
  declined: 'déclinée',
  withdrawn: 'retirée',
  expired: 'hors délai',
  refused: 'refusée',
  blocked: 'arrêtée',
};
