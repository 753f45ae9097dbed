// How two organisations stand to one another, in French.
import { features } from './fr-features.ts';
import { rounds } from './fr-rounds.ts';
import { fr } from '../../platform/language/french-typography.ts';
import type { Cause, DeclineReason } from '../suggestions/suggestion.ts';
import type { CauseWords, PairSentences } from './pair-sentences.ts';

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const both = ([one, other]: readonly [string, string]): string => `${one} et ${other}`;
const toBoth = ([one, other]: readonly [string, string]): string => `${one} et à ${other}`;
const gainNothing = ([one = '', other]: readonly string[]): string =>
  other === undefined ? fr`${one} n'y gagnerait rien` : fr`Ni ${one} ni ${other} n'y gagneraient`;
const haveNoRoom = ([one = '', other]: readonly string[]): string =>
  other === undefined ? fr`${one} n'a plus de place` : fr`${one} et ${other} n'ont plus de place`;

type DeclineReasons = Readonly<Record<DeclineReason, string>>;

const declineReasons: DeclineReasons = {
  too_early: fr`c'est trop tôt`,
  not_relevant: fr`ce n'est pas pertinent pour elle`,
  already_know_them: fr`elle connaît déjà l'autre`,
  competitor: 'les deux sont en concurrence',
  unclear_benefit: fr`ce qu'elle y gagnerait n'est pas clair`,
};

const ownReasons: DeclineReasons = {
  too_early: fr`c'est trop tôt`,
  not_relevant: fr`ce n'est pas pertinent pour vous`,
  already_know_them: 'vous vous connaissez déjà',
  competitor: 'vous êtes en concurrence',
  unclear_benefit: fr`ce que vous y gagneriez n'est pas clair`,
};

/** Those that are one side's, told with its name. */
const named: Readonly<Record<string, (by: string) => string>> = {
  consent_withdrawn: (by) => fr`${by} n'a pas donné son accord aux suggestions, ou l'a retiré.`,
  blocked: (by) => fr`${by} ne veut pas de suggestion avec l'autre.`,
  declined: (by) => fr`${by} a dit non.`,
  resting: (by) => fr`${by} a dit « pas maintenant » il y a moins de 30 jours.`,
};

/** Those that a side said itself, told to it. */
const own: Readonly<Record<string, string>> = {
  blocked: fr`Vous ne voulez pas de suggestion avec l'autre.`,
  declined: 'Vous avez dit non.',
  resting: fr`Vous avez dit « pas maintenant » il y a moins de 30 jours.`,
};

const cause = (code: Cause, { by, isOwn, reason }: CauseWords): string => {
  switch (code) {
    case 'nothing_to_gain':
      return fr`Il ne reste rien qui profiterait aux deux.`;
    case 'too_low':
      return fr`Ce que les deux gagneraient est passé sous ce qui est demandé.`;
    case 'not_chosen':
      return fr`Un tour suivant en a choisi d'autres.`;
    default: {
      const theirs = by === undefined ? undefined : named[code]?.(by);
      const said = (isOwn ? own[code] : undefined) ?? theirs ?? rounds.heldBack[code];
      const why = isOwn ? ownReasons : declineReasons;
      return reason === undefined ? said : said.replace(/\.$/, fr` : ${why[reason]}.`);
    }
  }
};

export const pairs: PairSentences = {
  features,
  standings: {
    suggested: ({ pair }) => fr`Il est proposé à ${toBoth(pair)} de se rencontrer.`,
    forbidden: ({ pair }) => fr`Il ne doit pas être proposé à ${toBoth(pair)} de se rencontrer.`,
    nothing_to_gain: ({ gainNothing: names, nearestMatch, floor }) =>
      nearestMatch === undefined
        ? fr`${gainNothing(names)} : rien de ce que dit ou fait un côté n'approche d'un besoin de l'autre.`
        : fr`${gainNothing(names)} : la meilleure rencontre d'un besoin et d'une réponse est à ${percent(nearestMatch)}, il en faut ${percent(floor)}.`,
    too_low: ({ pair, score, floor }) =>
      score === undefined
        ? fr`Ce que ${both(pair)} gagneraient est trop peu : il faut un score de ${percent(floor)}.`
        : fr`Le score de ${both(pair)} est de ${percent(score)}, il en faut ${percent(floor)}.`,
    not_chosen: ({ pair, full }) =>
      full.length === 0
        ? fr`Rien qui puisse être dit ici n'empêche de proposer à ${toBoth(pair)} de se rencontrer : le dernier tour a fait d'autres choix, ou cela date d'après lui.`
        : fr`Il pourrait être proposé à ${toBoth(pair)} de se rencontrer, mais ${haveNoRoom(full)}.`,
    unknown: () => 'La manière dont elles se situent dépasse ce que cette version sait dire.',
  },
  weakSide: ({ name, gain, needed }) => {
    const would = fr`${name} y gagnerait ${percent(gain)}`;
    if (needed === undefined)
      return fr`${would} ; rien de plus de ce côté ne compenserait ce que l'autre ne gagne pas.`;
    if (needed <= gain) return fr`${would}, ce qui suffit.`;
    return fr`${would} ; avec ce que gagne l'autre, il faudrait ${percent(needed)}.`;
  },
  cause,
};
