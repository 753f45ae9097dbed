// A suggestion as one side's reader may see it: the pair, where it stands, what this side answered. Pure.
import type { Actor } from '../../platform/access/actor.ts';
import { may } from '../../platform/access/may.ts';
import type { Json } from '../profiles/kinds.ts';
import { optional, type Shown, showPair } from './show-pair.ts';
import type { Pair, Suggestion } from './suggestion.ts';

/** The side to show where none was asked for: the reader's own, or the first there is for an animator. */
export const sideOf = (pair: Pair, actor: Actor): string | undefined => {
  const known = pair.sides.filter(({ organisation }) => organisation !== '');
  const own = known.find(({ organisation }) => actor.memberships.some(({ of }) => of === organisation));
  return (own ?? (actor.animator ? known[0] : undefined))?.organisation;
};

/** What is nobody's business but the animators'. */
const forAnimators = ({ explored, withdrawnFor }: Suggestion, { actor, sentences }: Shown): Json =>
  may(actor, 'read-hidden')
    ? {
        explored,
        ...(withdrawnFor === undefined
          ? {}
          : { withdrawn_for: { code: withdrawnFor, text: sentences.pairs.cause(withdrawnFor, {}) } }),
      }
    : {};

export const showSuggestion = (suggestion: Suggestion, shown: Omit<Shown, 'pair'>): Json => {
  const { ours } = shown.sides;
  const whole = { ...shown, pair: suggestion };
  return {
    id: suggestion.id,
    version: suggestion.version,
    state: suggestion.state,
    round: suggestion.round,
    added: suggestion.added,
    ...showPair(whole),
    ...optional({
      proposed_at: suggestion.proposedAt,
      answer: ours.answer,
      answered_at: ours.answeredAt,
      decline_reason: ours.declineReason,
      declined_until: ours.declinedUntil,
      first_shown_at: ours.firstShownAt,
    }),
    ...forAnimators(suggestion, whole),
  };
};
