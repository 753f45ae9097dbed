// Who meets whom: organisations that were suggested to one another, two that an animator brings together, several for a
// call. Never the same parties twice.
import type { Origin, Stage } from '../../../services/brokering/introductions/introduction.ts';
import { partiesKey } from '../../../services/brokering/kept/introductions.ts';
import { derivedId } from '../../../services/platform/ids.ts';
import type { Speaker } from './tell-stories.ts';

export interface SuggestedPair {
  readonly id: string;
  readonly organisationIds: readonly string[];
}

export interface CampusOfSpeakers {
  /** Those that come first take part in more introductions. */
  readonly speakers: readonly Speaker[];
  /** Of organisations that withdrew the consent to be contacted. */
  readonly withheld: readonly Speaker[];
  readonly suggested: readonly SuggestedPair[];
}

export interface Picked {
  readonly origin: Origin;
  readonly parties: readonly Speaker[];
}

const suggestedShare = 0.5;
/** Of those that no suggestion stands for. */
const consortiumShare = 0.15;
const calls = 300;

export const pickParties = (
  { speakers, withheld, suggested }: CampusOfSpeakers,
  random: () => number,
): ((stage: Stage) => Picked) => {
  const taken = new Set<string>();
  const all = new Map([...speakers, ...withheld].map((one) => [one.organisationId, one]));
  const reachable = new Set(speakers.map(({ organisationId }) => organisationId));
  const left = suggested
    .filter(({ organisationIds }) => organisationIds.every((id) => reachable.has(id)))
    .values();
  const below = (count: number): number => Math.floor(count * random());
  const often = (): Speaker => speakers[Math.floor(speakers.length * random() ** 1.3)] as Speaker;

  const take = (make: () => readonly Speaker[]): readonly Speaker[] => {
    const parties = [...new Set(make())];
    const key = partiesKey(parties.map(({ organisationId }) => organisationId));
    if (parties.length < 2 || taken.has(key)) return take(make);
    taken.add(key);
    return parties;
  };

  return (stage) => {
    // Where all agreed, what is waited for is somebody's contact.
    if (stage === 'agreed')
      return {
        origin: { kind: 'animator' },
        parties: take(() => [often(), withheld[below(withheld.length)] as Speaker]),
      };
    const pair = random() < suggestedShare ? left.next().value : undefined;
    const key = pair && partiesKey(pair.organisationIds);
    if (pair && key !== undefined && !taken.has(key)) {
      taken.add(key);
      const parties = pair.organisationIds.flatMap((id) => all.get(id) ?? []);
      return { origin: { kind: 'suggestion', suggestionId: pair.id }, parties };
    }
    if (random() >= consortiumShare)
      return { origin: { kind: 'animator' }, parties: take(() => [often(), often()]) };
    const size = 3 + below(4);
    return {
      origin: { kind: 'consortium', callId: derivedId('cal', 'bench', String(below(calls))) },
      parties: take(() => Array.from({ length: size }, often)),
    };
  };
};
