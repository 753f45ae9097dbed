// What of a pair a viewer may learn of: which matches, whose name. What it may not is taken out before anything is
// computed, so that no score, reason or number can depend on it.
import type { Feature, Features, Weights } from './features.ts';
import { gainOf, reciprocal } from './gain.ts';
import type { KindTypeTable } from './kind-type-table.ts';
import { type Match, type MatchEnd, otherSide, type PairFacts, type SideIndex } from './pair-facts.ts';
import { sideFeatures } from './side-features.ts';
import { candidateFloor } from './thresholds.ts';

/** Animators and services see all, members as their side. */
export type Viewer = { readonly kind: 'all' } | { readonly kind: 'side'; readonly side: SideIndex };

/** By what pairs are judged: from the next round on, when it changes. */
export interface Yardstick {
  readonly weights: Weights;
  readonly table: KindTypeTable;
}

export interface View {
  readonly facts: PairFacts;
  /** The other side may not be named: no id, no words, only kind, poles, country and preview. */
  readonly stranger: boolean;
}

const isCurrent = ({ need, answer }: Match): boolean => !need.expired && !answer.expired;
const both = (match: Match, holds: (end: MatchEnd) => boolean): boolean =>
  holds(match.need) && holds(match.answer);

const endOf = ({ need, answer }: Match, organisationId: string): MatchEnd =>
  need.organisationId === organisationId ? need : answer;

/** The score that facts come to when both sides know them all. */
export const scoreOf = (facts: PairFacts, { weights, table }: Yardstick): number =>
  reciprocal(gainOf(sideFeatures(facts, 0, table), weights), gainOf(sideFeatures(facts, 1, table), weights));

/** What a side said of an introduction is its own. */
const ownWord = ({ introduced }: PairFacts, side: SideIndex): Pick<PairFacts, 'introduced'> => {
  if (!introduced) return {};
  const found = introduced.found[side];
  return { introduced: { ...introduced, found: found === undefined ? {} : { [side]: found } } };
};

/** What no member of a side is kept from: the circle of all members, and the side's own words. */
const forMembers = (facts: PairFacts, side: SideIndex): PairFacts => ({
  ...facts,
  ...ownWord(facts, side),
  matches: facts.matches.filter(
    (match) => isCurrent(match) && both(match, ({ visibility }) => visibility !== 'animators'),
  ),
  kinships: facts.kinships.filter(({ visibility }) => visibility !== 'animators'),
});

/**
 * Beside its name, what is discreet would no longer be so; and a name must not come up because of what is discreet. So a
 * member sees either a pair that stands without the other's discreet statements, and not those, or nothing but those,
 * with a stranger.
 */
const asSide = (facts: PairFacts, side: SideIndex, yardstick: Yardstick): View => {
  const open = forMembers(facts, side);
  const isDiscreet = (match: Match): boolean =>
    endOf(match, facts.organisations[otherSide(side)].id).discreet;
  const discreet = open.matches.filter(isDiscreet);
  const named = { ...open, matches: open.matches.filter((match) => !isDiscreet(match)) };
  const shown = facts.shownAs?.[side];
  // Without exposure, which others' suggestions make.
  const alone = { ...named, usuallySuggested: undefined };
  const stands = discreet.length === 0 || scoreOf(alone, yardstick) >= candidateFloor;
  return (shown ?? (stands ? 'named' : 'stranger')) === 'named'
    ? { facts: named, stranger: false }
    : { facts: { ...open, matches: discreet, kinships: [] }, stranger: true };
};

export const viewOf = (viewer: Viewer, facts: PairFacts, yardstick: Yardstick): View =>
  viewer.kind === 'side'
    ? asSide(facts, viewer.side, yardstick)
    : { facts: { ...facts, matches: facts.matches.filter(isCurrent) }, stranger: false };

const ofStranger: readonly Feature[] = [
  'need_met_by_offer',
  'need_met_by_expertise',
  'offer_wanted',
  'kind_fit',
  'pole',
];

/**
 * Whether a viewer may be told of a feature. How often another is suggested is known from what its members alone may
 * see, collaborations are the campus's, and a stranger's would give it away.
 */
export const mayTell = (viewer: Viewer, stranger: boolean, name: Feature): boolean => {
  if (viewer.kind === 'all') return true;
  if (name === 'exposure') return false;
  return !stranger || ofStranger.includes(name);
};

/** The features that a viewer may be told of. */
export const toldFeatures = (viewer: Viewer, stranger: boolean, values: Features): Features =>
  Object.fromEntries(Object.entries(values).filter(([name]) => mayTell(viewer, stranger, name as Feature)));
