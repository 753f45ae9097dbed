// Which sources show that two work on the same, one of each side: their words are quoted together. Pure.
import { sourceOf, type Sources, standsBehind } from '../campus/source-of.ts';
import { inTurns } from '../in-turns.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import { alike } from '../scoring/thresholds.ts';
import type { Suggestion } from './suggestion.ts';

/** Sources of the first and of the second organisation. */
export type BothSides = readonly [readonly string[], readonly string[]];

/** Undefined of a source that some member may not see now. */
export const openSource = (campus: Sources, id: string): ReturnType<typeof sourceOf> => {
  const source = sourceOf(campus, id);
  return source && source.visibility !== 'animators' && !source.discreet && !source.expired
    ? source
    : undefined;
};

/** Whose each is, in the order given, of those that all members may see. What both stand behind proves nothing. */
export const sidesOf = (
  sourceIds: readonly string[],
  { organisations: [a, b] }: Pick<PairFacts, 'organisations'>,
  campus: Sources,
): BothSides => {
  const of = (own: string, other: string): readonly string[] =>
    sourceIds.filter((id) => {
      const source = openSource(campus, id);
      return source && standsBehind(source, own, campus) && !standsBehind(source, other, campus);
    });
  return [of(a.id, b.id), of(b.id, a.id)];
};

export const isAlike = ({ kinships }: Pick<PairFacts, 'kinships'>): boolean =>
  kinships.some(({ likeness }) => likeness >= alike);

/** The key of the words of both that show a kinship; no match has it, for needs show none. */
export const kinKeyIn = (
  { kinships }: Pick<PairFacts, 'kinships'>,
  quotes: Suggestion['quotes'],
): string | undefined => {
  const shown = new Set(kinships.flatMap(({ sourceIds }) => sourceIds));
  return Object.keys(quotes).find((key) => key.split(' ').every((id) => shown.has(id)));
};

/**
 * With the sources that were quoted, first: the findings may name those of one side only. Those that some member may not
 * see any more stay away.
 */
export const withQuotedKin = (facts: PairFacts, quotes: Suggestion['quotes'], campus: Sources): PairFacts => {
  if (!isAlike(facts)) return facts;
  const quoted = Object.keys(quotes)
    .map((key) => key.split(' '))
    .find(
      (ids) =>
        ids.every((id) => sourceOf(campus, id)?.kind !== 'need') &&
        sidesOf(ids, facts, campus).every((side) => side.length > 0),
    );
  if (!quoted) return facts;
  return {
    ...facts,
    kinships: facts.kinships.map((kinship) => ({
      ...kinship,
      sourceIds: inTurns(quoted.slice(0, 1), inTurns(quoted.slice(1), kinship.sourceIds)),
    })),
  };
};
