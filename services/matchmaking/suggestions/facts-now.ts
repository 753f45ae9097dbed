// What is known of a suggested pair now, on top of what it stood on: no news of a match is no change. Pure.
import type { Campus } from '../campus/campus.ts';
import { endFor, sourceOf, standsBehind } from '../campus/source-of.ts';
import type { Gathered } from '../candidates/gathered.ts';
import { matchKey } from '../candidates/gathered.ts';
import { kinshipsOf, organisationFacts, pairOf } from '../candidates/pair-of.ts';
import { kinId } from '../findings/finding.ts';
import type {
  Kinship,
  LinkFacts,
  Match,
  MatchEnd,
  OrganisationFacts,
  PairFacts,
} from '../scoring/pair-facts.ts';
import { openSource } from './kin-words.ts';
import type { Suggestion } from './suggestion.ts';

export interface KnownNow {
  readonly campus: Pick<Campus, 'statement' | 'works' | 'organisation' | 'versionOf'>;
  readonly today: number;
  /** What the findings of both organisations hold on this pair. */
  readonly gathered: Gathered | undefined;
  /** Ids of the findings of both. */
  readonly searched: ReadonlySet<string>;
  readonly links: LinkFacts | undefined;
  readonly encounters: Pick<PairFacts, 'introduced' | 'call'>;
}

/**
 * The same end today; undefined where the source is gone, somebody else's, or the other side's too by now. Of what was
 * never heard of, all stays.
 */
const endNow = (
  end: MatchEnd,
  other: MatchEnd,
  { campus, today }: Pick<KnownNow, 'campus' | 'today'>,
): MatchEnd | undefined => {
  if (campus.versionOf(end.sourceId) === 0) return end;
  const source = sourceOf(campus, end.sourceId);
  return source?.owners.includes(end.organisationId) && !standsBehind(source, other.organisationId, campus)
    ? endFor(source, end.organisationId, today)
    : undefined;
};

const matchNow = (match: Match, now: Pick<KnownNow, 'campus' | 'today'>): readonly Match[] => {
  const need = endNow(match.need, match.answer, now);
  const answer = endNow(match.answer, match.need, now);
  return need && answer ? [{ ...match, need, answer }] : [];
};

/** Without the sources that some member may not see any more; of what was never heard of, all stays. */
const openKin =
  (campus: KnownNow['campus']) =>
  (kinship: Kinship): Kinship => ({
    ...kinship,
    sourceIds: kinship.sourceIds.filter((id) => campus.versionOf(id) === 0 || openSource(campus, id)),
  });

/** What it stood on, as it is today, without what is gone, and without anything new. */
export const factsLeft = (facts: PairFacts, now: Pick<KnownNow, 'campus' | 'today'>): PairFacts => ({
  ...facts,
  matches: facts.matches.flatMap((match) => matchNow(match, now)),
  kinships: facts.kinships.map(openKin(now.campus)),
});

/** A match that stood stays while either end was not searched for since findings were lost or begun. */
const standing = (facts: PairFacts, now: KnownNow): readonly Match[] =>
  facts.matches.flatMap((match) => {
    if (now.gathered?.matches.has(matchKey(match))) return [];
    if (now.searched.has(match.need.sourceId) && now.searched.has(match.answer.sourceId)) return [];
    return matchNow(match, now);
  });

const kinshipsNow = (
  { organisations, kinships }: PairFacts,
  { campus, gathered, searched }: KnownNow,
): readonly Kinship[] => {
  const isSearched = organisations.every(({ id }) => searched.has(kinId(id)));
  const standing = isSearched ? [] : kinships;
  return (gathered?.kin ? kinshipsOf(gathered) : standing).map(openKin(campus));
};

/** How often they are suggested stays as it was when the round chose the pair: else it would move with every other one. */
export const factsNow = ({ facts, sides }: Pick<Suggestion, 'facts' | 'sides'>, now: KnownNow): PairFacts => {
  const organisation = ({ id, suggested }: OrganisationFacts): OrganisationFacts =>
    organisationFacts(now.campus, id, { of: () => suggested });
  const [a, b] = facts.organisations;
  const found = [...(now.gathered?.matches.values() ?? [])].map(({ says }) => says);
  return pairOf({
    organisations: [organisation(a), organisation(b)],
    matches: [...found, ...standing(facts, now)],
    kinships: kinshipsNow(facts, now),
    links: now.links,
    encounters: now.encounters,
    usuallySuggested: facts.usuallySuggested,
    shownAs: [sides[0].shownAs, sides[1].shownAs],
  });
};
