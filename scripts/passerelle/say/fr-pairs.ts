// Ce que dit le client des suggestions, des candidates et des paires. What the client says of pairs in French.
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
      competitor: 'une concurrente',
      unclear_benefit: 'le bénéfice n’est pas clair',
    };
    return [
      ...(reason === undefined ? [] : [why[reason] ?? reason]),
      until === undefined ? 'pour toujours' : `jusqu’au ${until}`,
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
  wouldAnswer: (count) =>
    count === 0
      ? 'personne n’y répondrait'
      : plural(count, 'organisation y répondrait', 'organisations y répondraient'),
  noCandidates:
    'Personne ne répond assez bien à ce qu’elle énonce, ou quelque chose exclut celles qui le font : `passerelle why-not` le dit de l’une ou l’autre.',
  nobodyAnswers: 'Un besoin auquel rien ne répond bien ne donne pas de suggestion, plutôt qu’une mauvaise.',
  needOrOffer: 'un besoin ou une offre : --need ou --offer, pas les deux',
  typeAlone: '--type va avec --need ou --offer',
  upTo: (day) => `(jusqu’au ${day})`,
  otherwise: 'Si rien ne l’interdisait :',
  weigh: 'Ce qui l’abaisse le plus :',
  notAmong: (other, name) =>
    `${other} n’est pas parmi les suggestions de ${name} : \`passerelle suggestions\` les montre, \`passerelle why-not\` dit pourquoi elle n’y est pas.`,
  answered: (other, answer) => `${other} : ${answer}.`,
  saidAnswers: { interested: 'vous souhaitez la rencontrer', not_now: 'pas maintenant', no: 'non' },
  rests: 'Elle reste dans votre liste, et se repose 30 jours à partir du prochain tour.',
  takeBack: (name, id) => `Pour revenir dessus : passerelle answer ${name} ${id} interested`,
  stays: 'Elle reste parmi vos suggestions tant que rien ne l’interdit.',
  mayNotAsk: (person) =>
    `${person} ne peut pas interroger sur ces deux-là : seuls les membres de l’une d’elles et les animateurs du campus le peuvent. Donnez à --as l’un d’eux, ou retirez --as.`,
  limits: (minimum, maximum) =>
    `au moins ${minimum} si possible, au plus ${plural(maximum, 'suggestion', 'suggestions')} à la fois`,
  chosen: { true: 'choisies par elle-même', false: 'comme pour tout le campus' },
  limitsFrom: 'Elles comptent dès le prochain tour ; ce qui les dépasse n’est pas repris.',
};
