// What the client says of suggestions, candidates and pairs in English.

import { dayInEnglish as day } from './days-and-numbers.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const pairsInEnglish = {
  shareCure: 'a whole number from 0 to 100: a score in per cent',
  /** How much of the gain a reason makes. */
  points: (points: number): string =>
    points < 1 ? '(+< 1 point)' : `(+${plural(points, 'point', 'points')})`,
  noneSo: 'None is so: leave out --at-least or --answer to see the others.',
  declined: (reason: string | undefined, until: string | undefined): string => {
    const why: Readonly<Record<string, string>> = {
      too_early: 'too early',
      not_relevant: 'not relevant',
      already_know_them: 'you know them already',
      competitor: 'a competitor',
      unclear_benefit: 'the benefit is not clear',
    };
    return [
      ...(reason === undefined ? [] : [why[reason] ?? reason]),
      until === undefined ? 'for ever' : `until ${day(until)}`,
    ].join(', ');
  },
  added: 'added since the last round',
  explored: 'to try a newcomer',
  suggested: 'suggested',
  featuresOf: { get: 'what you gain is made of', give: 'what they gain is made of' },
  notKnown: 'not known',
  could: (count: number): string =>
    count === 0
      ? 'nobody could be suggested now'
      : `${plural(count, 'organisation', 'organisations')} could be suggested now`,
  wouldAnswer: {
    need: (count: number): string =>
      count === 0
        ? 'nobody would answer this need'
        : `${plural(count, 'organisation', 'organisations')} would answer this need`,
    offer: (count: number): string =>
      count === 0
        ? 'nobody needs this'
        : `${plural(count, 'organisation needs', 'organisations need')} what this offers`,
  },
  noConsent: (name: string): string =>
    `${name} has not agreed to be suggested, so nobody is suggested to it: its consent be_suggested is given in an import, or over REST.`,
  noCandidates:
    'Nobody answers well enough what it states, or something forbids those who do: `passerelle why-not` says it of somebody.',
  nobodyAnswers: {
    need: 'A need that nothing answers well gives no suggestion rather than a bad one.',
    offer: 'An offer that nobody asks for gives no suggestion rather than a bad one.',
  },
  whatScoresAre: 'The score is what both sides gain together, pulled down by the lower gain.',
  forAnimators:
    'As animators see it, from all there is: members may see other numbers, from what is open to them.',
  featuresForAnimators: 'What gains are made of is for animators: --features shows nothing here.',
  noLonger: (count: number): string =>
    `${plural(count, 'organisation', 'organisations')} no longer suggested`,
  noLongerHeading: 'Answered, and no longer suggested:',
  needOrOffer: 'a need or an offer: one of --need and --offer, not both',
  typeAlone: '--type goes with --need or --offer',
  upTo: (last: string): string => `(until ${day(last)})`,
  notedBy: (who: string): string => `(noted by ${who})`,
  answeredBy: (who: string): string => `(answered by ${who})`,
  otherwise: 'If nothing forbade it:',
  weigh: 'What pulls it down most:',
  notAmong: (other: string, name: string): string =>
    `${other} is not among the suggestions of ${name}: \`passerelle suggestions\` lists them, \`passerelle why-not\` says why it is not there.`,
  answered: (other: string, answer: string): string => `${other}: ${answer}.`,
  saidAnswers: { interested: 'you want to meet', not_now: 'not now', no: 'no' } as Readonly<
    Record<string, string>
  >,
  rests: 'It stays on your list, and rests from the next round on for 30 days.',
  itself: (name: string): string => `${name} is the one that answers: give the other organisation.`,
  takeBack: (name: string, other: string): string =>
    `To take it back: passerelle answer ${name} ${other} interested`,
  goneNow:
    'It is not suggested at this moment: it comes back where there is a place for it; `passerelle why-not` says what is in the way.',
  stays: 'It stays among your suggestions until a rule forbids it.',
  mayNotAsk: (person: string): string =>
    `${person} may not ask about these two: only members of one of them and the campus animators may. Give --as one of them, or leave --as out.`,
  limits: (minimum: number, maximum: number): string =>
    `at least ${minimum} where it can, at most ${plural(maximum, 'suggestion', 'suggestions')} at a time`,
  chosen: { true: 'set for this organisation', false: 'as for the whole campus' },
  atMost: (maximum: number): string => `${maximum} at most, its maximum, or raise --maximum too`,
  atLeast: (minimum: number): string => `${minimum} at least, its minimum, or lower --minimum too`,
  mayNotSeeLimits: (person: string, name: string): string =>
    `${person} may neither see nor set how many suggestions ${name} has: only its members and the campus animators may. Give --as one of its members, or leave --as out.`,
  limitsFrom:
    'More places are filled soon; fewer count from the next round on, and what is above them is not taken back.',
};

export type PairSentences = typeof pairsInEnglish;
