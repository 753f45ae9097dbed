// Why a pair is not proposed: the closed list of causes, each of which can be explained and counted.

export const suppressionCodes = [
  'unknown', // nothing is known of one of them
  'removed',
  'merged', // another stands for it now
  'consent_withdrawn', // or never given
  'parent_or_child', // through any number of steps
  'same_group', // a common ancestor
  'working_together', // a collaboration that lasts, and not both ask for more
  'blocked',
  'conflict_of_interest',
  'competitor',
  'introduced',
  'declined',
  'stopped', // animators refused or stopped their introduction
  'resting', // one of them said "not now" not long ago
  'statement_expired', // all that it stands on
] as const;
export type SuppressionCode = (typeof suppressionCodes)[number];

export interface Suppression {
  readonly code: SuppressionCode;
  /** The rule that somebody made; absent where it follows from facts. */
  readonly ruleId?: string;
  readonly reason?: string;
  readonly author?: string;
  /** First instant at which it no longer forbids, UTC; absent where that is not known. */
  readonly until?: string;
  /** Organisation, collaboration, statement or introduction it follows from; of a block and of a no, whose word it is. */
  readonly because?: string;
  /** Organisations whose members may be told of it; animators are told of all. */
  readonly knownTo: readonly string[];
}

export type Counts = Readonly<Partial<Record<SuppressionCode, number>>>;

/** Of how many pairs each cause keeps from being proposed; a pair with two causes counts for both. */
export const countSuppressions = (pairs: readonly (readonly Suppression[])[]): Counts => {
  const counts: { -readonly [K in keyof Counts]: Counts[K] } = {};
  for (const suppressions of pairs)
    for (const code of new Set(suppressions.map((one) => one.code))) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};
