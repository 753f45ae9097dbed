// What the client says of introductions, calls, the queue and reports in French.
import { type BrokeringSentences, brokeringInEnglish } from './en-brokering.ts';

export const brokeringInFrench: BrokeringSentences = {
  noIntroductions: 'Il n’y a pas de telle mise en relation.',
  stages: {
    suggested: 'suggérée',
    requested: 'demandée',
    under_review: 'à l’examen',
    offered: 'proposée',
    agreed: 'acceptée',
    introduced: 'faite',
    met: 'rencontre',
    outcome: 'suite',
    closed: 'close',
    declined: 'déclinée',
    withdrawn: 'retirée',
    expired: 'hors délai',
    refused: 'refusée',
    blocked: 'arrêtée',
  },
  answers: { agreed: 'a accepté', declined: 'a dit non', withdrawn: 'est revenue dessus' },
  unnamed: (kind) => `une organisation du campus${kind === '' ? '' : ` (${kind})`}`,
  own: 'la vôtre',
  parties: 'Parties',
  meeting: 'Rencontre :',
  calledOff: 'Annulée :',
  freeSlots: 'Libres pour tout le monde',
  history: 'Ce qui a été fait',
  possible: 'Possible maintenant :',
  commandOf: brokeringInEnglish.commandOf,
  windowCure: 'un jour et deux heures en UTC, comme 2027-03-02T09:00/11:00',

  noCalls: 'Il n’y a pas de tel appel.',
  open: 'ouvert',
  notOpen: 'pas ouvert',
  until: (day) => `jusqu’au ${day}`,
  mandatory: 'obligatoire',
  wished: (weight) => `souhaité, ${weight} sur 5`,
  partners: (least, most) => `de ${least} à ${most} partenaires`,
  partnersCure: 'au moins et au plus, comme 3-6',
  requirementsCure:
    'kind:lab:2 pour des partenaires d’une sorte, countries:3 pour des pays, ou des mots à chercher, sans deux-points après le premier',
  callRemoved: (id) => `L’appel ${id} est supprimé.`,
  noFits: 'Personne encore.',
  pinned: 'souhaitée',

  nothingQueued: 'Rien n’a besoin de vous.',
  claimedBy: (name) => `${name} s’en occupe`,
  toUndo: (id) => `passerelle queue undo ${id} revient dessus`,
  undone: 'C’est annulé.',

  nothingBehind: 'Il n’y a rien derrière, ou cela n’est pas montré.',
};
