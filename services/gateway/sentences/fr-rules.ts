// The French catalogue's sentences on fields that break a rule.
import { fr } from './french-typography.ts';
import type { ViolationRule } from '../../platform/faults/fault.ts';
import type { AtFault, RuleSentences } from './sentences.ts';

const has = ({ value }: AtFault): string => (value === '' ? '' : fr` vaut ${value} et`);
const valued = ({ field, value }: AtFault): string => (value === '' ? field : fr`${field} (${value})`);

export const rules: Readonly<Record<ViolationRule, RuleSentences>> = {
  required: {
    message: ({ field }) => fr`Le champ ${field} manque.`,
    cure: ({ field }) => fr`Donnez une valeur à ${field}.`,
  },
  'unknown-field': {
    message: ({ field }) => fr`Le champ ${field} n'existe pas ici, ou ne se modifie pas.`,
    cure: ({ field }) => fr`Retirez ${field}, ou corrigez son nom.`,
  },
  'wrong-type': {
    message: (v) => fr`Le champ ${v.field}${has(v)} n'est pas du bon type.`,
    cure: ({ parameters }) => fr`Donnez ${parameters['expected'] ?? 'une valeur du bon type'}.`,
  },
  malformed: {
    message: (v) => fr`Le champ ${v.field}${has(v)} n'a pas la bonne forme.`,
    cure: ({ parameters }) => fr`Donnez ${parameters['expected'] ?? 'une valeur de la bonne forme'}.`,
  },
  'not-one-of': {
    message: (v) => fr`Le champ ${v.field}${has(v)} n'est pas une valeur permise.`,
    cure: ({ parameters }) => fr`Choisissez parmi : ${parameters['allowed'] ?? ''}.`,
  },
  'too-short': {
    message: ({ field, parameters }) => fr`Le champ ${field} a moins de ${parameters['min']} caractères.`,
    cure: ({ parameters }) => fr`Écrivez au moins ${parameters['min']} caractères.`,
  },
  'too-long': {
    message: ({ field, parameters }) => fr`Le champ ${field} dépasse ${parameters['max']} caractères.`,
    cure: ({ parameters }) => fr`Raccourcissez à ${parameters['max']} caractères.`,
  },
  'too-small': {
    message: (v) => fr`Le champ ${v.field}${has(v)} est en dessous de ${v.parameters['min']}.`,
    cure: ({ parameters }) => fr`Donnez ${parameters['min']} ou plus.`,
  },
  'too-big': {
    message: (v) => fr`Le champ ${v.field}${has(v)} est au-dessus de ${v.parameters['max']}.`,
    cure: ({ parameters }) => fr`Donnez ${parameters['max']} ou moins.`,
  },
  'too-many': {
    message: ({ field, parameters }) => fr`Le champ ${field} a plus de ${parameters['max']} éléments.`,
    cure: ({ parameters }) => fr`Gardez-en ${parameters['max']} au plus.`,
  },
  'too-few': {
    message: ({ field, parameters }) => fr`Le champ ${field} a moins de ${parameters['min']} éléments.`,
    cure: ({ parameters }) => fr`Donnez-en au moins ${parameters['min']}.`,
  },
  past: {
    message: (v) => fr`Le champ ${v.field}${has(v)} désigne un jour passé.`,
    cure: ({ field }) => fr`Donnez un jour à venir, ou retirez ${field}.`,
  },
  before: {
    message: (v) => fr`Le champ ${v.field}${has(v)} vient avant ${v.parameters['other']}.`,
    cure: ({ parameters }) => fr`Donnez une valeur égale ou postérieure à ${parameters['other']}.`,
  },
  unresolved: {
    message: (v) => fr`Rien ne correspond à ce que désigne ${valued(v)}.`,
    cure: () => fr`Vérifiez l'identifiant, ou créez d'abord ce qu'il désigne.`,
  },
  taken: {
    message: (v) =>
      fr`La valeur de ${valued(v)} est déjà prise${v.parameters['by'] ? fr` par ${v.parameters['by']}` : ''}.`,
    cure: () => fr`Donnez une autre valeur, ou modifiez ce qui la porte déjà.`,
  },
  itself: {
    message: ({ field }) => fr`Le champ ${field} désigne l'objet lui-même.`,
    cure: ({ field }) => fr`Désignez un autre objet, ou retirez ${field}.`,
  },
  cycle: {
    message: (v) => fr`Le champ ${v.field}${has(v)} ferait tourner les références en rond.`,
    cure: () => fr`Désignez quelque chose qui ne dépend pas déjà de celui-ci.`,
  },
  'not-allowed': {
    message: (v) =>
      fr`Le champ ${v.field}${has(v)} n'est pas permis ici${v.parameters['because'] ? fr` : ${v.parameters['because']}` : ''}.`,
    cure: ({ field }) => fr`Retirez ${field}, ou laissez sa valeur telle qu'elle était.`,
  },
};
