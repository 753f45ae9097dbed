// The reasons for what a side gets: its ways, each with what it has in the gain.
import { gainPerLogOdds, logOdds } from './gain.ts';
import type { MatchEnd } from './pair-facts.ts';
import type { Reason, ReasonEnd, Telling } from './reason.ts';
import { sideFeatures } from './side-features.ts';
import { toldFeatures } from './view.ts';
import { givenWays, type MatchWay, meansOf, type Way } from './ways.ts';

const endFor = ({ sourceId, source, type, visibility, discreet, preview }: MatchEnd): ReasonEnd => ({
  sourceId,
  source,
  ...(type === undefined ? {} : { type }),
  visibility,
  discreet,
  ...(preview === undefined ? {} : { preview }),
});

const asStranger = ({ source, preview }: MatchEnd): ReasonEnd => ({
  source,
  visibility: 'campus',
  discreet: true,
  ...(preview === undefined ? {} : { preview }),
});

const otherEnd = (
  { stranger }: Pick<Telling, 'stranger'>,
  { other }: { readonly other: MatchEnd },
): ReasonEnd => (stranger ? asStranger(other) : endFor(other));

const codeOf = {
  need_met_by_offer: 'offer_answers_need',
  need_met_by_expertise: 'expertise_answers_need',
  offer_wanted: 'need_meets_offer',
} as const;

/** What the side's own statement, or what makes both alike, has in the gain. */
const contributionOfWay = (telling: Telling, left: Way): number => {
  const { viewer, side, yardstick, values, facts, stranger } = telling;
  const { weights, table } = yardstick;
  const isLeft = (way: Way): boolean => way.feature === left.feature && meansOf(way) === meansOf(left);
  const rest = toldFeatures(viewer, stranger, sideFeatures(facts, side, table, isLeft));
  return (logOdds(values, weights) - logOdds(rest, weights)) * gainPerLogOdds(values, weights);
};

export const sayWay = (telling: Telling, way: Way): Reason => {
  const contribution = contributionOfWay(telling, way);
  if (way.feature === 'shared_expertise')
    return {
      code: 'shared_expertise',
      contribution,
      sourceIds: way.kinship.sourceIds,
      parameters: { likeness: way.kinship.likeness },
    };
  return {
    code: codeOf[way.feature],
    contribution,
    own: endFor(way.own),
    other: otherEnd(telling, way),
    parameters: way.feature === 'offer_wanted' ? { gladly: way.own.gladly ?? false } : {},
  };
};

const strongestWay = (a: Way, b: Way): number =>
  b.strength - a.strength || (waySign(a) < waySign(b) ? -1 : 1);
const endsOf = ({ own, other }: MatchWay): string => `${own.sourceId} ${other.sourceId}`;
const waySign = (way: Way): string =>
  way.feature === 'shared_expertise' ? way.kinship.sourceIds.join(' ') : endsOf(way);

/** The strongest way for each of the side's own statements. */
export const bestWays = <W extends Way>(ways: readonly W[]): readonly W[] => {
  const seen = new Set<string>();
  return ways.toSorted(strongestWay).filter((way) => {
    const key = `${way.feature} ${meansOf(way)}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** What the other side needs of what this one has written and done: each need once, with what answers it best. */
export const sayGiven = (telling: Telling): readonly Reason[] =>
  bestWays(givenWays(telling.facts, telling.side)).map(({ own: need, other: work }) => ({
    code: 'need_meets_expertise',
    contribution: 0,
    own: endFor(work),
    other: otherEnd(telling, { other: need }),
    parameters: {},
  }));
