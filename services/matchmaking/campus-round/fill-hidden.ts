// Gives animators what is left over: pairs that members do not see yet, where there is room for them.
import type { CollectedPair } from '../candidates/collect-candidates.ts';
import { keyOf } from '../kept/round-pairs.ts';
import type { Posed } from './pose-problem.ts';

/**
 * The best first, ties by key; each only where both sides and their persons have room beside all that was chosen, and a new
 * one only where there may be one more.
 */
export const fillHidden = (
  { problem, hidden, numberOf }: Posed,
  chosen: Int32Array,
): readonly CollectedPair[] => {
  const { a, b, maximum, personOf, mostOfPerson, counted, mostCounted = Infinity } = problem;
  const [room, bears] = [maximum.slice(), mostOfPerson.slice()];
  const take = (end: number): void => {
    room[end] = (room[end] ?? 0) - 1;
    const person = personOf[end] ?? -1;
    if (person >= 0) bears[person] = (bears[person] ?? 0) - 1;
  };
  const hasRoom = (end: number, twice: boolean): boolean => {
    const person = personOf[end] ?? -1;
    return (room[end] ?? 0) > 0 && (person < 0 || (bears[person] ?? 0) >= (twice ? 2 : 1));
  };
  for (const pair of chosen) [a[pair] ?? 0, b[pair] ?? 0].forEach(take);
  let fresh = mostCounted - chosen.reduce((sum, pair) => sum + (counted?.[pair] ?? 0), 0);
  const bestFirst = hidden.toSorted((x, y) => y.score - x.score || (keyOf(x) < keyOf(y) ? -1 : 1));
  return bestFirst.filter(({ ids, fresh: isFresh }) => {
    if (isFresh && fresh <= 0) return false;
    const [x, y] = [numberOf(ids[0]), numberOf(ids[1])];
    const samePerson = (personOf[x] ?? -1) >= 0 && personOf[x] === personOf[y];
    if (!hasRoom(x, samePerson) || !hasRoom(y, samePerson)) return false;
    [x, y].forEach(take);
    if (isFresh) fresh -= 1;
    return true;
  });
};
