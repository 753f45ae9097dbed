// How two organisations stand to one another, in French.
import { features } from './fr-features.ts';
import { rounds } from './fr-rounds.ts';
import { fr } from './french-typography.ts';
import type { CauseWords, PairSentences } from './pair-sentences.ts';

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const both = ([one, other]: readonly [string, string]): string => `${one} et ${other}`;
const gainNothing = ([one = '', other]: readonly string[]): string =>
  other === undefined ? fr`${one} n'y gagnerait rien` : fr`Ni ${one} ni ${other} n'y gagneraient`;
const haveNoRoom = ([one = '', other]: readonly string[]): string =>
  other === undefined ? fr`${one} n'a plus de place` : fr`${one} et ${other} n'ont plus de place`;

const declineReasons: PairSentences['declineReasons'] = {
  too_early: fr`c'est trop tôt`,
  not_relevant: fr`ce n'est pas pertinent pour elle`,
  already_know_them: fr`elle connaît déjà l'autre`,
  competitor: 'elles sont concurrentes',
  unclear_benefit: fr`ce qu'elle y gagnerait n'est pas clair`,
};

/** Those that are one side's, told with its name. */
const named: Readonly<Record<string, (by: string) => string>> = {
  consent_withdrawn: (by) => fr`${by} n'a pas accepté d'être suggérée, ou ne l'accepte plus.`,
  blocked: (by) => fr`${by} ne veut pas être suggérée à l'autre.`,
  declined: (by) => fr`${by} a dit non.`,
};

const cause = (code: Parameters<PairSentences['cause']>[0], { by, reason }: CauseWords): string => {
  switch (code) {
    case 'nothing_to_gain':
      return fr`Il ne reste rien par quoi toutes deux gagneraient.`;
    case 'too_low':
      return fr`Ce que toutes deux gagneraient est passé sous ce qui est demandé.`;
    case 'not_chosen':
      return fr`Un tour suivant en a choisi d'autres.`;
    default: {
      const said = (by === undefined ? undefined : named[code]?.(by)) ?? rounds.heldBack[code];
      return reason === undefined ? said : said.replace(/\.$/, fr` : ${declineReasons[reason]}.`);
    }
  }
};

export const pairs: PairSentences = {
  declineReasons,
  features,
  standings: {
    suggested: ({ pair }) => fr`${both(pair)} sont suggérées l'une à l'autre.`,
    forbidden: ({ pair }) => fr`${both(pair)} ne doivent pas être suggérées l'une à l'autre.`,
    nothing_to_gain: ({ gainNothing: names, nearestMatch, floor }) =>
      nearestMatch === undefined
        ? fr`${gainNothing(names)} : rien de ce que l'une dit ou fait n'approche d'un besoin de l'autre.`
        : fr`${gainNothing(names)} : la meilleure rencontre d'un besoin et d'une réponse est à ${percent(nearestMatch)}, il en faut ${percent(floor)}.`,
    too_low: ({ pair, score, floor }) =>
      score === undefined
        ? fr`Ce que ${both(pair)} gagneraient est trop peu : il faut un score de ${percent(floor)}.`
        : fr`Le score de ${both(pair)} est de ${percent(score)}, il en faut ${percent(floor)}.`,
    not_chosen: ({ pair, full }) =>
      full.length === 0
        ? fr`Rien qui puisse être dit ici n'empêche ${both(pair)} d'être suggérées l'une à l'autre : le dernier tour en a choisi d'autres, ou cela date d'après lui.`
        : fr`${both(pair)} pourraient être suggérées l'une à l'autre, mais ${haveNoRoom(full)}.`,
  },
  weakSide: ({ name, gain, needed }) => {
    const would = fr`${name} y gagnerait ${percent(gain)}`;
    if (needed === undefined)
      return fr`${would} ; rien de plus pour elle ne compenserait ce que l'autre ne gagne pas.`;
    if (needed <= gain) return fr`${would}, ce qui suffit.`;
    return fr`${would} ; avec ce que gagne l'autre, il faudrait ${percent(needed)}.`;
  },
  cause,
};
