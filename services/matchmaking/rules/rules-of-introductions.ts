// What introductions forbid: rules that follow from them, change with them and go with them. Pure.
import type { Introductions, KnownIntroduction } from '../campus/introductions.ts';
import { pairsOf } from '../pair-key.ts';
import type { Rule } from './rule.ts';

const byAll = (
  { id, organisationIds }: KnownIntroduction,
  kind: Rule['kind'],
  since: string,
): readonly Rule[] =>
  pairsOf(organisationIds).map((organisations) => ({
    id,
    kind,
    organisations,
    reason: kind,
    author: 'service',
    since,
    introductionId: id,
  }));

/** Who said no is not asked again by another door: of several parties, that one with each of the others. */
const byDecline = ({ id, organisationIds, declined, endedAt }: KnownIntroduction): readonly Rule[] =>
  declined === undefined || endedAt === undefined
    ? []
    : organisationIds
        .filter((other) => other !== declined.by)
        .map((other) => ({
          id,
          kind: 'declined',
          organisations: [declined.by, other],
          reason: declined.reason ?? 'no',
          author: 'service',
          since: endedAt,
          introductionId: id,
        }));

/** By the stage it stands at: reopened, it forbids nothing any more. */
export const rulesOfIntroduction = (known: KnownIntroduction): readonly Rule[] => {
  const { stage, introducedAt, endedAt } = known;
  const isStopped = stage === 'refused' || stage === 'blocked';
  return [
    ...(introducedAt === undefined ? [] : byAll(known, 'introduced', introducedAt)),
    ...(stage === 'declined' ? byDecline(known) : []),
    ...(isStopped && endedAt !== undefined ? byAll(known, 'stopped', endedAt) : []),
  ];
};

export const rulesOfIntroductions = (introductions: Pick<Introductions, 'all'>): readonly Rule[] =>
  [...introductions.all()].flatMap(rulesOfIntroduction);

/** About these two. */
export const rulesBetween = (
  introductions: Pick<Introductions, 'between'>,
  a: string,
  b: string,
): readonly Rule[] =>
  introductions
    .between(a, b)
    .flatMap(rulesOfIntroduction)
    .filter(({ organisations }) => organisations.includes(a) && organisations.includes(b));
