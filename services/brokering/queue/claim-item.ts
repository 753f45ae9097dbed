// Who is at which item, so that two animators don't do the same.

export interface Claim {
  readonly itemId: string;
  /** An animator, opaque. */
  readonly by: string;
  readonly at: string;
  /** It ends by itself. */
  readonly until: string;
}

/** Somebody else is at it. */
export interface HeldByOther {
  readonly kind: 'held';
  readonly by: string;
  readonly until: string;
}

export const claimMs = 30 * 60_000;

export const isLive = (claim: Claim, now: Date): boolean => now.getTime() < Date.parse(claim.until);

export const heldByOther = (claim: Claim | undefined, by: string, now: Date): HeldByOther | undefined =>
  claim && claim.by !== by && isLive(claim, now)
    ? { kind: 'held', by: claim.by, until: claim.until }
    : undefined;

/** Claiming again makes it last longer, never shorter, also when the clock was set back. */
export const claimItem = (
  current: Claim | undefined,
  { itemId, by }: Pick<Claim, 'itemId' | 'by'>,
  now: Date,
): { readonly kind: 'claimed'; readonly claim: Claim } | HeldByOther => {
  const held = heldByOther(current, by, now);
  if (held) return held;
  const mine = current && isLive(current, now) ? current : undefined;
  const until = Math.max(now.getTime() + claimMs, mine ? Date.parse(mine.until) : 0);
  const claim = { itemId, by, at: mine?.at ?? now.toISOString(), until: new Date(until).toISOString() };
  return { kind: 'claimed', claim };
};

/** `free`: there is nothing to release. */
export const releaseItem = (
  current: Claim | undefined,
  by: string,
  now: Date,
): { readonly kind: 'released' | 'free' } | HeldByOther =>
  heldByOther(current, by, now) ?? { kind: current && isLive(current, now) ? 'released' : 'free' };
