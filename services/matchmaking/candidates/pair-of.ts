// Puts what is known of two organisations together: all that a pair is scored, explained and refused on. Pure.
import type { Campus } from '../campus/campus.ts';
import type { FoundKin } from '../findings/finding.ts';
import { inTurns } from '../in-turns.ts';
import type { StandsOn } from '../rules/open-ways.ts';
import type {
  Kinship,
  LinkFacts,
  Match,
  MatchEnd,
  OrganisationFacts,
  PairFacts,
} from '../scoring/pair-facts.ts';
import { fitOfMatch } from '../scoring/ways.ts';
import type { Gathered } from './gathered.ts';

/** How often organisations are suggested: as of the published round. */
export interface ExposureNow {
  /** 0 for one that has none; undefined before the first round. */
  of(organisationId: string): number | undefined;
  /** The mean over those that have any. */
  readonly usually?: number;
}

const mostMatches = 8;
/** For each of those who see different ones, so many have a place before the best of all. */
const mostOfACircle = 2;

const circleOf = ({ need, answer }: Match): string => {
  const some = (holds: (end: MatchEnd) => boolean): boolean => holds(need) || holds(answer);
  if (some(({ expired }) => expired)) return 'expired';
  if (some(({ visibility }) => visibility === 'animators')) return 'animators';
  return some(({ discreet }) => discreet) ? 'discreet' : 'open';
};

const bestFirst = (a: Match, b: Match): number =>
  fitOfMatch(b) - fitOfMatch(a) ||
  (a.need.sourceId + a.answer.sourceId < b.need.sourceId + b.answer.sourceId ? -1 : 1);

/** The best, among them some of each circle: what one sees must not hide what another may. Best first. */
export const limitMatches = (matches: readonly Match[]): readonly Match[] => {
  const ordered = matches.toSorted(bestFirst);
  if (ordered.length <= mostMatches) return ordered;
  const counts = new Map<string, number>();
  const reserved = new Set(
    ordered.filter((match) => {
      const circle = circleOf(match);
      counts.set(circle, (counts.get(circle) ?? 0) + 1);
      return (counts.get(circle) ?? 0) <= mostOfACircle;
    }),
  );
  for (const match of ordered) if (reserved.size < mostMatches) reserved.add(match);
  return ordered.filter((match) => reserved.has(match)).slice(0, mostMatches);
};

export const organisationFacts = (
  campus: Pick<Campus, 'organisation'>,
  id: string,
  exposure: ExposureNow,
): OrganisationFacts => {
  const known = campus.organisation(id);
  const suggested = exposure.of(id);
  return {
    id,
    ...(known?.kind === undefined ? {} : { kind: known.kind }),
    poles: known?.poles ?? [],
    ...(known?.country === undefined ? {} : { country: known.country }),
    ...(suggested === undefined ? {} : { suggested }),
  };
};

/** Searched for within the circle of all members, without what is discreet. */
export const kinshipOf = ({ likeness, sourceIds }: Pick<FoundKin, 'likeness' | 'sourceIds'>): Kinship => ({
  likeness,
  visibility: 'campus',
  sourceIds,
});

/** A finding names the sources of whom it found, not of who asked: those of both sides are in both findings. */
export const kinshipsOf = (found: Gathered | undefined): readonly Kinship[] => {
  if (!found?.kin) return [];
  const { kin, kinBefore } = found;
  const sourceIds = inTurns(kin.says.sourceIds, kinBefore?.says.sourceIds ?? []);
  return [kinshipOf({ ...kin.says, sourceIds })];
};

export interface PairParts {
  readonly organisations: readonly [OrganisationFacts, OrganisationFacts];
  readonly matches: readonly Match[];
  readonly kinships: readonly Kinship[];
  readonly links?: LinkFacts | undefined;
  readonly encounters: Pick<PairFacts, 'introduced' | 'call'>;
  readonly usuallySuggested?: number | undefined;
  readonly shownAs?: PairFacts['shownAs'];
}

/** Organisations in the order of their ids. */
export const pairOf = ({
  organisations,
  matches,
  kinships,
  links,
  encounters,
  usuallySuggested,
  shownAs,
}: PairParts): PairFacts => ({
  organisations,
  matches: limitMatches(matches),
  kinships,
  ...(links ? { links } : {}),
  ...encounters,
  ...(usuallySuggested === undefined ? {} : { usuallySuggested }),
  ...(shownAs?.some((one) => one !== undefined) ? { shownAs } : {}),
});

/** The ways in which it stands, for the rules; none where kinship alone would do. */
export const waysOfPair = ({
  matches,
  kinships,
}: Pick<PairFacts, 'matches' | 'kinships'>): readonly StandsOn[] =>
  kinships.length > 0 ? [] : matches.map(({ need, answer }) => ({ ends: [need, answer] }));
