// What surrounds a pair, whatever it says: poles, past collaborations, introductions, calls, how often the other is
// suggested.
import { resourceAllocationFeature } from '../graph/resource-allocation.ts';
import { partnersInCommonFeature } from '../graph/shared-partners.ts';
import { walkFeature } from '../graph/walk.ts';
import type { Features } from './features.ts';
import type { Pole } from './kinds-and-types.ts';
import { type LinkFacts, otherSide, type PairFacts, type SideIndex } from './pair-facts.ts';

/** Poles whose people meet in their daily work, each pair once. */
const neighbours: readonly (readonly [Pole, Pole])[] = [
  ['research', 'entrepreneurship'],
  ['research', 'health_professionals'],
  ['research', 'training'],
  ['training', 'health_professionals'],
  ['patients_and_society', 'health_professionals'],
];

const areNeighbours = (a: Pole, b: Pole): boolean =>
  neighbours.some((pair) => a !== b && pair.includes(a) && pair.includes(b));

/** 1 with a pole in common, .5 with neighbouring ones, 0 otherwise; not known where either takes part in none. */
export const poleFeature = (a: readonly Pole[], b: readonly Pole[]): number | undefined => {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some((pole) => b.includes(pole))) return 1;
  return a.some((one) => b.some((other) => areNeighbours(one, other))) ? 0.5 : 0;
};

/** On scales on which the first partner in common tells most. */
export const linkFeatures = (links: LinkFacts | undefined, side: SideIndex): Features =>
  links === undefined
    ? {}
    : {
        partners_in_common: partnersInCommonFeature(links.partnersInCommon),
        resource_allocation: resourceAllocationFeature(links.resourceAllocation),
        walk: walkFeature(links.walk[side]),
      };

/** .5 for who is suggested as often as is usual, 0 for who never is; not known where nobody is. */
export const exposureFeature = (
  suggested: number | undefined,
  usuallySuggested: number | undefined,
): number | undefined =>
  suggested === undefined || !usuallySuggested ? undefined : suggested / (suggested + usuallySuggested);

/** Of one side, about the other. */
export const contextFeatures = (facts: PairFacts, side: SideIndex): Features => {
  const [own, other] = [facts.organisations[side], facts.organisations[otherSide(side)]];
  const pole = poleFeature(own.poles, other.poles);
  const exposure = exposureFeature(other.suggested, facts.usuallySuggested);
  const found = facts.introduced?.found[side];
  return {
    ...(pole === undefined ? {} : { pole }),
    ...linkFeatures(facts.links, side),
    ...(found === undefined ? {} : { met_before: found }),
    ...(facts.call === undefined ? {} : { shared_call: 1 }),
    ...(exposure === undefined ? {} : { exposure }),
  };
};
