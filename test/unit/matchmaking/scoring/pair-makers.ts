// Pairs for tests: one with good defaults, and any.
import fc from 'fast-check';
import { handSetWeights } from '../../../../services/matchmaking/scoring/hand-set-weights.ts';
import { usualTable } from '../../../../services/matchmaking/scoring/kind-type-table.ts';
import {
  organisationKinds,
  poles,
  statementTypes,
} from '../../../../services/matchmaking/scoring/kinds-and-types.ts';
import type {
  IntroducedFacts,
  Kinship,
  Match,
  MatchEnd,
  OrganisationFacts,
  PairFacts,
} from '../../../../services/matchmaking/scoring/pair-facts.ts';
import type { Viewer, Yardstick } from '../../../../services/matchmaking/scoring/view.ts';

export const yardstick: Yardstick = { weights: handSetWeights, table: usualTable };
export const all: Viewer = { kind: 'all' };
export const first: Viewer = { kind: 'side', side: 0 };
export const second: Viewer = { kind: 'side', side: 1 };

export const anOrganisation = (with_: Partial<OrganisationFacts> = {}): OrganisationFacts => ({
  id: 'org_a',
  poles: [],
  ...with_,
});

const anEnd = (with_: Partial<MatchEnd>): MatchEnd => ({
  sourceId: 'stm_1',
  organisationId: 'org_a',
  source: 'need',
  visibility: 'campus',
  discreet: false,
  expired: false,
  ...with_,
});

/** A need of org_a that an offer of org_b answers, unless said otherwise. */
export const aMatch = ({
  need = {},
  answer = {},
  likeness = 0.8,
}: {
  need?: Partial<MatchEnd>;
  answer?: Partial<MatchEnd>;
  likeness?: number;
} = {}): Match => ({
  need: anEnd({ sourceId: 'stm_need', ...need }),
  answer: anEnd({ sourceId: 'stm_offer', organisationId: 'org_b', source: 'offer', ...answer }),
  likeness,
});

export const aKinship = (with_: Partial<Kinship> = {}): Kinship => ({
  likeness: 0.8,
  visibility: 'campus',
  sourceIds: ['txt_1'],
  ...with_,
});

export const aPair = ({
  a = {},
  b = {},
  ...with_
}: Partial<Omit<PairFacts, 'organisations'>> & {
  a?: Partial<OrganisationFacts>;
  b?: Partial<OrganisationFacts>;
} = {}): PairFacts => ({
  organisations: [anOrganisation(a), anOrganisation({ id: 'org_b', ...b })],
  matches: [aMatch()],
  kinships: [],
  ...with_,
});

/** The same pair with its sides changed about. */
export const turned = ({
  organisations: [a, b],
  links,
  shownAs,
  introduced,
  ...rest
}: PairFacts): PairFacts => ({
  ...rest,
  organisations: [b, a],
  ...(links ? { links: { ...links, walk: [links.walk[1], links.walk[0]] } } : {}),
  ...(shownAs ? { shownAs: [shownAs[1], shownAs[0]] } : {}),
  ...(introduced
    ? { introduced: { ...introduced, found: foundBy(introduced.found[1], introduced.found[0]) } }
    : {}),
});

/** What the first and the second side made of an introduction. */
export const foundBy = (first?: number, second?: number): IntroducedFacts['found'] => ({
  ...(first === undefined ? {} : { 0: first }),
  ...(second === undefined ? {} : { 1: second }),
});

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
export const unit = fc.double({ min: 0, max: 1, noNaN: true });
const visibility = fc.constantFrom('public', 'campus', 'animators');

const organisation = (id: string): fc.Arbitrary<OrganisationFacts> =>
  fc.record({
    id: fc.constant(id),
    kind: maybe(fc.constantFrom(...organisationKinds)),
    poles: fc.uniqueArray(fc.constantFrom(...poles), { maxLength: 3 }),
    suggested: maybe(fc.nat(12)),
  });

const maturity = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(3)).map(([from, more]) => ({
  from,
  to: Math.min(9, from + more),
}));

const end = (organisationId: string, source: MatchEnd['source'], at: number): fc.Arbitrary<MatchEnd> =>
  fc
    .record({
      visibility,
      discreet: fc.boolean(),
      type: maybe(fc.constantFrom(...statementTypes)),
      maturity: maybe(maturity),
      gladly: fc.boolean(),
      expired: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      ageInDays: maybe(fc.nat(2000)),
    })
    .map((with_) => {
      const discreet = with_.discreet && (source === 'need' || source === 'offer');
      return {
        ...with_,
        discreet,
        organisationId,
        source,
        sourceId: `${source}_${organisationId}_${at}`,
        ...(discreet ? { preview: `preview_${source}_${organisationId}_${at}` } : {}),
      };
    });

/** Ends with the same number are the same source: every end is made once. */
export const anyPair: fc.Arbitrary<PairFacts> = fc
  .record({
    organisations: fc.tuple(organisation('org_a'), organisation('org_b')),
    ends: fc.tuple(
      ...['org_a', 'org_b'].flatMap((id) =>
        (['need', 'offer', 'text'] as const).flatMap((source) => [0, 1].map((at) => end(id, source, at))),
      ),
    ),
    which: fc.array(fc.record({ turned: fc.boolean(), need: fc.nat(1), answer: fc.nat(3), likeness: unit }), {
      maxLength: 5,
    }),
    kinships: fc.array(
      fc.record({ likeness: unit, visibility, sourceIds: fc.constantFrom(['txt_1'], ['txt_2', 'txt_3']) }),
      { maxLength: 2 },
    ),
    links: maybe(
      fc.record({
        partnersInCommon: fc.nat(6),
        resourceAllocation: fc.double({ min: 0, max: 3, noNaN: true }),
        walk: fc.tuple(unit, unit),
      }),
    ),
    introduced: maybe(
      fc.record({ year: fc.constantFrom(2025, 2026), found: fc.tuple(maybe(unit), maybe(unit)) }),
    ),
    call: maybe(fc.constant('cal_1')),
    usuallySuggested: maybe(fc.integer({ min: 1, max: 8 })),
  })
  .map(({ ends, which, introduced, call, ...rest }) => {
    const find = (id: string): MatchEnd => ends.find(({ sourceId }) => sourceId === id) ?? anEnd({});
    const matches = which.map(({ turned: other, need, answer, likeness }) => {
      const [seeker, giver] = other ? ['org_b', 'org_a'] : ['org_a', 'org_b'];
      const source = answer < 2 ? `offer_${giver}_${answer}` : `text_${giver}_${answer - 2}`;
      return { need: find(`need_${seeker}_${need}`), answer: find(source), likeness };
    });
    const each = new Map(matches.map((one) => [`${one.need.sourceId} ${one.answer.sourceId}`, one]));
    return {
      ...rest,
      ...(introduced ? { introduced: { ...introduced, found: foundBy(...introduced.found) } } : {}),
      ...(call === undefined ? {} : { call }),
      matches: [...each.values()],
    };
  });
