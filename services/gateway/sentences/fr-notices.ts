// Notices, in French.
import { fr } from './french-typography.ts';
import type { Sentences } from './sentences.ts';

export const notices: Sentences['notices'] = {
  new_suggestion: fr`Une nouvelle suggestion de rencontre attend votre organisation.`,
  introduction_offered: fr`Une rencontre est proposée à votre organisation : dites si vous la souhaitez.`,
  introduction_reminder: fr`Une rencontre proposée à votre organisation attend encore votre réponse.`,
  introduced: fr`Vous êtes mis en relation : les noms et les contacts sont échangés.`,
  introduction_ended: fr`Une mise en relation n'aboutit pas pour l'instant.`,
  introduction_reopened: fr`Une mise en relation reprend.`,
  meeting_set: fr`La date d'une rencontre est fixée.`,
  meeting_changed: fr`Une rencontre change de date.`,
  meeting_cancelled: fr`Une rencontre est annulée.`,
  outcome_asked: fr`Dites d'un geste ce qu'est devenue votre mise en relation.`,
  call_fits: fr`Un appel à projets correspond à votre organisation.`,
};
