// The reasons that surround what a side gets: kind, maturity, pole, past collaborations, introductions, calls, freshness,
// exposure.
import type { Feature } from './features.ts';
import { kindFit } from './fit-features.ts';
import { contributionOf } from './gain.ts';
import { type LinksSaid, otherSide, type PairFacts } from './pair-facts.ts';
import type { Reason, Telling } from './reason.ts';
import { freshnessTold, noticeable } from './thresholds.ts';
import { type MatchWay, waysOf } from './ways.ts';

export const contexts: readonly (readonly Feature[])[] = [
  ['kind_fit'],
  ['maturity_fit'],
  ['pole'],
  ['partners_in_common', 'resource_allocation', 'walk'],
  ['met_before'],
  ['shared_call'],
  ['freshness'],
  ['exposure'],
];

/** What two did together says more than whom they both know. */
const sayLinks = (said: LinksSaid | undefined): Omit<Reason, 'contribution'> => {
  const { together, partners = 0, nearest = [] } = said ?? {};
  const known: Reason['parameters'] = partners > 0 ? { partners } : {};
  if (together) {
    const { year } = together;
    return { code: 'worked_together', parameters: { ...(year === undefined ? {} : { year }), ...known } };
  }
  return partners > 0
    ? { code: 'partners_in_common', sourceIds: nearest, parameters: known }
    : { code: 'near_in_collaborations', parameters: {} };
};

export const sayContext = (telling: Telling, names: readonly Feature[]): Reason | undefined => {
  const { facts, side, yardstick, values } = telling;
  const contribution = contributionOf(names, values, yardstick.weights);
  const [first] = names;
  if (first === undefined || contribution < noticeable) return undefined;
  const [own, other] = [facts.organisations[side], facts.organisations[otherSide(side)]];
  const ways = waysOf(facts, side).filter((way) => way.feature !== 'shared_expertise');
  switch (first) {
    case 'kind_fit':
      return { code: 'usual_for_kind', contribution, parameters: kindParameters(telling, ways) };
    case 'maturity_fit':
      return { code: 'maturity_fits', contribution, parameters: {} };
    case 'pole': {
      const pole = own.poles.find((one) => other.poles.includes(one));
      return { code: 'same_pole', contribution, parameters: pole === undefined ? {} : { pole } };
    }
    case 'partners_in_common':
      return { ...sayLinks(facts.links?.said), contribution };
    case 'met_before':
      return { code: 'met_before', contribution, parameters: yearOf(facts) };
    case 'shared_call':
      return { code: 'shared_call', contribution, parameters: callOf(facts) };
    case 'freshness': {
      if (contribution < freshnessTold) return undefined;
      const days = ways.map((way) => Math.max(way.own.ageInDays ?? 0, way.other.ageInDays ?? 0));
      return { code: 'recent', contribution, parameters: { days: Math.min(...days) } };
    }
    default:
      return { code: 'seldom_suggested', contribution, parameters: {} };
  }
};

/** That there was an introduction both know; what the other side made of it stays with that side. */
const yearOf = ({ introduced }: PairFacts): Reason['parameters'] =>
  introduced === undefined ? {} : { year: introduced.year };
const callOf = ({ call }: PairFacts): Reason['parameters'] => (call === undefined ? {} : { call });

/** The kind of the other side, and what it brings that is most usual for it. */
const kindParameters = (
  { facts, side, yardstick, stranger }: Telling,
  ways: readonly MatchWay[],
): Reason['parameters'] => {
  const other = facts.organisations[otherSide(side)];
  const brought = ways
    .filter(({ feature }) => feature === 'need_met_by_offer')
    .map((way) => ({ type: way.other.type, fit: kindFit(yardstick.table, other, way.other) ?? 0 }))
    .toSorted((a, b) => b.fit - a.fit)[0]?.type;
  return {
    ...(other.kind === undefined ? {} : { kind: other.kind }),
    ...(brought === undefined || stranger ? {} : { type: brought }),
  };
};
