// The French catalogue's sentences on fields that break a rule.
import { fr } from '../../platform/language/french-typography.ts';
import type { ViolationRule } from '../../platform/faults/fault.ts';
import type { AtFault, RuleSentences, Sentences } from './sentences.ts';

const has = ({ value }: AtFault): string => (value === '' ? '' : fr` vaut ${value} et`);
const valued = ({ field, value }: AtFault): string => (value === '' ? field : fr`${field} (${value})`);
const range = ({ min, max }: AtFault['parameters']): string => (min && max ? fr` de ${min} à ${max}` : '');
const inRange = (of: AtFault['parameters']): boolean => of['expected'] !== undefined && range(of) !== '';
const count = (number: string | undefined, one: string): string =>
  `${number} ${one}${number === '0' || number === '1' ? '' : 's'}`;
const giveOnce = (of: AtFault['parameters']): string =>
  of['as'] === 'list'
    ? 'Donnez-le une seule fois, ses valeurs séparées par des virgules.'
    : 'Donnez-le une seule fois.';
const isNumber = ({ parameters }: AtFault): boolean => parameters['as'] === 'number';
const isTime = ({ parameters }: AtFault): boolean => ['instant', 'day'].includes(parameters['as'] ?? '');
const isInstant = ({ parameters }: AtFault): boolean => parameters['as'] === 'instant';

export const rules: Readonly<Record<ViolationRule, RuleSentences>> = {
  required: {
    message: ({ named }) => fr`${named} manque.`,
    cure: ({ field, parameters }) => fr`Donnez ${parameters['expected'] ?? fr`une valeur à ${field}`}.`,
  },
  'unknown-field': {
    message: ({ named, where }) =>
      where === 'query'
        ? fr`${named} n'existe pas ici.`
        : fr`${named} n'existe pas ici, ou ne se modifie pas.`,
    cure: ({ field }) => fr`Retirez ${field}, ou corrigez son nom.`,
  },
  'wrong-type': {
    message: (v) =>
      v.parameters['received']
        ? fr`${v.named} est ${v.parameters['received']}, et non ${v.parameters['expected']}.`
        : fr`${v.named}${has(v)} n'est pas du bon type.`,
    cure: ({ parameters }) => fr`Donnez ${parameters['expected'] ?? 'une valeur du bon type'}.`,
  },
  malformed: {
    message: (v) =>
      inRange(v.parameters)
        ? fr`${v.named}${has(v)} n'est pas ${v.parameters['expected']}${range(v.parameters)}.`
        : fr`${v.named}${has(v)} n'a pas la bonne forme.`,
    cure: ({ parameters }) =>
      fr`Donnez ${parameters['expected'] ?? 'une valeur de la bonne forme'}${range(parameters)}.`,
  },
  'not-one-of': {
    message: (v) => fr`${v.named}${has(v)} n'est pas une valeur permise.`,
    cure: ({ parameters }) => fr`Choisissez parmi : ${parameters['allowed'] ?? ''}.`,
  },
  'too-short': {
    message: ({ named, parameters }) => fr`${named} a moins de ${count(parameters['min'], 'caractère')}.`,
    cure: ({ parameters }) => fr`Écrivez au moins ${count(parameters['min'], 'caractère')}.`,
  },
  'too-long': {
    message: ({ named, parameters }) => fr`${named} dépasse ${count(parameters['max'], 'caractère')}.`,
    cure: ({ parameters }) => fr`Raccourcissez à ${count(parameters['max'], 'caractère')}.`,
  },
  'too-small': {
    message: (v) => fr`${v.named}${has(v)} est en dessous de ${v.parameters['min']}.`,
    cure: ({ parameters }) => fr`Donnez ${parameters['min']} ou plus.`,
  },
  'too-big': {
    message: (v) =>
      fr`${v.named}${has(v)} ${isTime(v) ? 'vient après' : 'est au-dessus de'} ${v.parameters['max']}.`,
    cure: (v) => fr`Donnez ${v.parameters['max']} ou ${isTime(v) ? 'plus tôt' : 'moins'}.`,
  },
  'too-many': {
    message: ({ named, where, parameters }) =>
      where === 'query'
        ? fr`${named} est donné plusieurs fois.`
        : fr`${named} a plus de ${count(parameters['max'], 'élément')}.`,
    cure: ({ where, parameters }) =>
      where === 'query' ? giveOnce(parameters) : fr`Gardez-en ${parameters['max']} au plus.`,
  },
  'too-few': {
    message: ({ named, parameters }) =>
      parameters['min'] === '1'
        ? fr`${named} est vide.`
        : fr`${named} a moins de ${parameters['min']} éléments.`,
    cure: ({ parameters }) => fr`Donnez-en au moins ${parameters['min'] === '1' ? 'un' : parameters['min']}.`,
  },
  past: {
    message: (v) => fr`${v.named}${has(v)} désigne un ${isInstant(v) ? 'instant' : 'jour'} passé.`,
    cure: (v) =>
      fr`Donnez un ${isInstant(v) ? 'instant' : 'jour'} à venir${v.parameters['needed'] ? '' : fr`, ou retirez ${v.field}`}.`,
  },
  before: {
    message: (v) => {
      const comes = isInstant(v) ? fr`n'est pas après` : 'vient avant';
      return fr`${v.named}${has(v)} ${isNumber(v) ? 'est inférieur à' : comes} ${v.parameters['other']}.`;
    },
    cure: (v) => {
      const { other } = v.parameters;
      if (isInstant(v)) return fr`Donnez un instant plus tardif que ${other}.`;
      return isNumber(v)
        ? fr`Donnez au moins autant que ${other}.`
        : fr`Donnez le jour de ${other}, ou un jour plus tardif.`;
    },
  },
  unresolved: {
    message: (v) =>
      v.parameters['thing'] === 'concept'
        ? fr`Il n'y a pas de concept ${v.value}.`
        : fr`Rien ne correspond à ce que désigne ${valued(v)}.`,
    cure: ({ parameters }) =>
      parameters['expected']
        ? fr`Donnez ${parameters['expected']}.`
        : fr`Vérifiez l'identifiant, ou créez d'abord ce qu'il désigne.`,
  },
  taken: {
    message: (v) =>
      fr`La valeur de ${valued(v)} est déjà prise${v.parameters['by'] ? fr` par ${v.parameters['by']}` : ''}.`,
    cure: () => fr`Donnez une autre valeur, ou modifiez ce qui la porte déjà.`,
  },
  itself: {
    message: ({ named }) => fr`${named} désigne l'objet lui-même.`,
    cure: ({ field }) => fr`Désignez un autre objet, ou retirez ${field}.`,
  },
  cycle: {
    message: (v) => fr`${v.named}${has(v)} ferait tourner les références en rond.`,
    cure: () => fr`Désignez quelque chose qui ne dépend pas déjà de celui-ci.`,
  },
  'not-allowed': {
    message: (v) =>
      fr`${v.named}${has(v)} n'est pas permis ici${v.parameters['because'] ? fr` : ${v.parameters['because']}` : ''}.`,
    cure: ({ field, parameters }) =>
      parameters['expected']
        ? fr`Donnez ${parameters['expected']}.`
        : fr`Retirez ${field}, ou laissez sa valeur telle qu'elle était.`,
  },
};

export const cures: Sentences['cures'] = {
  'last-administrator': fr`Nommez d'abord quelqu'un d'autre à l'administration, puis revenez ici.`,
  'own-address': fr`Donnez une autre adresse, ou demandez à l'administration de retirer celle-ci.`,
  'one-address-one-person': fr`Donnez une autre adresse ou aucune, ou modifiez la personne qui l'a.`,
  'address-of-another': fr`Demandez à la personne de la changer dans son compte, ou à l'administration.`,
  'quiet-all-day': fr`Donnez une autre heure que celle de « from », ou retirez « quiet_hours ».`,
  'long-absence': fr`Donnez un jour qui ne vient pas plus de 92 jours après le premier.`,
  twice: fr`Nommez chacune une seule fois.`,
  'no-consent': fr`Nommez une autre organisation, ou demandez d'abord son accord à celle-ci.`,
  'not-a-side': fr`Nommez l'une des deux organisations qu'elle rapproche.`,
  'not-yours': fr`Nommez une organisation pour laquelle vous parlez.`,
  'webhook-credentials': fr`Donnez l'adresse sans le nom ni le mot de passe.`,
  'webhook-clear': fr`Donnez une adresse qui commence par https://.`,
  'webhook-port': fr`Donnez une adresse sans port, ou avec le port 8443.`,
  'webhook-address-inside': fr`Donnez une adresse que l'internet public peut atteindre.`,
  'webhooks-enough': fr`Supprimez d'abord un webhook dont on n'a plus besoin.`,
  'webhook-key-over': fr`Créez-le avec une clé en vigueur.`,
};
