// What the columns of reports are called and how each is defined, in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { ReportSentences } from './report-sentences.ts';

const defined = (name: string, definition: string) => ({ name, definition });

export const columns: ReportSentences['columns'] = {
  month: defined('Mois', 'Le mois du calendrier du campus dans lequel cela a commencé.'),
  from: defined('De', fr`L'étape d'où l'on vient.`),
  to: defined('À', fr`L'étape suivante.`),
  asking: defined('Qui demande', fr`Sorte de l'organisation pour laquelle l'autre a été sollicitée.`),
  asked_kind: defined('Qui est sollicité', fr`Sorte de l'organisation qui a été sollicitée.`),
  reason: defined('Motif', 'Ce qui a été donné comme motif.'),
  dimension: defined('Par', 'Ce selon quoi les organisations sont groupées.'),
  group: defined('Groupe', fr`Une sorte ou un pôle d'organisations.`),
  other_group: defined('Autre groupe', fr`La sorte ou le pôle de l'autre côté.`),
  thing: defined('Quoi', 'Suggestions, mises en relation ou rencontres.'),
  holders: defined(
    fr`Part des organisations`,
    fr`Une telle part des organisations, celles qui en ont le moins d'abord.`,
  ),
  concept: defined('Concept', fr`Ce dont il s'agit, dans le vocabulaire.`),
  types: defined('Types', fr`De ce qui est cherché ou offert, le plus fréquent d'abord.`),
  statements: defined('Offres', 'Les offres qui en sont faites.'),
  organisation: defined('Organisation', 'À qui cela appartient.'),
  since: defined('Depuis', fr`Quand cela a été énoncé pour la première fois.`),
  suggested: defined('Suggérées', fr`Paires qui ont été suggérées un jour.`),
  interested: defined('Intéressées', fr`Paires dont un côté s'est dit intéressé.`),
  offered: defined(
    'Proposées',
    fr`Paires dont les autres ont été sollicitées pour une mise en relation, ou ont accepté d'elles-mêmes.`,
  ),
  introduced: defined('Mises en relation', fr`Paires dont les noms et coordonnées ont été échangés.`),
  met: defined('Rencontrées', fr`Paires dont une partie a dit que la rencontre a eu lieu.`),
  together: defined('Travaillent ensemble', fr`Paires dont une partie a dit ce qu'elles font ensemble.`),
  direct: defined(
    'Sans suggestion',
    fr`Mises en relation qu'aucune suggestion n'a amenées : ouvertes par l'animation, ou pour un consortium.`,
  ),
  passage_share: defined(
    'Part',
    fr`Des paires arrivées à une étape, la part arrivée à la suivante, peu importe quand.`,
  ),
  days_lower: defined(
    'Jours, premier quartile',
    fr`Un quart de celles qui ont continué l'ont fait en autant de jours.`,
  ),
  days_median: defined(
    'Jours, médiane',
    fr`La moitié de celles qui ont continué l'ont fait en autant de jours.`,
  ),
  days_upper: defined(
    'Jours, troisième quartile',
    fr`Trois quarts de celles qui ont continué l'ont fait en autant de jours.`,
  ),
  asked: defined('Sollicitées', 'Combien de fois une organisation de la sorte a été sollicitée.'),
  accepted: defined('Oui', fr`Combien de fois elle s'est dite intéressée, ou tout le monde a accepté.`),
  later: defined('Plus tard', fr`Combien de fois elle a dit « pas maintenant » ; des suggestions seulement.`),
  declined: defined('Non', 'Combien de fois elle a dit non.'),
  open: defined('Sans réponse', fr`Combien de fois elle n'a rien dit, ou d'autres y ont mis fin avant.`),
  accepted_share: defined('Part de oui', fr`Les oui, parmi les réponses : oui, plus tard ou non.`),
  declined_for: defined('Non', 'Combien de fois le non a eu ce motif.'),
  organisations: defined('Organisations', 'Combien prennent part.'),
  covered_suggestions: defined(
    'Avec suggestions',
    fr`Combien d'entre elles sont dans une suggestion faite pour la première fois ces jours-là.`,
  ),
  covered_introductions: defined(
    'Avec mises en relation',
    fr`Combien d'entre elles sont dans une mise en relation proposée ces jours-là.`,
  ),
  covered_meetings: defined(
    'Avec rencontres',
    fr`Combien d'entre elles ont rencontré quelqu'un par une mise en relation ces jours-là.`,
  ),
  gini: defined(
    'Gini',
    fr`L'inégalité de la répartition : de 0, toutes en ont autant, à presque 1, une a tout.`,
  ),
  lorenz: defined('Part du tout', 'La part du tout que ces organisations ont.'),
  left_out: defined('Laissées de côté', fr`Combien ont eu moins qu'elles n'auraient dû, pour ce motif.`),
  unmet_needs: defined('Besoins', fr`Besoins à ce sujet auxquels aucune offre du campus ne répond bien.`),
  unmet_organisations: defined('Organisations', 'Organisations qui les énoncent.'),
  unmet_since: defined('Depuis', 'Quand le plus ancien a été énoncé.'),
  nearest: defined('Au plus près', fr`Qui en approche le plus sans être assez proche, la meilleure d'abord.`),
  unused_offers: defined(
    'Offre',
    fr`Une offre qui ne répond bien à aucun besoin, n'a été d'aucune suggestion et n'a jamais été demandée.`,
  ),
  single_holders: defined('Concept', fr`Ce qu'une seule organisation du campus offre ou possède.`),
  needing: defined('Cherché par', fr`Combien d'autres organisations en ont besoin.`),
  observed: defined(
    'Liens',
    fr`Paires mises en relation, qui travaillent ensemble ou qui ont été suggérées ; une organisation de k pôles compte pour un k-ième dans chacun.`,
  ),
  expected: defined(
    'Attendus',
    fr`Il y en aurait autant si chaque groupe gardait son nombre de liens et que le hasard disait avec qui.`,
  ),
  ratio: defined(
    'Liens sur attendus',
    fr`En dessous de 1, moins que n'en ferait le hasard ; au-dessus, davantage.`,
  ),
  chance: defined('Hasard', fr`La probabilité d'en avoir si peu ou moins par hasard (Poisson).`),
  reading: defined(
    'Lecture',
    fr`Presque jamais, ou souvent, là où si peu, ou tant, a moins d'une chance sur cent.`,
  ),
};
