// Ce que dit le client des suggestions, des candidates et des paires. What the client says of pairs in French.
import { dayInFrench as day } from './days-and-numbers.ts';
import type { PairSentences } from './en-pairs.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const pairsInFrench: PairSentences = {
  shareCure: 'un nombre entier de 0 à 100 : un score en pour cent',
  points: (points) => (points < 1 ? '(+< 1 point)' : `(+${plural(points, 'point', 'points')})`),
  noneSo: 'Aucune n’est ainsi : retirez --at-least ou --answer pour voir les autres.',
  declined: (reason, until) => {
    const why: Readonly<Record<string, string>> = {
      too_early: 'trop tôt',
      not_relevant: 'pas pertinent',
      already_know_them: 'vous vous connaissez déjà',
      competitor: 'en concurrence',
      unclear_benefit: 'le bénéfice n’est pas clair',
    };
    return [
      ...(reason === undefined ? [] : [why[reason] ?? reason]),
      until === undefined ? 'pour toujours' : `jusqu’au ${day(until)}`,
    ].join(', ');
  },
  added: 'ajoutée depuis le dernier tour',
  explored: 'pour essayer une nouvelle venue',
  suggested: 'suggérée',
  featuresOf: { get: 'de quoi votre gain est fait', give: 'de quoi leur gain est fait' },
  notKnown: 'inconnu',
  could: (count) =>
    count === 0
      ? 'personne ne pourrait être suggéré maintenant'
      : `${plural(count, 'organisation pourrait être suggérée', 'organisations pourraient être suggérées')} maintenant`,
  wouldAnswer: {
    need: (count) =>
      count === 0
        ? 'personne ne répondrait à ce besoin'
        : plural(count, 'organisation répondrait à ce besoin', 'organisations répondraient à ce besoin'),
    offer: (count) =>
      count === 0
        ? 'personne n’en a besoin'
        : plural(count, 'organisation a besoin de cette offre', 'organisations ont besoin de cette offre'),
  },
  noConsent: (name) =>
    `${name} n’a pas donné son accord aux suggestions, donc rien ne lui est suggéré : son accord be_suggested se donne dans un import, ou par REST.`,
  noCandidates:
    'Personne ne répond assez bien à ce qu’elle énonce, ou quelque chose exclut celles qui le font : `passerelle why-not` le dit de l’une ou l’autre.',
  nobodyAnswers: {
    need: 'Un besoin auquel rien ne répond bien ne donne pas de suggestion, plutôt qu’une mauvaise.',
    offer: 'Une offre que personne ne cherche ne donne pas de suggestion, plutôt qu’une mauvaise.',
  },
  whatScoresAre: 'Le score est ce que les deux gagnent ensemble ; le plus petit des deux gains l’abaisse.',
  forAnimators:
    'Vu par un animateur, à partir de tout : les membres peuvent voir d’autres chiffres, à partir de ce qui leur est ouvert.',
  featuresForAnimators:
    'De quoi les gains sont faits est pour les animateurs : --features ne montre rien ici.',
  noLonger: (count) =>
    plural(count, 'organisation n’est plus suggérée', 'organisations ne sont plus suggérées'),
  noLongerHeading: 'Vous y avez répondu, et elles ne sont plus suggérées :',
  needOrOffer: 'un besoin ou une offre : --need ou --offer, pas les deux',
  typeAlone: '--type va avec --need ou --offer',
  upTo: (last) => `(jusqu’au ${day(last)})`,
  notedBy: (who) => `(noté par ${who})`,
  answeredBy: (who) => `(répondu par ${who})`,
  otherwise: 'Si rien ne l’interdisait :',
  weigh: 'Ce qui l’abaisse le plus :',
  notAmong: (other, name) =>
    `${other} n’est pas parmi les suggestions de ${name} : \`passerelle suggestions\` les montre, \`passerelle why-not\` dit pourquoi elle n’y est pas.`,
  answered: (other, answer) => `${other} : ${answer}.`,
  saidAnswers: { interested: 'vous souhaitez la rencontrer', not_now: 'pas maintenant', no: 'non' },
  rests: 'Elle reste dans votre liste ; dès le prochain tour, elle n’est plus suggérée pendant 30 jours.',
  itself: (name) => `${name} est celle qui répond : donnez l’autre organisation.`,
  takeBack: (name, other) => `Pour revenir dessus : passerelle answer ${name} ${other} interested`,
  goneNow:
    'Elle n’est pas suggérée à cet instant : elle revient s’il y a de la place ; `passerelle why-not` dit ce qui l’empêche.',
  stays: 'Elle reste parmi vos suggestions tant que rien ne l’interdit.',
  mayNotAsk: (person) =>
    `${person} ne peut pas interroger sur ces deux-là : seuls les membres de l’une d’elles et les animateurs du campus le peuvent. Donnez à --as l’un d’eux, ou retirez --as.`,
  limits: (minimum, maximum) =>
    `au moins ${minimum} si possible, au plus ${plural(maximum, 'suggestion', 'suggestions')} à la fois`,
  chosen: { true: 'fixées pour cette organisation', false: 'comme pour tout le campus' },
  atMost: (maximum) => `${maximum} au plus, son maximum, ou relevez aussi --maximum`,
  atLeast: (minimum) => `${minimum} au moins, son minimum, ou abaissez aussi --minimum`,
  mayNotSeeLimits: (person, name) =>
    `${person} ne peut ni voir ni fixer combien de suggestions a ${name} : seuls ses membres et les animateurs du campus le peuvent. Donnez à --as l’un de ses membres, ou retirez --as.`,
  limitsFrom:
    'Plus de places se remplissent bientôt ; moins comptent dès le prochain tour, et ce qui les dépasse n’est pas repris.',
};
