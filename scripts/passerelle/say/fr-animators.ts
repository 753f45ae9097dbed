// Ce que dit le client des règles, tours, poids et réglages en français. The same in French.
import { daysInFrench } from './days-and-numbers.ts';
import type { AnimatorSentences } from './en-animators.ts';

const { day, minute } = daysInFrench;

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const animatorsInFrench: AnimatorSentences = {
  authors: { animator: 'un animateur', service: 'automatique' },

  noRules: (name) =>
    name === undefined
      ? 'Il n’y a pas de règle.'
      : `Il n’y a pas de règle sur ${name} que vous puissiez voir.`,
  mayNotSeeRules: (person, name) =>
    `${person} ne peut pas voir les règles de ${name} : seuls ses membres et les animateurs du campus le peuvent. Donnez à --as l’un de ses membres, ou retirez --as.`,
  whyRule: 'Dites pourquoi avec --reason.',
  ruleEnded: (id) => `${id} est retirée : ce qu’elle interdisait peut à nouveau être suggéré.`,
  ruleKinds: {
    blocked: (a, b) => `${a} ne veut pas de suggestion avec ${b}`,
    conflict_of_interest: (a, b) => `${a} et ${b} ont un conflit d’intérêts`,
    competitor: (a, b) => `${a} et ${b} sont en concurrence`,
    more_together: (a, b) => `${a} demande davantage avec ${b}, même là où le travail en commun est en cours`,
    introduced: (a, b) => `${a} et ${b} : la mise en relation est faite`,
  },
  ruleTimes: (since, until, holds) =>
    `depuis le ${day(since)}, ${until === undefined ? 'pour toujours' : `jusqu’au ${day(until)}`}${holds ? '' : ', ne vaut pas en ce moment'}`,

  round: (number) => `tour ${number}`,
  roundStates: {
    collecting: 'réunit ses candidates',
    solving: 'calcul en cours',
    proposed: 'proposé',
    publishing: 'publication en cours',
    published: 'publié',
    discarded: 'abandonné',
    failed: 'en échec',
  },
  roundHeadings: [
    'n',
    'état',
    'lancé (UTC)',
    'paires',
    'atteintes',
    'manquent',
    'Gini',
    'changements',
    'par',
  ],
  numberCure: 'le numéro d’un tour, ou published',
  latestProposed: (number) => `Tour ${number}, le dernier proposé :`,
  noneProposed:
    'Aucun tour n’attend d’être publié : `passerelle rounds` les liste, `passerelle rounds start` en fait un.',
  noRounds: 'Il n’y a pas encore eu de tour : `passerelle rounds start` en fait un.',
  startedBy: (at, by) => `lancé le ${minute(at)} par ${by}`,
  startedByItself: (at) => `lancé automatiquement le ${minute(at)}`,
  publishedAt: (at) => `publié le ${minute(at)}`,
  weightsOf: (number) => `poids, version ${number}`,
  goesOn: (number) =>
    `Le tour ${number} continue sans vous : \`passerelle rounds ${number}\` le montre, \`passerelle rounds discard ${number}\` l’abandonne.`,
  lookThenPublish: (number) =>
    `Les membres ne le voient pas encore. \`passerelle rounds compare ${number}\` montre ce qu’il change, \`passerelle rounds publish ${number}\` le leur montre.`,
  discarded: (number) => `Le tour ${number} est abandonné.`,
  figures: {
    organisations: 'organisations',
    reached: (all, share) => `${all}, dont ${share} ont au moins une suggestion`,
    pairs: 'paires',
    chosenFrom: (pairs, candidates, explored) =>
      `${pairs} parmi ${candidates} candidates${explored > 0 ? `, dont ${explored} pour essayer de nouvelles venues` : ''}`,
    minimums: 'minimums',
    coveredOf: (covered, most) => `${covered} atteints sur ${most} qui peuvent l’être`,
    gain: 'gain',
    changes: 'changements',
    changed: (fresh, repeated, dropped) =>
      `${plural(fresh, 'nouvelle', 'nouvelles')}, ${repeated} comme avant, ${plural(dropped, 'abandonnée', 'abandonnées')}`,
  },
  provenBest: 'le meilleur possible, prouvé',
  withinOfBest: (share) => `au plus ${share} sous le meilleur possible`,
  exposure: (gini) =>
    `Qui a quelle part des suggestions, un dixième des organisations par ligne (Gini ${gini} ; 0 : toutes autant)`,
  mostSuggested: 'les plus suggérées',
  leastSuggested: 'les moins suggérées',
  heldBack: 'Paires écartées',
  leftOut: (count) =>
    `${plural(count, 'organisation a', 'organisations ont')} moins de suggestions qu’il n’en faudrait`,
  hasOf: (has, should) => `${has} sur ${should}`,
  moreLeftOut: (count) => `et ${count} de plus : --limit les montre`,
  noSuchPair: 'Aucune paire n’est dans ce cas.',
  nothingChanges: 'Aucune paire n’est nouvelle, et aucune ne disparaît.',
  withoutRepeated: 'Les paires qui restent ne sont pas montrées : --change repeated les montre.',
  morePairs: 'Il y en a d’autres : --limit les montre.',
  explored: 'pour essayer une nouvelle venue',

  serve: 'en service',
  doNotServe: 'hors service',
  handSet: 'fixés à la main',
  learnedFrom: (answers) => `appris de ${plural(answers, 'réponse', 'réponses')}`,
  withoutFeatures: 'sans aucun critère',
  wouldBe: 'ce qui serait appris maintenant ; rien n’est gardé',
  whatWeightsAre:
    'Combien chacun compte : au-dessus de 0 il relève ce qu’un côté gagne, en dessous il l’abaisse.',
  weightHeadings: { weight: 'poids', handSet: 'à la main', moved: 'écart' },
  versionHeadings: ['n', '', 'faits (UTC)', 'réponses', 'écart aux réponses (perte log.), avant → avec eux'],
  warmer: 'de deux réponses, combien de fois la plus chaleureuse avait le meilleur score (AUC)',
  farOff: 'à quel point les chances annoncées se trompaient ; moins vaut mieux (perte log.)',
  noAuc: 'toutes les réponses sont les mêmes',
  served: 'en service',
  new: 'nouveaux',
  replayed: (learned, tested, since) =>
    `Rejeu : appris de ${plural(learned, 'réponse', 'réponses')}, vérifié sur ${tested} données depuis le ${day(since)}`,
  answersSoFar: (answers) => `${plural(answers, 'réponse', 'réponses')} à ce jour`,
  wentBack: (number) => `La version ${number} des poids sert à nouveau, dès le prochain tour.`,

  settings: {
    minimum: 'suggestions que chaque organisation devrait avoir (--minimum)',
    maximum: 'suggestions qu’elle peut avoir sauf autre choix de sa part (--maximum)',
    exposure_cap: 'suggestions qu’aucune organisation ne dépasse, quoi qu’elle ait choisi (--cap)',
    most_of_a_person: 'suggestions qu’une personne porte pour toutes ses organisations (--person)',
    introduced_months:
      'mois pendant lesquels deux mises en relation sont laissées tranquilles (--introduced)',
    animators_capacity:
      'paires nouvelles d’un tour, autant qu’il peut en être accompagné ; 0 : sans limite (--capacity)',
  },
  onDemand: 'les tours se font seulement à la demande (--weekly JOUR:HEURE)',
  weekly: (day, hour, publish) =>
    `un tour chaque ${day} à ${hour} h, ${publish ? 'publié sans que personne ne regarde' : 'qui attend d’être publié'} (--on-demand y met fin)`,
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  countCure: 'un nombre entier',
  weeklyCure: 'un jour et une heure, comme lundi:6',
  publishNeedsWeekly: '--publish va avec --weekly : il dit que ces tours se publient d’eux-mêmes.',
  eitherSchedule: 'Donnez --weekly ou --on-demand, pas les deux.',
  shareCure: 'un nombre de 0 (jamais vu) à 1 (sa raison d’être), comme 0,5',
  usualLegend: (types) => `0 : jamais vu, 0,5 : ni l’un ni l’autre, 1 : sa raison d’être. ${types}`,
};
