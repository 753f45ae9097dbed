// Which of two organisations that look the same should stay, and what would move to it.

const heldThings = ['members', 'statements', 'texts'] as const;
export type HeldThing = (typeof heldThings)[number];

/** What an organisation holds, and since when it is there. */
export interface Holdings extends Readonly<Record<HeldThing, number>> {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly since: string;
}

export type StayReason = 'more_members' | 'more_statements' | 'more_texts' | 'older' | 'first_id';

export interface ProposedMerge {
  readonly stays: string;
  readonly goes: string;
  /** What speaks for the one that stays; the last resort, the lower id, alone. */
  readonly reasons: readonly StayReason[];
  /** What would belong to the one that stays. */
  readonly moves: Readonly<Record<HeldThing, number>>;
}

const moreOf: Readonly<Record<HeldThing, StayReason>> = {
  members: 'more_members',
  statements: 'more_statements',
  texts: 'more_texts',
};

const all = (of: Holdings): number => heldThings.reduce((sum, thing) => sum + of[thing], 0);

/** Who holds more in all, so that less moves; then who is there longer; then the lower id. */
const staysBefore = (a: Holdings, b: Holdings): boolean => {
  if (all(a) !== all(b)) return all(a) > all(b);
  const [sinceA, sinceB] = [Date.parse(a.since), Date.parse(b.since)];
  return sinceA === sinceB ? a.id < b.id : sinceA < sinceB;
};

/** The same whichever is named first. */
export const proposeMerge = (a: Holdings, b: Holdings): ProposedMerge => {
  const [stays, goes] = staysBefore(a, b) ? [a, b] : [b, a];
  const reasons: readonly StayReason[] = [
    ...heldThings.filter((thing) => stays[thing] > goes[thing]).map((thing) => moreOf[thing]),
    ...(Date.parse(stays.since) < Date.parse(goes.since) ? (['older'] as const) : []),
  ];
  return {
    stays: stays.id,
    goes: goes.id,
    reasons: reasons.length > 0 ? reasons : ['first_id'],
    moves: { members: goes.members, statements: goes.statements, texts: goes.texts },
  };
};
