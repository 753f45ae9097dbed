// What is said of rounds and of learning in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { RoundSentences } from './round-sentences.ts';

export const rounds: RoundSentences = {
  states: {
    collecting: 'en train de réunir ses candidates',
    solving: 'en cours de calcul',
    proposed: 'proposé',
    publishing: 'en cours de publication',
    published: 'publié',
    discarded: 'abandonné',
    failed: 'en échec',
    unknown: 'dans un état que cette version ne connaît pas',
  },
  leftOut: {
    own_capacity_zero: fr`Elle ne peut avoir aucune suggestion : sa limite est de 0.`,
    no_statement: fr`Elle n'énonce ni besoin ni offre, et rien d'autre d'elle ne trouve personne.`,
    no_candidate: fr`Personne ne répond à ce qu'elle énonce, ou elle a déjà tous ceux qui y répondent.`,
    only_excluded: 'Certaines y répondraient, mais aucune ne peut lui être suggérée.',
    person_full: 'La personne qui porte ses suggestions en porte autant que permis.',
    capacity_of_candidates_used: fr`Ses candidates ont déjà toutes les suggestions qu'elles peuvent avoir.`,
    animators_full: fr`Le tour a autant de paires nouvelles que l'animation peut en suivre.`,
  },
  heldBack: {
    unknown: fr`On ne sait rien de l'une d'elles.`,
    removed: fr`L'une d'elles a été supprimée.`,
    merged: fr`L'une d'elles a été fondue dans une autre.`,
    consent_withdrawn: fr`L'une d'elles n'a pas donné son accord aux suggestions, ou l'a retiré.`,
    parent_or_child: fr`L'une d'elles appartient à l'autre.`,
    same_group: 'Elles appartiennent au même groupe.',
    working_together: 'Elles travaillent déjà ensemble.',
    blocked: fr`L'une d'elles ne veut pas être suggérée à l'autre.`,
    conflict_of_interest: fr`Un conflit d'intérêts a été déclaré.`,
    competitor: 'Elles sont concurrentes.',
    introduced: 'Elles ont été mises en relation il y a peu.',
    declined: fr`L'une d'elles a dit non.`,
    stopped: fr`L'animation a arrêté leur mise en relation il y a peu.`,
    resting: fr`L'une d'elles a dit « pas maintenant » il y a moins de 30 jours.`,
    statement_expired: fr`Ce sur quoi la suggestion reposerait n'est plus valable.`,
  },
  failures: {
    superseded: 'Un autre tour a été publié entre-temps.',
    other: fr`Il n'a pas pu être fait : lancez-en un autre, et prévenez qui exploite le maillage s'il échoue aussi.`,
  },
  learned: {
    serves: ({ number }) =>
      fr`La version ${number} ne prédit pas moins bien les réponses, et sert dès le prochain tour.`,
    kept_back: ({ number }) =>
      fr`La version ${number} prédit moins bien les réponses que les poids en service, et reste de côté.`,
    unknown: () => 'Ce qui en résulte dépasse ce que cette version sait dire.',
    would_serve: () =>
      fr`Ce qui serait appris maintenant ne prédit pas moins bien les réponses, et servirait.`,
    would_be_kept_back: () =>
      'Ce qui serait appris maintenant prédit moins bien les réponses que les poids en service, et resterait de côté.',
    too_few_answers: ({ fewest }) =>
      fr`Il y a trop peu de réponses nouvelles pour apprendre avant et vérifier après : une vérification en demande ${fewest} au moins, et autant avant elles.`,
  },
};
