// Which stages a party knows were reached, and when: of how it went on without it, nothing.
import type { Introduction, Party } from './introduction.ts';
import { isIn, knows, partyOf } from './party.ts';
import { seenStage } from './seen-by-party.ts';

const way = ['offered', 'agreed', 'introduced', 'met', 'closed'] as const;

const ownWay = ({ reached }: Introduction, { asked, toldAt }: Party): Introduction['reached'] => ({
  ...(asked && reached.requested !== undefined ? { requested: reached.requested } : {}),
  ...(asked && reached.under_review !== undefined ? { under_review: reached.under_review } : {}),
  ...(asked && reached.offered !== undefined ? { offered: reached.offered } : {}),
  ...(!asked && toldAt !== undefined ? { offered: toldAt } : {}),
});

/** Members read what a review refused, or something forbids, as withdrawn. */
const endOf = (
  { reached, stage }: Introduction,
  seen: 'declined' | 'withdrawn' | 'expired',
): Introduction['reached'] => {
  const at = reached[stage];
  return at === undefined ? {} : { [seen]: at };
};

const since = ({ reached }: Introduction): Introduction['reached'] =>
  Object.fromEntries(
    way.flatMap((stage) => {
      const at = stage === 'offered' ? undefined : reached[stage];
      return at === undefined ? [] : [[stage, at]];
    }),
  );

export const reachedFor = (introduction: Introduction, organisationId: string): Introduction['reached'] => {
  const party = partyOf(introduction, organisationId);
  if (!party || !knows(party)) return {};
  const own = ownWay(introduction, party);
  const seen = seenStage(introduction.stage, party);
  if (!isIn(party))
    return { ...own, ...(party.answeredAt === undefined ? {} : { [seen]: party.answeredAt }) };
  return seen === 'declined' || seen === 'withdrawn' || seen === 'expired'
    ? { ...own, ...endOf(introduction, seen) }
    : { ...own, ...since(introduction) };
};
