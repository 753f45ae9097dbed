// A way from a suggestion to something done together: one suggestion with its introductions, or an introduction that no
// suggestion led to.
import { msPerDay } from '../../platform/day-number.ts';
import type { IntroductionFacts } from '../introductions/facts.ts';
import type { SuggestionFacts } from './facts-read.ts';

/** In the order in which they come. */
export const steps = [
  'suggested', // the pair was proposed
  'interested', // a side said that it is interested
  'offered', // the others were asked for an introduction
  'introduced', // names and contacts were exchanged
  'met', // a party said that they met
  'together', // a party said what they do together
] as const;
export type Step = (typeof steps)[number];

/** When each step was first reached, in the order of `steps`; milliseconds, NaN: it was not. */
export type StepTimes = readonly number[];

export interface HeldSuggestion {
  readonly facts: SuggestionFacts;
  /** Numbers of its organisations, in their order. */
  readonly parties: readonly number[];
  readonly proposedAt: number;
  readonly interestedAt: number;
  /** Which of both said so first. */
  readonly interested?: number;
}

export interface HeldIntroduction {
  readonly facts: IntroductionFacts;
  readonly parties: readonly number[];
  /** First time of whatever stage. */
  readonly beganAt: number;
  readonly offeredAt: number;
  readonly introducedAt: number;
  readonly metAt: number;
  readonly togetherAt: number;
}

export interface Way {
  /** The suggestion's id, or else the introduction's. */
  readonly id: string;
  readonly suggestion?: HeldSuggestion;
  readonly introductions: readonly HeldIntroduction[];
  /** Numbers of the organisations on it. */
  readonly parties: readonly number[];
  /** When it was suggested; where it never was, when its first introduction began. */
  readonly beganAt: number;
  readonly times: StepTimes;
}

const timeOf = (iso: string | undefined): number => (iso === undefined ? NaN : Date.parse(iso));

/** NaN where there is none. */
const earliest = (times: readonly number[]): number => {
  let least = NaN;
  for (const time of times) if (!(time >= least)) least = Number.isNaN(time) ? least : time;
  return least;
};

export const holdSuggestion = (facts: SuggestionFacts, parties: readonly number[]): HeldSuggestion => {
  const interest = facts.answers.flatMap(({ organisationId, answer, at }) =>
    answer === 'interested'
      ? [{ at: timeOf(at), by: parties[facts.organisationIds.indexOf(organisationId)] }]
      : [],
  );
  const interestedAt = earliest(interest.map(({ at }) => at));
  const interested = interest.find(({ at }) => at === interestedAt)?.by;
  return {
    facts,
    parties,
    proposedAt: timeOf(facts.firstProposedAt),
    interestedAt,
    ...(interested === undefined ? {} : { interested }),
  };
};

/**
 * What is done together is known from the day it was asked for: 30 or 90 days after the introduction, and never before
 * they met.
 */
const togetherAt = (
  { outcomes }: IntroductionFacts,
  { introducedAt, metAt }: Pick<HeldIntroduction, 'introducedAt' | 'metAt'>,
): number => {
  const days = outcomes.flatMap(({ together, day }) => (together === undefined ? [] : [day]));
  if (days.length === 0) return NaN;
  const asked = introducedAt + Math.min(...days) * msPerDay;
  if (Number.isNaN(asked)) return metAt;
  return asked < metAt ? metAt : asked;
};

/** Whoever agrees at once was asked, also where nothing says when. */
export const holdIntroduction = (facts: IntroductionFacts, parties: readonly number[]): HeldIntroduction => {
  const { reached } = facts;
  const introducedAt = timeOf(reached.introduced);
  const metAt = timeOf(reached.met);
  return {
    facts,
    parties,
    beganAt: earliest(Object.values(reached).map(timeOf)),
    offeredAt: timeOf(reached.offered ?? reached.agreed ?? reached.introduced),
    introducedAt,
    metAt,
    togetherAt: togetherAt(facts, { introducedAt, metAt }),
  };
};

export const makeWay = (
  id: string,
  suggestion: HeldSuggestion | undefined,
  introductions: readonly HeldIntroduction[],
): Way => {
  const proposedAt = suggestion?.proposedAt ?? NaN;
  return {
    id,
    ...(suggestion ? { suggestion } : {}),
    introductions,
    parties:
      suggestion && introductions.length === 0
        ? suggestion.parties
        : [...new Set([...(suggestion?.parties ?? []), ...introductions.flatMap(({ parties }) => parties)])],
    beganAt: suggestion ? proposedAt : earliest(introductions.map(({ beganAt }) => beganAt)),
    times: [
      proposedAt,
      suggestion?.interestedAt ?? NaN,
      earliest(introductions.map(({ offeredAt }) => offeredAt)),
      earliest(introductions.map(({ introducedAt }) => introducedAt)),
      earliest(introductions.map(({ metAt }) => metAt)),
      earliest(introductions.map(({ togetherAt: at }) => at)),
    ],
  };
};
