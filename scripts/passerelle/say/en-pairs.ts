// What the client says of suggestions, candidates and pairs in English.

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const pairsInEnglish = {
  shareCure: 'a whole number from 0 to 100: a score in per cent',
  /** How much less would be gained without a reason. */
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
      until === undefined ? 'for ever' : `until ${until}`,
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
  wouldAnswer: (count: number): string =>
    count === 0
      ? 'nobody would answer this'
      : `${plural(count, 'organisation', 'organisations')} would answer this`,
  noCandidates:
    'Nobody answers well enough what it states, or something forbids those who do: `passerelle why-not` says it of somebody.',
  nobodyAnswers: 'A need that nothing answers well gives no suggestion rather than a bad one.',
  needOrOffer: 'a need or an offer: one of --need and --offer, not both',
  typeAlone: '--type goes with --need or --offer',
  upTo: (day: string): string => `(until ${day})`,
  otherwise: 'If nothing forbade it:',
  weigh: 'What pulls it down most:',
  notAmong: (other: string, name: string): string =>
    `${other} is not among the suggestions of ${name}: \`passerelle suggestions\` lists them, \`passerelle why-not\` says why it is not there.`,
  answered: (other: string, answer: string): string => `${other}: ${answer}.`,
  saidAnswers: { interested: 'you want to meet', not_now: 'not now', no: 'no' } as Readonly<
    Record<string, string>
  >,
  rests: 'It stays on your list, and rests from the next round on for 30 days.',
  takeBack: (name: string, id: string): string =>
    `To take it back: passerelle answer ${name} ${id} interested`,
  stays: 'It stays among your suggestions until a rule forbids it.',
  mayNotAsk: (person: string): string =>
    `${person} may not ask about these two: only members of one of them and the campus animators may. Give --as one of them, or leave --as out.`,
  limits: (minimum: number, maximum: number): string =>
    `at least ${minimum} where it can, at most ${plural(maximum, 'suggestion', 'suggestions')} at a time`,
  chosen: { true: 'chosen by itself', false: 'as for the whole campus' },
  limitsFrom: 'They count from the next round on; what is above them is not taken back.',
};

export type PairSentences = typeof pairsInEnglish;
