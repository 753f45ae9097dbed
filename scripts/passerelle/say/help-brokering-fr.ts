// The help pages of introductions, calls, the queue and reports, in French.
import type { HelpPage } from './help-pages.ts';

const json = ['--json', 'affiche du JSON au lieu de texte'] as const;
const as = [
  '--as PERSONNE',
  'au nom de cette personne (identifiant ou identifiant externe) ; l’animation sinon',
] as const;

export const brokeringPagesInFrench: Readonly<Record<string, HelpPage>> = {
  introductions: {
    about: 'Les mises en relation, de la demande à ce qui en est advenu.',
    usage: [
      'passerelle introductions [NOM] [--stage LISTE] [OPTIONS]',
      'passerelle introductions show ID',
      'passerelle introductions open A B… [--suggestion ID] [--call ID] [--insist]',
      'passerelle introductions agree|decline|withdraw ID [--reason CODE] [--words MOTS]',
      'passerelle introductions times ID CRÉNEAU…',
      'passerelle introductions meet ID CRÉNEAU',
      'passerelle introductions call-off ID',
      'passerelle introductions outcome ID 30|90 met|not-met [--useful N] [--together SORTE] [--reason CODE]',
      'passerelle introductions approve|refuse|exchange|reopen|stop|undo ID',
      'passerelle introductions message ID [--language fr|en]',
      'passerelle introductions calendar ID > rencontre.ics',
    ],
    options: [
      ['NOM', 'celles de cette organisation ; de tout le campus, pour l’animation, s’il manque'],
      ['--stage LISTE', 'seulement celles qui en sont là : offered, introduced…'],
      [
        'open A B…',
        'met des organisations en relation ; personne n’est prévenu avant une minute ; pour l’animation',
      ],
      ['--insist', 'aussi qui a déjà dit non'],
      ['agree, decline, withdraw', 'ce qu’un membre dit pour son organisation'],
      ['times, meet, call-off', 'quand une partie est libre ; fixer, déplacer ou annuler la rencontre'],
      ['CRÉNEAU', 'un jour et deux heures en UTC : 2027-03-02T09:00/11:00'],
      [
        'outcome',
        'ce qui en est advenu, 30 ou 90 jours après : utile de 1 à 5, et ce que vous faites ensemble',
      ],
      [
        'approve, refuse, …',
        'ce que décide l’animation ; undo revient dessus tant que personne n’est prévenu',
      ],
      ['message', 'ce qui l’accompagne, dans les mots de l’animation ou en projet'],
      ['--organisation NOM', 'la partie pour laquelle c’est fait, si vous agissez pour plusieurs'],
      ['--limit N', 'combien (20)'],
      as,
      json,
    ],
    notes: [
      'Les noms et coordonnées des personnes sont montrés une fois que toutes les parties ont accepté.',
    ],
  },
  calls: {
    about: 'Les appels à projets, à qui ils conviennent, et les consortiums qui pourraient y répondre.',
    usage: [
      'passerelle calls [--open] [--fits NOM]',
      'passerelle calls show ID',
      'passerelle calls add TITRE --text MOTS --closes JOUR [--opens JOUR] [--requirements LISTE] [--partners 3-6]',
      'passerelle calls import FICHIER [--dry-run]',
      'passerelle calls remove ID',
      'passerelle calls fits ID',
      'passerelle calls consortia ID [--pin NOMS] [--without NOMS]',
    ],
    options: [
      ['--open', 'seulement ceux auxquels on peut répondre aujourd’hui'],
      ['--fits NOM', 'seulement ceux qui conviennent à cette organisation'],
      ['--text MOTS', 'ce dont il s’agit : c’est ainsi que se trouve à qui il convient'],
      [
        '--requirements LISTE',
        'ce qu’il demande : kind:patient_association:1! | 3* apprentissage fédéré | countries:2',
      ],
      ['--partners 3-6', 'combien au moins et au plus'],
      ['--budget N', 'en euros entiers'],
      ['--id ID', 'identifiant externe, comme aap:2027-14'],
      ['import FICHIER', 'un tableau, une liste JSON ou du JSON Lines ; reconnus par external_id'],
      ['--dry-run', 'vérifie chaque ligne et dit ce qui changerait ; n’écrit rien'],
      ['fits ID', 'à qui il convient, au mieux d’abord ; pour l’animation'],
      ['consortia ID', 'qui pourrait y répondre ensemble, et pourquoi ; pour l’animation'],
      ['--pin NOMS', 'doivent en être ; plusieurs séparés par des points-virgules'],
      ['--without NOMS', 'ne doivent pas en être'],
      ['--limit N', 'combien (20)'],
      as,
      json,
    ],
    notes: [
      'Une exigence finit par ! là où elle est obligatoire, et commence par 3* là où elle compte 3 sur 5. Le code de sortie',
      'est 1 là où des lignes ont été refusées, ou aucun consortium n’est possible.',
    ],
  },
  queue: {
    about: 'Ce qui a besoin de l’animation, le plus utile d’abord.',
    usage: [
      'passerelle queue [--kind LISTE]',
      'passerelle queue claim|release ID',
      'passerelle queue act ACTION ID… [--preview] [--until JOUR]',
      'passerelle queue undo ID',
    ],
    options: [
      ['--kind LISTE', 'seulement : review, silence, duplicate…'],
      ['claim, release', 'dire que vous vous en occupez, pour que personne d’autre ne le fasse ; le laisser'],
      ['act ACTION ID…', 'l’une des actions que proposent les éléments'],
      ['--preview', 'dit ce qui arriverait ; ne fait rien'],
      ['--until JOUR', 'avec put_aside : le jour où ils reviennent'],
      ['undo ID', 'revient sur un acte, tant que personne d’extérieur n’est prévenu'],
      ['--limit N', 'combien (20)'],
      as,
      json,
    ],
    notes: ['Le code de sortie est 1 là où quelque chose n’a pas pu être fait à l’un des éléments.'],
  },
  reports: {
    about: 'Ce qui manque au campus, et ce que deviennent les suggestions ; pour l’animation.',
    usage: [
      'passerelle reports SORTE [--from JOUR] [--to JOUR] [--kind SORTE] [--pole PÔLE] [--table TABLE] [--csv]',
      'passerelle reports behind SORTE TABLE LIGNE [--column COLONNE]',
      'passerelle reports brief LIGNE',
    ],
    options: [
      ['SORTE', 'funnel, acceptance, exposure, unmet_needs, unused_offers, single_holders ou silos'],
      ['--from JOUR, --to JOUR', 'premier et dernier jour'],
      ['--kind SORTE, --pole PÔLE', 'seulement avec des organisations de cette sorte, ou de ce pôle'],
      ['--table TABLE', 'seulement cette table'],
      ['--csv', 'une table en CSV'],
      ['behind', 'ce qu’il y a derrière une ligne, par sa clé ; les clés sont dans ce qu’affiche --json'],
      ['--column COLONNE', 'derrière ce chiffre de la ligne'],
      ['brief LIGNE', 'un texte à coller dans un appel à partenaires, sur des besoins sans réponse'],
      ['--limit N', 'combien (50)'],
      as,
      json,
    ],
    notes: ['Les nombres derrière lesquels il y a moins de cinq organisations s’affichent <5.'],
  },
};
