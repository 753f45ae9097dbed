// What is said of what needs an animator in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { QueueSentences, QueueWords } from './queue-sentences.ts';

const until = ({ due }: QueueWords): string => (due === undefined ? '' : fr`, jusqu'au ${due}`);
const quoted = ({ words }: QueueWords): string => (words === undefined ? '' : ` (${words})`);

export const queue: QueueSentences = {
  unnamed: 'des organisations du campus',
  what: {
    review: ({ names }) => fr`La mise en relation entre ${names} est à examiner avant d'aller plus loin.`,
    exchange: ({ names }) =>
      fr`Tout le monde a accepté entre ${names}, mais toutes les coordonnées ne peuvent pas être données.`,
    silence: ({ names, awaited }) =>
      fr`Dans la mise en relation entre ${names}, il manque la réponse de ${awaited}.`,
    conflict: ({ names }) => fr`Quelque chose s'oppose à la mise en relation entre ${names}.`,
    left_out: ({ names }) => fr`Trop peu de rencontres sont suggérées pour ${names}.`,
    duplicate: ({ names }) => fr`On dirait une seule et même organisation : ${names}.`,
    expiring: (of) => fr`Un énoncé de ${of.names}${quoted(of)} prend bientôt fin.`,
    no_concept: (of) => fr`Aucun concept ne couvre les mots de ${of.names}${quoted(of)}.`,
    outcome: ({ names }) => fr`Personne n'a dit ce qu'il est advenu de la mise en relation entre ${names}.`,
    draft: ({ names }) =>
      fr`Vous avez ouvert une mise en relation entre ${names} : son message peut encore être écrit.`,
  },
  why: {
    review_asked: (of) => fr`Un examen a été demandé${until(of)}.`,
    contact_withheld: ({ awaited }) => fr`Les coordonnées de ${awaited} ne peuvent pas encore être données.`,
    half_time_over: (of) => fr`La moitié du délai de réponse est passée${until(of)}.`,
    expired: () => fr`Le délai de réponse est passé : il est encore temps d'appeler.`,
    rule: () => fr`Une règle l'interdit depuis son ouverture.`,
    answers: ({ awaited }) => fr`Des membres de ${awaited} ont dit des choses différentes.`,
    outcomes: () => fr`L'une dit que la rencontre a eu lieu, une autre que non.`,
    goes_out_soon: () => fr`Elle part d'elle-même dans un instant.`,
    no_outcome_told: () => fr`La question a été posée il y a quelque temps.`,
    own_capacity_zero: ({ names }) => fr`La limite de ${names} est de 0.`,
    no_statement: ({ names }) => fr`Aucun besoin ni offre de ${names} n'est énoncé.`,
    no_candidate: ({ names }) => fr`Personne ne répond à ce qu'énonce ${names}.`,
    only_excluded: ({ names }) => fr`Celles qui répondraient à ${names} ne peuvent pas être suggérées.`,
    person_full: () => fr`La personne qui porte ses suggestions en porte autant que permis.`,
    capacity_of_candidates_used: () =>
      fr`Celles qui y répondraient ont déjà toutes les suggestions qu'elles peuvent avoir.`,
    animators_full: () => fr`Le tour a autant de paires nouvelles que l'animation peut en suivre.`,
    same_external_id: () => fr`Elles ont un identifiant en commun.`,
    same_site: () => fr`Elles ont le même site.`,
    same_name: () => fr`Elles ont le même nom.`,
    alias_of: () => fr`L'une porte un autre nom de l'autre.`,
    similar_name: () => fr`Leurs noms sont presque les mêmes.`,
    expires_soon: (of) => fr`Il prend fin bientôt${until(of)}.`,
    no_concept: () => fr`Cela se trouve mal tant qu'aucun concept ne le couvre.`,
  },
  effects: {
    others_asked: fr`Il est demandé aux autres si la rencontre les intéresse.`,
    asker_told_no: fr`Qui l'a demandée apprend qu'elle ne se fera pas.`,
    asked_again: fr`La question est posée à nouveau à qui n'a pas répondu.`,
    answer_asked: fr`Une réponse est demandée à qui n'a pas répondu.`,
    contact_asked: fr`L'accord est demandé à qui ne laisse pas donner ses coordonnées.`,
    outcome_asked: fr`Il leur est demandé ce qu'il en est advenu.`,
    renewal_asked: fr`Il est demandé à ses membres si cela vaut toujours.`,
    statement_asked: fr`Il est demandé à ses membres d'énoncer leurs besoins et leurs offres.`,
    one_answer_asked: fr`Il leur est demandé de s'accorder sur une réponse.`,
    all_told_it_ends: fr`Tous ceux qui en ont connaissance apprennent aussitôt que c'est fini.`,
    message_changed: fr`Le message change ; personne n'est prévenu.`,
    draft_discarded: fr`La mise en relation est abandonnée ; personne n'est prévenu.`,
    rule_opened: fr`La règle s'ouvre pour que vous la modifiiez.`,
    limit_opened: fr`La limite s'ouvre pour que vous la modifiiez.`,
    introduction_drafted: fr`Une mise en relation est préparée, à compléter ; personne n'est prévenu.`,
    organisations_merged: fr`Les deux deviennent une seule organisation ; cela peut être annulé, mais les mises en relation de celle qui disparaît prennent fin.`,
    kept_apart: fr`Les deux restent, et ne seront plus proposées comme une seule.`,
    concept_proposed: fr`Un concept est proposé au vocabulaire.`,
    hidden: fr`Cela n'est plus montré pour le moment ; personne n'est prévenu.`,
  },
  results: {
    done: fr`C'est fait.`,
    would: fr`Ce serait fait.`,
    gone: fr`Cela n'est plus dans la file.`,
    not_offered: fr`Cela ne peut pas lui être appliqué.`,
    one_by_one: fr`Cela se fait un élément à la fois.`,
    twice: fr`Il est nommé deux fois.`,
    held: fr`Une autre personne de l'animation s'en occupe.`,
    overlaps: fr`Un autre de ces éléments fusionne l'une des mêmes organisations : faites-les l'un après l'autre.`,
    changed: fr`Cela a changé entre-temps : regardez-le à nouveau.`,
    failed: fr`Cela n'a pas pu être fait : essayez à nouveau dans un instant.`,
    day_needed: fr`Quelqu'un l'attend : dites quel jour il doit revenir.`,
    unknown: 'Ce qui en résulte dépasse ce que cette version sait dire.',
  },
};
