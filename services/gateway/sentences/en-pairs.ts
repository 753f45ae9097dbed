// How two organisations stand to one another, in English.
import { features } from './en-features.ts';
import { rounds } from './en-rounds.ts';
import type { Cause, DeclineReason } from '../suggestions/suggestion.ts';
import type { CauseWords, PairSentences } from './pair-sentences.ts';

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const both = ([one, other]: readonly [string, string]): string => `${one} and ${other}`;
const gainNothing = ([one = '', other]: readonly string[]): string =>
  other === undefined ? `${one} would gain nothing` : `Neither ${one} nor ${other} would gain anything`;
const haveNoRoom = ([one = '', other]: readonly string[]): string =>
  other === undefined ? `${one} has no more room` : `${one} and ${other} have no more room`;

type DeclineReasons = Readonly<Record<DeclineReason, string>>;

const declineReasons: DeclineReasons = {
  too_early: 'it is too early',
  not_relevant: 'it is not relevant to it',
  already_know_them: 'it knows the other already',
  competitor: 'they compete',
  unclear_benefit: 'what it would gain is not clear',
};

const ownReasons: DeclineReasons = {
  too_early: 'it is too early',
  not_relevant: 'it is not relevant to you',
  already_know_them: 'you know the other already',
  competitor: 'you compete',
  unclear_benefit: 'what you would gain is not clear',
};

/** Those that are one side's, told with its name. */
const named: Readonly<Record<string, (by: string) => string>> = {
  consent_withdrawn: (by) => `${by} has not agreed to be suggested, or no longer does.`,
  blocked: (by) => `${by} does not want to be suggested to the other.`,
  declined: (by) => `${by} said no.`,
  resting: (by) => `${by} said “not now” less than 30 days ago.`,
};

/** Those that a side said itself, told to it. */
const own: Readonly<Record<string, string>> = {
  blocked: 'You do not want to be suggested to the other.',
  declined: 'You said no.',
  resting: 'You said “not now” less than 30 days ago.',
};

const cause = (code: Cause, { by, isOwn, reason }: CauseWords): string => {
  switch (code) {
    case 'nothing_to_gain':
      return 'Nothing is left by which both would gain.';
    case 'too_low':
      return 'What both would gain has fallen below what is asked.';
    case 'not_chosen':
      return 'A later round chose others.';
    default: {
      const theirs = by === undefined ? undefined : named[code]?.(by);
      const said = (isOwn ? own[code] : undefined) ?? theirs ?? rounds.heldBack[code];
      const why = isOwn ? ownReasons : declineReasons;
      return reason === undefined ? said : said.replace(/\.$/, `: ${why[reason]}.`);
    }
  }
};

export const pairs: PairSentences = {
  features,
  standings: {
    suggested: ({ pair }) => `${both(pair)} are suggested to one another.`,
    forbidden: ({ pair }) => `${both(pair)} are not to be suggested to one another.`,
    nothing_to_gain: ({ gainNothing: names, nearestMatch, floor }) =>
      nearestMatch === undefined
        ? `${gainNothing(names)}: nothing that either says or does comes near to a need of the other.`
        : `${gainNothing(names)}: the best match of a need and an answer is ${percent(nearestMatch)}, ${percent(floor)} is asked.`,
    too_low: ({ pair, score, floor }) =>
      score === undefined
        ? `What ${both(pair)} would gain is too little: a score of ${percent(floor)} is asked.`
        : `The score of ${both(pair)} is ${percent(score)}, ${percent(floor)} is asked.`,
    not_chosen: ({ pair, full }) =>
      full.length === 0
        ? `Nothing that can be told here keeps ${both(pair)} from being suggested to one another: the last round chose others, or this has come up since.`
        : `${both(pair)} could be suggested to one another, but ${haveNoRoom(full)}.`,
    unknown: ({ pair }) => `How ${both(pair)} stand to one another is more than this release can tell.`,
  },
  weakSide: ({ name, gain, needed }) => {
    const would = `${name} would gain ${percent(gain)}`;
    if (needed === undefined)
      return `${would}; nothing that it gained would make up for what the other does not.`;
    if (needed <= gain) return `${would}, which is enough.`;
    return `${would}; with what the other gains, ${percent(needed)} is needed.`;
  },
  cause,
};
