// Judges suggested pairs by what is known now: facts from campus, findings and graph; rules; words.
import { gather } from '../candidates/gathered.ts';
import { bookFor, type Judging, loadJudging, suppressionsOf } from '../candidates/judging.ts';
import { linkFactsOfAll } from '../candidates/link-facts.ts';
import type { Deps } from '../deps.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsOf } from '../findings/keep-findings.ts';
import type { Cause } from '../findings/search-sources.ts';
import { flatMapInPieces, inSlices, type Pause, runInSlices } from '../in-slices.ts';
import { rulesOfAnswers } from './answers.ts';
import { factsLeft, factsNow } from './facts-now.ts';
import { quotePairs, withKnownWords } from './quote-pairs.ts';
import type { Judged } from './settle.ts';
import type { Suggestion } from './suggestion.ts';

export interface LookCause extends Cause {
  /** The words known are gone on with: the index may not have the new ones yet, and will say so once it has. */
  readonly keepWords?: boolean;
  /** Absent: as for somebody who waits. */
  readonly pause?: Pause;
}

/** In the order given. */
export const judgePairs = async (
  deps: Deps,
  suggestions: readonly Suggestion[],
  cause: LookCause,
  known?: Judging,
): Promise<readonly Judged[]> => {
  const { campus } = deps;
  const ids = [...new Set(suggestions.flatMap(({ organisationIds }) => organisationIds))];
  const [judging, findings] = await Promise.all([known ?? loadJudging(deps, ids), findingsOf(deps, ids)]);
  const { yardstick, today, linking, encounters } = judging;
  const book = bookFor(judging, campus, suggestions.flatMap(rulesOfAnswers));
  const searched = new Set(findings.map(({ id }) => id));
  const ofOwner = new Map<string, Finding[]>(ids.map((id) => [id, []]));
  for (const finding of findings) for (const owner of finding.owners) ofOwner.get(owner)?.push(finding);
  const pause = cause.pause ?? inSlices(cause.signal);
  const pairsOfAll = suggestions.map(({ organisationIds }) => organisationIds);
  const links = await runInSlices(linkFactsOfAll(linking, pairsOfAll), pause);
  const factsOf = (suggestion: Suggestion, at: number) => {
    const [a, b] = suggestion.organisationIds;
    const theirs = [...(ofOwner.get(a) ?? []), ...(ofOwner.get(b) ?? [])];
    const gathered = gather(a, theirs, { campus, today }, b).get(b);
    return {
      now: factsNow(suggestion, {
        campus,
        today,
        gathered,
        searched,
        links: links[at],
        encounters: encounters(suggestion.organisationIds),
      }),
      left: factsLeft(suggestion.facts, { campus, today }),
    };
  };
  const facts = await flatMapInPieces(suggestions, (one, at) => [factsOf(one, at)], pause, 1);
  const pairs = suggestions.map(({ quotes }, at) => ({ facts: facts[at]?.now ?? emptyFacts, quotes }));
  const quoted = cause.keepWords
    ? pairs.map((pair) => withKnownWords(pair, campus))
    : await quotePairs(deps, pairs, cause);
  return quoted.map(({ facts: now, quotes }, at) => ({
    facts: now,
    left: facts[at]?.left ?? now,
    quotes,
    suppressions: suppressionsOf(book, now),
    yardstick,
  }));
};

const emptyFacts = {
  organisations: [
    { id: '', poles: [] },
    { id: '', poles: [] },
  ],
  matches: [],
  kinships: [],
} as const;
