// Of two that are alike, which sources of each side to hold against one another for the words that show it. A finding
// names those of one side: where neither side's names the other's, expertise is asked.
import type { CallContext } from '../../platform/call-context.ts';
import type { SourcePair } from '../ask-explain-api.ts';
import { askSimilar } from '../ask-similar-api.ts';
import type { Deps } from '../deps.ts';
import { kinQuestion } from '../findings/ask-for.ts';
import type { PairFacts } from '../scoring/pair-facts.ts';
import { sidesOf } from './kin-words.ts';

/** Sources of each side: what is best of one need not be what the best of the other is about. */
const mostEach = 2;

const named = ({ kinships }: PairFacts): readonly string[] => kinships.flatMap(({ sourceIds }) => sourceIds);

/** In the order given; the first organisation's source asks, the second's answers. */
export const pairKin = async (
  deps: Pick<Deps, 'expertise' | 'campus'>,
  pairs: readonly PairFacts[],
  call: CallContext,
): Promise<readonly (readonly SourcePair[])[]> => {
  const { campus } = deps;
  const known = pairs.map((facts) => sidesOf(named(facts), facts, campus));
  const questions = pairs.flatMap(({ organisations: [a, b] }, at) => [
    ...(known[at]?.[0].length === 0 ? [kinQuestion(`${at} 0`, b.id, [a.id])] : []),
    ...(known[at]?.[1].length === 0 ? [kinQuestion(`${at} 1`, a.id, [b.id])] : []),
  ]);
  const { of } = await askSimilar(deps, questions, { call, atLeast: [] });
  return pairs.map((facts, at) => {
    const found = [`${at} 0`, `${at} 1`].flatMap((id) => of.get(id)?.found[0]?.sourceIds ?? []);
    const [ours, theirs] = sidesOf([...named(facts), ...found], facts, campus);
    return ours
      .slice(0, mostEach)
      .flatMap((askingId) => theirs.slice(0, mostEach).map((answeringId) => ({ askingId, answeringId })));
  });
};
