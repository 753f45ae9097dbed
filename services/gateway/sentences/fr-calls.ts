// What is said of calls for projects and of consortia in French.
import type { CallSentences } from './call-sentences.ts';
import { fr } from '../../platform/language/french-typography.ts';
import { labels } from './fr-search.ts';

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const count = (number: string | number | undefined, one: string): string =>
  `${number ?? 0} ${one}${Number(number ?? 0) < 2 ? '' : 's'}`;

export const calls: CallSentences = {
  requirement: ({ expertise, kind, countries }) => {
    if (kind)
      return fr`Au moins ${String(kind.least)} : ${labels.values.organisation_kind[kind.kind] ?? kind.kind}`;
    if (countries) return `Au moins ${countries.least} pays`;
    return expertise ?? '';
  },
  unnamed: { requirements: 'ce qui est demandé', organisations: fr`d'autres organisations` },
  reasons: {
    lead: () => 'Elle coordonne.',
    pinned: () => fr`Vous souhaitez qu'elle en soit.`,
    covers_best: ({ requirements }) => fr`Nulle autre ne couvre mieux ${requirements}.`,
    only_one: ({ requirements }) => `Elle est seule à couvrir ${requirements}.`,
    required_kind: ({ kind }) => fr`Elle est d'une sorte demandée : ${kind}.`,
    brings_place: ({ kind }) => fr`Elle apporte ${kind}, là où plusieurs différents sont demandés.`,
    proven_link: ({ organisations }) => fr`Elle a déjà travaillé avec ${organisations}.`,
    new_links: ({ organisations }) =>
      fr`Elle n'a pas encore travaillé avec ${organisations} : un lien nouveau.`,
    newcomer: () => 'Elle est nouvelle sur le campus.',
    reaches_minimum: ({ numbers }) =>
      fr`Avec elle, les ${count(numbers['minimum'], 'partenaire')} que demande l'appel sont réunis.`,
  },
  gaps: {
    no_candidate: ({ requirements }) => fr`Personne sur le campus ne couvre ${requirements}.`,
    too_few_candidates: ({ requirements, numbers }) =>
      fr`Trop peu d'organisations du campus couvrent ${requirements} : il en manque ${numbers['needed'] ?? '1'}.`,
    removed: ({ requirements, organisations }) =>
      fr`${organisations} couvrirait ${requirements}, mais vous l'avez écartée.`,
    full: ({ requirements, organisations }) =>
      fr`${organisations} couvrirait ${requirements}, mais n'a plus de place.`,
    forbidden: ({ requirements, organisations }) =>
      fr`${organisations} couvrirait ${requirements}, mais ne doit pas être mise en relation avec un partenaire.`,
    no_room: ({ requirements }) => fr`Il n'y a plus de place pour un partenaire qui couvre ${requirements}.`,
    like_another: ({ requirements }) =>
      fr`Qui couvre ${requirements} rend ce consortium trop semblable à un autre.`,
    not_worth_it: ({ requirements }) =>
      fr`Le point ${requirements} serait si peu couvert que cela ne vaut pas un partenaire de plus.`,
  },
  troubles: {
    unknown_organisation: ({ organisations }) =>
      fr`Vous souhaitez ${organisations}, qui ne peut pas participer : retirez ce souhait.`,
    pinned_and_removed: ({ organisations }) =>
      fr`Vous souhaitez ${organisations} à la fois dedans et dehors : choisissez l'un des deux.`,
    pinned_forbidden: ({ organisations }) =>
      fr`Vous souhaitez ${organisations}, qui ne doivent pas être mis en relation : retirez l'un d'eux.`,
    too_many_pinned: ({ numbers }) =>
      fr`Vous souhaitez ${count(numbers['pinned'], 'partenaire')}, alors que l'appel en admet ${numbers['maximum'] ?? '0'} au plus.`,
    minimum_above_maximum: ({ numbers }) =>
      fr`L'appel demande au moins ${count(numbers['minimum'], 'partenaire')} et en admet ${numbers['maximum'] ?? '0'} au plus : corrigez-le.`,
    too_few_organisations: ({ numbers }) =>
      fr`Seules ${count(numbers['available'], 'organisation')} pourraient participer, alors que l'appel en demande ${numbers['minimum'] ?? '0'}.`,
    exclusions_leave_too_few: ({ numbers }) =>
      fr`Il n'y a pas ${count(numbers['minimum'], 'partenaire')} qui puissent tous être mis en relation.`,
    mandatory_lacks_candidates: ({ requirements, numbers }) =>
      fr`Sur tout le campus, ${numbers['available'] ?? '0'} pourraient couvrir ce qui est obligatoire, ${requirements}, alors que l'appel en demande ${numbers['required'] ?? '1'}.`,
    mandatory_unavailable: ({ requirements, organisations }) =>
      fr`Qui couvrirait ce qui est obligatoire, ${requirements}, a été écarté ou n'a plus de place : ${organisations}.`,
    maximum_too_small: ({ requirements, numbers }) =>
      fr`Si peu de partenaires ne peuvent pas tout couvrir de ${requirements} : il en faudrait ${numbers['needed'] ?? '0'}.`,
    mandatory_forbidden: ({ requirements, organisations }) =>
      fr`Celles qui couvriraient ${requirements} ne doivent pas être mises en relation : ${organisations}.`,
    mandatory_not_together: ({ requirements }) =>
      fr`Chacun de ces points pourrait être couvert, mais pas tous ensemble : ${requirements}.`,
  },
  covers: ({ coverage, partners, uncovered }) =>
    fr`À ${count(partners, 'partenaire')}, ${uncovered === undefined ? 'chaque point demandé est couvert' : `personne ne couvre ${uncovered}`} ; degré de couverture de l'ensemble : ${percent(coverage)}.`,
  missing: ({ requirement, nearest }) =>
    fr`Personne sur le campus ne couvre ${requirement} : cherchez un partenaire ailleurs${nearest === undefined ? '' : fr` ; au plus près, ${nearest}`}.`,
};
