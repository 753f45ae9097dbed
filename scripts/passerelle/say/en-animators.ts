// What the client says of rules, rounds, weights and settings in English.

import { daysInEnglish } from './days-and-numbers.ts';

const { day, minute } = daysInEnglish;
const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
type Words = Readonly<Record<string, string>>;

export const animatorsInEnglish = {
  authors: { animator: 'an animator', service: 'automatic' } as Words,

  noRules: (name: string | undefined): string =>
    name === undefined ? 'There are no rules.' : `There are no rules about ${name} that you may see.`,
  mayNotSeeRules: (person: string, name: string): string =>
    `${person} may not see the rules of ${name}: only its members and the campus animators may. Give --as one of its members, or leave --as out.`,
  whyRule: 'Say why with --reason.',
  ruleEnded: (id: string): string => `${id} is taken away: what it forbade may be suggested again.`,
  ruleKinds: {
    blocked: (a, b) => `${a} does not want to be suggested to ${b}`,
    conflict_of_interest: (a, b) => `${a} and ${b} have a conflict of interest`,
    competitor: (a, b) => `${a} and ${b} compete`,
    more_together: (a, b) => `${a} asks for more with ${b}, even where they work together`,
    introduced: (a, b) => `${a} and ${b} were introduced`,
  } as Readonly<Record<string, (first: string, second: string) => string>>,
  ruleTimes: (since: string, until: string | undefined, holds: boolean): string =>
    `since ${day(since)}, ${until === undefined ? 'for ever' : `until ${day(until)}`}${holds ? '' : ', does not hold now'}`,

  round: (number: number): string => `round ${number}`,
  roundStates: {
    collecting: 'gathering candidates',
    solving: 'computing',
    proposed: 'proposed',
    publishing: 'publishing',
    published: 'published',
    discarded: 'discarded',
    failed: 'failed',
  } as Words,
  roundHeadings: ['n', 'state', 'started (UTC)', 'pairs', 'reached', 'left out', 'Gini', 'changes', 'by'],
  numberCure: 'the number of a round, or published',
  latestProposed: (number: number): string => `Round ${number}, the latest that is proposed:`,
  noneProposed:
    'No round waits to be published: `passerelle rounds` lists them, `passerelle rounds start` makes one.',
  noRounds: 'There was no round yet: `passerelle rounds start` makes one.',
  startedBy: (at: string, by: string): string => `started on ${minute(at)} by ${by}`,
  startedByItself: (at: string): string => `started automatically on ${minute(at)}`,
  publishedAt: (at: string): string => `published on ${minute(at)}`,
  weightsOf: (number: number): string => `weights ${number}`,
  goesOn: (number: number): string =>
    `Round ${number} goes on without you: \`passerelle rounds ${number}\` shows it, \`passerelle rounds discard ${number}\` gives it up.`,
  lookThenPublish: (number: number): string =>
    `Members do not see it yet. \`passerelle rounds compare ${number}\` shows what it changes, \`passerelle rounds publish ${number}\` shows it to them.`,
  discarded: (number: number): string => `Round ${number} is discarded.`,
  figures: {
    organisations: 'organisations',
    reached: (all: string, share: string): string => `${all}, ${share} with at least one suggestion`,
    pairs: 'pairs',
    chosenFrom: (pairs: string, candidates: string, explored: number): string =>
      `${pairs} of ${candidates} candidates${explored > 0 ? `, ${explored} to try newcomers` : ''}`,
    minimums: 'minimums',
    coveredOf: (covered: string, most: string): string => `${covered} met of ${most} that can be`,
    gain: 'gain',
    changes: 'changes',
    changed: (fresh: number, repeated: number, dropped: number): string =>
      `${fresh} new, ${repeated} as before, ${dropped} dropped`,
  },
  provenBest: 'proven best',
  withinOfBest: (share: string): string => `at most ${share} below the best there can be`,
  exposure: (gini: string): string =>
    `Who has how much of all suggestions, a tenth of the organisations a line (Gini ${gini}; 0: all as many)`,
  mostSuggested: 'most suggested',
  leastSuggested: 'least suggested',
  heldBack: 'Pairs held back',
  leftOut: (count: number): string =>
    `${plural(count, 'organisation has', 'organisations have')} fewer suggestions than they should`,
  hasOf: (has: number, should: number): string => `${has} of ${should}`,
  moreLeftOut: (count: number): string => `and ${count} more: --limit shows them`,
  noSuchPair: 'No pair is like that.',
  nothingChanges: 'No pair is new, and none goes.',
  withoutRepeated: 'Pairs that stay are left out: --change repeated shows them.',
  morePairs: 'There are more: --limit shows them.',
  explored: 'to try a newcomer',

  serve: 'in service',
  doNotServe: 'not in service',
  handSet: 'set by hand',
  learnedFrom: (answers: number): string => `learned from ${plural(answers, 'answer', 'answers')}`,
  withoutFeatures: 'without any feature',
  wouldBe: 'what would be learned now; nothing is kept',
  whatWeightsAre: 'How much each counts: above 0 it raises what a side gains, below it lowers it.',
  weightHeadings: { weight: 'weight', handSet: 'by hand', moved: 'moved' },
  versionHeadings: ['n', '', 'made (UTC)', 'answers', 'how far off (log loss), before → with it'],
  warmer: 'of two answers, how often the warmer one had the higher score (AUC)',
  farOff: 'how far off the chances it gave were; less is better (log loss)',
  noAuc: 'all answered alike',
  served: 'in service',
  new: 'new',
  replayed: (learned: number, tested: number, since: string): string =>
    `Replay: learned from ${plural(learned, 'answer', 'answers')}, tested on ${tested} given since ${day(since)}`,
  answersSoFar: (answers: number): string => `${plural(answers, 'answer', 'answers')} so far`,
  wentBack: (number: number): string => `Weights ${number} serve again, from the next round on.`,

  settings: {
    minimum: 'suggestions each organisation should have (--minimum)',
    maximum: 'suggestions it may have unless it chose otherwise (--maximum)',
    exposure_cap: 'suggestions nobody has more than, whatever they chose (--cap)',
    most_of_a_person: 'suggestions one person bears over all its organisations (--person)',
    introduced_months: 'months for which two that were introduced are left alone (--introduced)',
    animators_capacity: 'new pairs in one round, as many as can be seen through; 0: no limit (--capacity)',
  },
  onDemand: 'rounds are made on demand only (--weekly DAY:HOUR)',
  weekly: (day: string, hour: number, publish: boolean): string =>
    `a round every ${day} at ${hour}:00, ${publish ? 'published without anybody looking' : 'which waits to be published'} (--on-demand ends this)`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  countCure: 'a whole number',
  weeklyCure: 'a day and an hour, such as monday:6',
  publishNeedsWeekly: '--publish goes with --weekly: it says that those rounds are published by themselves.',
  eitherSchedule: 'Give either --weekly or --on-demand.',
  shareCure: 'a number from 0 (unheard of) to 1 (what it is there for), such as 0.5',
  usualLegend: (types: string): string =>
    `0: unheard of, 0.5: neither here nor there, 1: what it is there for. ${types}`,
};

export type AnimatorSentences = typeof animatorsInEnglish;
