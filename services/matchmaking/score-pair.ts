// What a pair is worth to each side, and to both.
import type { Match, Reason, Side } from './suggestion.ts';

/** What an offer that meets a need is worth to the giver, where 1 is what it is worth to the one who needs it. */
const worthToGiver = 0.5;
const maxReasons = 4;

/**
 * How much both sides gain, in 0..1: the harmonic mean, so that one empty side sinks the pair
 * (Pizzato et al., RECON, RecSys 2010).
 */
export const reciprocal = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

/** The reasons of one side, strongest first, ties by statement: at most one for each of its own statements. */
export const reasonsOf = (organisationId: string, matches: readonly Match[]): readonly Reason[] => {
  const all = matches.map((match): Reason => {
    const needs = match.need.organisationId === organisationId;
    return {
      code: needs ? 'offer_answers_need' : 'need_meets_offer',
      contribution: match.score * (needs ? 1 : worthToGiver),
      own: needs ? match.need : match.offer,
      other: needs ? match.offer : match.need,
    };
  });
  const strongestFirst = all.toSorted(
    (a, b) =>
      b.contribution - a.contribution ||
      compare(a.own.statementId, b.own.statementId) ||
      compare(a.other.statementId, b.other.statementId),
  );
  const own = new Set<string>();
  const best = strongestFirst.filter((reason) => {
    if (own.has(reason.own.statementId)) return false;
    own.add(reason.own.statementId);
    return true;
  });
  return best.slice(0, maxReasons);
};

/**
 * What one side gains, in 0..1: noisy-or over its reasons (Pearl 1988). On the scale of `thresholds.ts`, where 1 - score
 * is a power of p, that is the score of all its matches coming together by chance.
 */
export const gain = (organisationId: string, matches: readonly Match[]): number =>
  1 - reasonsOf(organisationId, matches).reduce((none, { contribution }) => none * (1 - contribution), 1);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const isForMembers = ({ need, offer }: Match): boolean =>
  need.visibility !== 'animators' && offer.visibility !== 'animators';

/** The matches members may learn of; those with a statement kept for animators are theirs alone. */
export const forMembers = (matches: readonly Match[]): readonly Match[] => matches.filter(isForMembers);

/** Whether the other side may not know who this is: every end of it is discreet. */
export const isDiscreet = (organisationId: string, matches: readonly Match[]): boolean =>
  matches.length > 0 && matches.every((match) => endOf(organisationId, match).discreet);

const endOf = (organisationId: string, { need, offer }: Match) =>
  need.organisationId === organisationId ? need : offer;

export interface PairScore {
  readonly score: number;
  readonly sides: readonly [Pick<Side, 'score' | 'discreet'>, Pick<Side, 'score' | 'discreet'>];
  readonly animatorsOnly: boolean;
}

/** A pair is scored on what its members may learn, so that a score tells nothing of what is kept from them. */
export const scorePair = (
  [first, second]: readonly [string, string],
  matches: readonly Match[],
): PairScore => {
  const shown = forMembers(matches);
  const animatorsOnly = shown.length === 0 && matches.length > 0;
  const counted = animatorsOnly ? matches : shown;
  const side = (organisationId: string) => ({
    score: gain(organisationId, counted),
    discreet: isDiscreet(organisationId, counted),
  });
  const sides = [side(first), side(second)] as const;
  return { score: reciprocal(sides[0].score, sides[1].score), sides, animatorsOnly };
};
