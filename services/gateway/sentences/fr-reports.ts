// What is said of figures about the campus in French.
import { columns } from './fr-report-columns.ts';
import { fr } from '../../platform/language/french-typography.ts';
import type { ReportSentences, ReportWords } from './report-sentences.ts';

const whole = new Intl.NumberFormat('fr', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat('fr', { maximumFractionDigits: 2 });

const of = ({ numbers }: ReportWords, name: string): string => {
  const value = numbers[name];
  return value === undefined ? 'moins de cinq' : whole.format(value);
};
const percent = (share: number): string => `${whole.format(share * 100)}\u00a0%`;
const plural = (count: number, one: string): string => `${whole.format(count)} ${one}${count < 2 ? '' : 's'}`;

const day = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });

const defined = (name: string, definition: string) => ({ name, definition });

export const reports: ReportSentences = {
  kinds: {
    funnel: 'Des suggestions aux collaborations',
    acceptance: 'Qui dit oui',
    exposure: 'Comment suggestions et mises en relation se répartissent',
    unmet_needs: 'Besoins sans réponse',
    unused_offers: 'Offres sans emploi',
    single_holders: fr`Ce qu'une seule organisation possède`,
    silos: 'Qui ne se rencontre presque jamais',
  },
  tables: {
    funnel: defined(
      'Étapes par mois',
      fr`Ce que sont devenues les paires suggérées pour la première fois, ou mises en relation sans suggestion, chaque mois.`,
    ),
    passages: defined(
      fr`D'une étape à l'autre`,
      fr`Combien sont passées à l'étape suivante, et en combien de jours.`,
    ),
    suggestions_accepted: defined(
      'Suggestions acceptées',
      fr`Ce que les organisations ont répondu aux suggestions, par sorte des deux côtés.`,
    ),
    introductions_accepted: defined(
      'Mises en relation acceptées',
      fr`Ce que les organisations ont répondu aux mises en relation, par sorte des deux côtés.`,
    ),
    suggestions_declined: defined('Pourquoi non aux suggestions', 'Les motifs donnés avec un non.'),
    introductions_declined: defined('Pourquoi non aux mises en relation', 'Les motifs donnés avec un non.'),
    coverage: defined(
      'Qui en a',
      fr`Combien d'organisations ont des suggestions, des mises en relation et des rencontres.`,
    ),
    spread: defined(
      'Avec quelle égalité',
      'La part du tout que possèdent celles qui en ont le moins (Lorenz).',
    ),
    left_out: defined(
      'Laissées de côté',
      fr`Organisations qui ont moins de suggestions qu'elles ne devraient, par motif.`,
    ),
    unmet_needs: defined(
      'Besoins par concept',
      fr`Besoins auxquels personne sur le campus ne répond bien ; un besoin compte avec chacun de ses concepts.`,
    ),
    unused_offers: defined(
      'Offres',
      fr`Offres que personne n'a demandées et qui ne répondent bien à aucun besoin.`,
    ),
    single_holders: defined('Concepts', fr`Concepts qu'une seule organisation offre ou possède.`),
    silos_of_poles: defined(
      'Pôles',
      fr`Liens entre pôles, tels qu'ils sont et tels que le hasard les ferait.`,
    ),
    silos_of_kinds: defined(
      'Sortes',
      fr`Liens entre sortes d'organisations, tels qu'ils sont et tels que le hasard les ferait.`,
    ),
  },
  columns,
  codes: {
    all: 'toutes',
    kind: 'sorte',
    pole: 'pôle',
    suggestions: 'suggestions',
    introductions: 'mises en relation',
    meetings: 'rencontres',
    hardly: 'presque jamais',
    often: 'souvent',
    as_expected: 'comme attendu',
    none_given: 'sans motif',
    no_time: 'pas le temps',
  },
  steps: {
    suggested: 'suggérées',
    interested: 'intéressées',
    offered: 'proposées',
    introduced: 'mises en relation',
    met: 'rencontrées',
    together: 'travaillent ensemble',
  },
  declined: {
    too_early: 'trop tôt',
    not_relevant: 'pas pertinent',
    already_know_them: 'elles se connaissent',
    competitor: 'concurrentes',
    unclear_benefit: 'intérêt peu clair',
  },
  hidden: 'moins de cinq',
  says: {
    funnel: (words) =>
      fr`Pour ${of(words, 'suggested')} paires suggérées${words.numbers['direct'] === 0 ? '' : ` et ${of(words, 'direct')} ouvertes sans suggestion`} : ${of(words, 'introduced')} mises en relation, ${of(words, 'met')} rencontrées, ${of(words, 'together')} qui travaillent ensemble.`,
    acceptance: ({ numbers }) => {
      const said = [
        ...(numbers['suggestions'] === undefined
          ? []
          : [`${percent(numbers['suggestions'])} aux suggestions`]),
        ...(numbers['introductions'] === undefined
          ? []
          : [`${percent(numbers['introductions'])} aux mises en relation`]),
      ];
      return said.length === 0
        ? fr`Trop peu ont répondu pour dire combien acceptent.`
        : fr`Parmi celles qui ont répondu, autant ont dit oui : ${said.join(', ')}.`;
    },
    exposure: (words) =>
      fr`Sur ${of(words, 'organisations')} organisations qui prennent part, ${of(words, 'suggestions')} ont des suggestions, ${of(words, 'introductions')} des mises en relation et ${of(words, 'meetings')} des rencontres.`,
    unmet_needs: ({ numbers, first }) => {
      const groups = numbers['groups'] ?? 0;
      if (groups === 0) return fr`À chaque besoin, quelqu'un sur le campus répond bien.`;
      const most = first === undefined ? '' : fr` ; celui que le plus d'organisations partagent : ${first}`;
      return fr`Des besoins sur ${plural(groups, 'concept')} n'ont pas de bonne réponse sur le campus${most}.`;
    },
    unused_offers: ({ numbers }) => {
      const rows = numbers['rows'] ?? 0;
      return rows === 0
        ? fr`Chaque offre intéresse quelqu'un.`
        : fr`Il y a ${plural(rows, 'offre')} dont personne n'a encore besoin.`;
    },
    single_holders: ({ numbers, first }) => {
      const rows = numbers['rows'] ?? 0;
      if (rows === 0) return fr`Aucun concept ne tient à une seule organisation.`;
      const most = first === undefined ? '' : fr` ; le plus cherché : ${first}`;
      return fr`Il y a ${plural(rows, 'concept')} qu'une seule organisation possède${most}.`;
    },
    silos: ({ numbers, first }) => {
      const pairs = numbers['hardly'] ?? 0;
      if (pairs === 0)
        return fr`Il n'y a pas deux groupes qui se rencontrent moins que le hasard ne l'explique.`;
      const most = first === undefined ? '' : fr`, d'abord ${first}`;
      return fr`Il y a ${plural(pairs, 'paire')} de groupes qui se rencontrent moins que le hasard ne l'explique${most}.`;
    },
  },
  making: ({ done, all }) =>
    fr`Le campus est encore en cours de lecture : ${whole.format(done)} offres et besoins sur ${whole.format(all)} jusqu'ici. Les chiffres viennent ensuite.`,
  noConcept: fr`besoins qu'aucun concept ne couvre`,
  brief: ({ concept, needs, organisations, since, types }) => {
    const who =
      organisations === undefined
        ? 'Des organisations du campus'
        : `${whole.format(organisations)} organisations du campus`;
    const what = needs === undefined ? 'des besoins' : `${whole.format(needs)} besoins`;
    return [
      concept === undefined ? 'Partenaires recherchés' : fr`Partenaires recherchés : ${concept}`,
      '',
      fr`${who} énoncent ${what}${concept === undefined ? '' : ` sur ${concept}`}${types === undefined ? '' : ` (${types})`} auxquels personne sur le campus ne répond encore bien${since === undefined ? '' : fr`, le plus ancien depuis le ${since}`}.`,
      fr`Si vous savez, avez ou faites cela, écrivez à l'animation du campus : elle vous mettra en relation, et les noms ne sont échangés qu'avec l'accord des deux côtés.`,
    ].join('\n');
  },
  number: (value, unit) => {
    switch (unit) {
      case 'count':
        return twoDigits.format(value);
      case 'share':
        return `${oneDigit.format(value * 100)}\u00a0%`;
      case 'days':
        return oneDigit.format(value);
      case 'ratio':
        return twoDigits.format(value);
    }
  },
  day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
};
