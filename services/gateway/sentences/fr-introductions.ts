// What is said of introductions in French.
import { labels } from './fr-search.ts';
import { fr } from '../../platform/language/french-typography.ts';
import { stages, standing } from './fr-introduction-standing.ts';
import { dayIn, slot } from './fr-times.ts';
import type { IntroductionSentences } from './introduction-sentences.ts';

const list = new Intl.ListFormat('fr', { style: 'long', type: 'conjunction' });

export const introductions: IntroductionSentences = {
  party: (name, kind) => {
    const known = labels.values.organisation_kind[kind ?? ''];
    return `${name ?? 'une organisation du campus'}${known === undefined ? '' : ` (${known})`}`;
  },
  message: {
    subject: (parties) => fr`Mise en relation : ${parties}`,
    greeting: 'Bonjour,',
    opening: (parties, agreed) =>
      agreed
        ? fr`Vous avez accepté de vous rencontrer : ${parties}.`
        : fr`Nous vous proposons de vous rencontrer : ${parties}.`,
    gainsOf: (party) => fr`Pour ${party} :`,
    inCommon: fr`En commun :`,
    slots: (timeZone) => fr`Créneaux libres pour tout le monde (fuseau horaire ${timeZone}) :`,
    slot,
    nextSteps: {
      answer: fr`Prochaine étape : dites dans Passerelle si vous souhaitez cette rencontre. Les noms et les coordonnées des personnes ne sont échangés qu'avec l'accord de toutes les organisations.`,
      choose_slot: fr`Prochaine étape : retenez dans Passerelle l'un de ces créneaux, ou indiquez-y d'autres disponibilités.`,
      give_windows: fr`Prochaine étape : indiquez dans Passerelle vos disponibilités, pour trouver un créneau qui convienne à tout le monde.`,
    },
    signature: fr`L'animation du campus`,
  },
  meeting: {
    summary: (parties) => fr`Rencontre : ${parties}`,
    arranged: (parties) => fr`Rencontre convenue dans Passerelle : ${parties}.`,
    cancelled: (parties) => fr`Cette rencontre est annulée : ${parties}.`,
    person: (name, organisation) => `${name} (${organisation})`,
    persons: (listed) => fr`Avec : ${listed}.`,
  },
  standing,
  stages,
  day: dayIn,
  listed: (names) => list.format(names),
};
