// An introduction as it is for a party that asked for it: as though it had been the first to ask. Whoever asks for what is
// under way already would otherwise learn, by asking and taking that back, who has asked, or that an animator means to.
import type { Introduction } from './introduction.ts';
import { partyOf } from './party.ts';
import { hasEnded } from './where-allowed.ts';

/** When others were asked, all had asked, or it ended before that. */
const wentOn = ({ reached, stage }: Introduction): string | undefined =>
  reached.offered ?? reached.agreed ?? (hasEnded({ stage }) ? reached[stage] : undefined);

/** A review begins when its own hold is over: not a moment later, as it does by the clock, nor before. */
export const asFirstAsker = <I extends Introduction>(
  introduction: I,
  organisationId: string,
  now: Date,
): I => {
  const ask = partyOf(introduction, organisationId)?.ask;
  if (!ask) return introduction;
  const { stage, due, origin } = introduction;
  const { at, releaseAt, suggestionId } = ask;
  const { under_review: review, ...reached } = introduction.reached;
  const until = wentOn(introduction) ?? now.toISOString();
  const reviewed = review !== undefined && Date.parse(releaseAt) <= Date.parse(until);
  const isHeld = stage === 'requested' || (stage === 'under_review' && !reviewed);
  return {
    ...introduction,
    origin: suggestionId === undefined ? origin : { kind: 'suggestion', suggestionId },
    stage: isHeld ? 'requested' : stage,
    due: isHeld ? { ...due, release: releaseAt } : due,
    reached: { ...reached, requested: at, ...(reviewed ? { under_review: releaseAt } : {}) },
  };
};
