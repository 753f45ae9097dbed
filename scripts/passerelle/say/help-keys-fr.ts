// The help page of partners' keys, in French.
import type { HelpPage } from './help-pages.ts';

export const keyPagesInFrench: Readonly<Record<string, HelpPage>> = {
  keys: {
    about: 'Les clés des machines partenaires ; pour l’animation et l’administration.',
    usage: [
      'passerelle keys [list]',
      'passerelle keys create NOM --scopes LISTE [--organisation NOM] [--expires JOUR] [--networks LISTE]',
      'passerelle keys rotate ID [--overlap HEURES]',
      'passerelle keys revoke ID',
    ],
    options: [
      ['list', 'toutes les clés, la plus récente d’abord'],
      ['create NOM', 'en créer une ; son secret n’est montré qu’une fois'],
      [
        '--scopes LISTE',
        'à quoi elle sert : expertise:read, changes:read, webhooks:write, mail-reports:write',
      ],
      ['--organisation NOM', 'l’institution partenaire, nommée comme partout'],
      ['--expires JOUR', 'dernier jour, dans deux ans au plus (dans un an)'],
      ['--networks LISTE', 'adresses et réseaux d’où elle peut servir, comme 192.0.2.0/24 (partout)'],
      ['--per-second N', 'demandes par seconde, durablement (20)'],
      ['--burst N', 'demandes au-delà, en dix secondes (100)'],
      ['--per-day N', 'demandes par jour (50000)'],
      ['rotate ID', 'lui donner un nouveau secret, montré une fois ; un ancien reste valable quelque temps'],
      ['--overlap HEURES', 'combien de temps ; 0 : il cesse aussitôt (168)'],
      ['revoke ID', 'y mettre fin pour toujours'],
      ['--limit N', 'combien (50)'],
      ['--as PERSONNE', 'agir comme cette personne (id ou identifiant externe) ; un animateur sinon'],
      ['--json', 'imprimer du JSON au lieu de texte'],
    ],
    notes: [
      'Une LISTE a des virgules entre ses éléments. Si une réponse s’est perdue, renouvelez la clé : aucun secret n’est',
      'montré deux fois.',
    ],
  },
};
