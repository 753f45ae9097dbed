// The help pages on suggestions, candidates and pairs in French.
import type { HelpPages } from './help-pages.ts';

const json = ['--json', 'imprimer du JSON au lieu de texte'] as const;
const as = [
  '--as PERSONNE',
  'agir comme cette personne (id ou identifiant externe) ; un animateur sinon',
] as const;
const organisation = ['NOM', 'son nom ou le début, son id, ou un identifiant externe'] as const;
const features = ['--features', 'aussi de quoi les deux gains sont faits ; pour les animateurs'] as const;

export const pairPagesInFrench: HelpPages['commands'] = {
  suggestions: {
    about: 'Qui une organisation devrait rencontrer et pourquoi, dans les mots des deux.',
    usage: ['passerelle suggestions NOM [OPTIONS]'],
    options: [
      organisation,
      ['--at-least N', 'seulement celles dont le score est de N % ou plus'],
      [
        '--answer LISTE',
        'seulement celles qui ont cette réponse, même plus suggérées : interested, not_now, no ; none : aucune',
      ],
      features,
      ['--limit N', 'combien (10)'],
      as,
      json,
    ],
    notes: [
      'Le score est ce que les deux gagnent ensemble, la moyenne harmonique : au plus le double du plus petit gain, quel que',
      'soit l’autre. Après chaque raison est dit combien de points de notre gain elle fait. Une LISTE a des virgules entre ses',
      'éléments. Les chiffres des animateurs viennent de tout, ceux des membres de ce qui leur est ouvert.',
    ],
  },
  answer: {
    about: 'Répond à une suggestion pour l’un des deux côtés.',
    usage: [
      'passerelle answer NOM AUTRE interested',
      'passerelle answer NOM AUTRE not_now',
      'passerelle answer NOM AUTRE no [--reason RAISON] [--until JOUR]',
    ],
    options: [
      ['NOM', 'l’organisation qui répond : son nom ou le début, son id, ou un identifiant externe'],
      ['AUTRE', 'le nom de l’autre, ou l’id de la suggestion'],
      ['--reason RAISON', 'too_early, not_relevant, already_know_them, competitor ou unclear_benefit'],
      ['--until JOUR', 'dernier jour du refus, comme 2027-12-31 ; pour toujours sinon'],
      as,
      json,
    ],
    notes: [
      'La même réponse une deuxième fois ne change rien ; une autre la remplace : un refus se reprend ainsi.',
    ],
  },
  candidates: {
    about: 'Qui pourrait être suggéré maintenant, même pour des mots non enregistrés.',
    usage: [
      'passerelle candidates NOM [OPTIONS]',
      'passerelle candidates NOM --need TEXTE [--type TYPE] [OPTIONS]',
      'passerelle candidates NOM --offer TEXTE [--type TYPE] [OPTIONS]',
    ],
    options: [
      organisation,
      ['--need TEXTE', 'seulement celles qui répondraient à ce besoin, qui n’est pas enregistré'],
      ['--offer TEXTE', 'seulement celles aux besoins de qui cette offre répondrait'],
      ['--type TYPE', 'de quoi il s’agit : data, equipment, expertise…'],
      features,
      ['--limit N', 'combien, 50 au plus (10)'],
      as,
      json,
    ],
  },
  'why-not': {
    about: 'Pourquoi deux organisations sont suggérées l’une à l’autre, ou pourquoi non.',
    usage: ['passerelle why-not A B [OPTIONS]'],
    options: [
      ['A', 'une organisation : son nom ou le début, son id, ou un identifiant externe'],
      ['B', 'l’autre, de la même façon'],
      features,
      as,
      json,
    ],
    notes: ['Les membres de l’une d’elles apprennent ce qu’ils peuvent savoir ; les animateurs, tout.'],
  },
  limits: {
    about: 'Combien de suggestions une organisation peut avoir.',
    usage: ['passerelle limits NOM [--minimum N] [--maximum N] [OPTIONS]'],
    options: [
      organisation,
      ['--minimum N', 'elle devrait en avoir autant si possible, de 0 à 50'],
      ['--maximum N', 'elle n’en a pas plus à la fois, de 0 à 50'],
      as,
      json,
    ],
    notes: [
      'Ce qui n’est pas donné reste tel quel. Plus de places se remplissent bientôt ; moins comptent dès le prochain tour.',
    ],
  },
};
