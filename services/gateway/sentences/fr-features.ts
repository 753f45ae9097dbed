// What the gain of a side is made of, in French.
import { fr } from '../../platform/language/french-typography.ts';
import type { PairSentences } from './pair-sentences.ts';

export const features: PairSentences['features'] = {
  need_met_by_offer: {
    name: 'besoins auxquels des offres répondent',
    text: fr`Des offres de l'autre répondent à ses besoins.`,
  },
  need_met_by_expertise: {
    name: fr`besoins auxquels l'expertise répond`,
    text: fr`Ce que l'autre a écrit et mené répond à ses besoins, au-delà de ce que l'autre propose.`,
  },
  offer_wanted: {
    name: 'offres recherchées',
    text: fr`L'autre a besoin de ce qu'elle propose : en entier là où elle dit le donner volontiers, à moitié sinon.`,
  },
  shared_expertise: { name: 'expertise partagée', text: 'Elles travaillent sur les mêmes sujets.' },
  kind_fit: {
    name: fr`type d'organisation`,
    text: fr`Les organisations du même type que l'autre apportent d'ordinaire ce qu'elle apporte.`,
  },
  maturity_fit: {
    name: 'maturité',
    text: fr`Ce qui est proposé est à peu près aussi avancé vers les patients (TRL) que ce qui est cherché.`,
  },
  pole: {
    name: 'pôle',
    text: 'Elles participent au même pôle du campus, ou à des pôles voisins.',
  },
  partners_in_common: {
    name: 'partenaires en commun',
    text: 'Elles ont travaillé avec les mêmes organisations.',
  },
  resource_allocation: {
    name: 'partenaires en commun qui en ont peu',
    text: fr`Elles ont travaillé avec les mêmes organisations, dont chacune compte d'autant moins qu'elle a plus de partenaires.`,
  },
  walk: {
    name: 'proximité dans les collaborations',
    text: 'Peu de pas les séparent par les collaborations passées, dont les récentes comptent davantage.',
  },
  met_before: {
    name: 'mise en relation passée',
    text: fr`Elle a trouvé utile d'être mise en relation avec l'autre.`,
  },
  shared_call: {
    name: 'appel à projets commun',
    text: 'Le même appel à projets est ouvert, et convient aux deux.',
  },
  freshness: {
    name: 'fraîcheur',
    text: 'Les offres et besoins en jeu ont été écrits ou confirmés récemment.',
  },
  exposure: {
    name: fr`fréquence à laquelle l'autre est suggérée`,
    text: fr`L'autre est déjà suggérée à beaucoup, ce qui compte contre elle.`,
  },
};
