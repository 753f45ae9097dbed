// The ways in which one side gets something of substance from the other: each match read from its end, and kinship.
import { fitTypes } from './fit-types.ts';
import {
  type Kinship,
  type Match,
  type MatchEnd,
  otherSide,
  type PairFacts,
  type SideIndex,
} from './pair-facts.ts';
import { alike, answered } from './thresholds.ts';

/**
 * What an offer that is wanted is worth to who makes it and does not say that it gains from giving, where 1 is what the
 * same match is worth to who needs it. An offer stands in the profile because somebody wants it to be asked for.
 */
export const worthToGiver = 0.5;

export interface MatchWay {
  readonly feature: 'need_met_by_offer' | 'need_met_by_expertise' | 'offer_wanted';
  readonly own: MatchEnd;
  readonly other: MatchEnd;
  /** In 0..1. */
  readonly strength: number;
}
export interface KinWay {
  readonly feature: 'shared_expertise';
  readonly kinship: Kinship;
  readonly strength: number;
}
export type Way = MatchWay | KinWay;

/** In 0..1: the likeness of the words, less where the types are not of one sort. */
export const fitOfMatch = ({ need, answer, likeness }: Match): number =>
  likeness * fitTypes(need.type, answer.type);

/** Knowing something that another needs is no gain as long as nobody says that it is to be had. */
const wayOf = (match: Match, organisationId: string): readonly MatchWay[] => {
  const { need, answer } = match;
  const fit = fitOfMatch(match);
  if (fit < answered) return [];
  if (need.organisationId === organisationId) {
    const feature = answer.source === 'offer' ? 'need_met_by_offer' : 'need_met_by_expertise';
    return [{ feature, own: need, other: answer, strength: fit }];
  }
  if (answer.source !== 'offer') return [];
  const strength = fit * (answer.gladly ? 1 : worthToGiver);
  return [{ feature: 'offer_wanted', own: answer, other: need, strength }];
};

/** Only what answers well enough: the rest is chance. */
export const waysOf = (facts: PairFacts, side: SideIndex): readonly Way[] => {
  const { id } = facts.organisations[side];
  const kin = facts.kinships
    .filter(({ likeness }) => likeness >= alike)
    .map((kinship): KinWay => ({ feature: 'shared_expertise', kinship, strength: kinship.likeness }));
  return [...facts.matches.flatMap((match) => wayOf(match, id)), ...kin];
};

/** What makes two ways ways of getting the same: one's own statement. Kinship is one way, whatever shows it. */
export const meansOf = (way: Way): string => (way.feature === 'shared_expertise' ? '' : way.own.sourceId);

/** How strong the best way of getting each is. */
export const strongestByMeans = (ways: readonly Way[]): ReadonlyMap<string, number> => {
  const strongest = new Map<string, number>();
  for (const way of ways)
    strongest.set(meansOf(way), Math.max(strongest.get(meansOf(way)) ?? 0, way.strength));
  return strongest;
};

/** Without works that answer a need no better than an offer does: they are no reason of their own. */
export const withoutOutdone = (ways: readonly Way[]): readonly Way[] => {
  const offered = strongestByMeans(ways.filter(({ feature }) => feature === 'need_met_by_offer'));
  return ways.filter(
    (way) => way.feature !== 'need_met_by_expertise' || way.strength > (offered.get(meansOf(way)) ?? 0),
  );
};

/**
 * What the other side needs of what this one has written and done, where that answers better than its offers: who needs
 * it gains, who has it does not, so that it is told and never scored. Seen from the other side.
 */
export const givenWays = (facts: PairFacts, side: SideIndex): readonly MatchWay[] =>
  withoutOutdone(waysOf(facts, otherSide(side))).filter(
    (way): way is MatchWay => way.feature === 'need_met_by_expertise',
  );
