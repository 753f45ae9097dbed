// One thing that needs a person of the campus: what, why now, what can be done, and what that does. Ids and codes only.

export const itemKinds = [
  'review', // an introduction waits for the word of an animator
  'exchange', // all agreed, but somebody's contact may not be given
  'silence', // somebody does not answer: call them
  'conflict', // an introduction is held up by a rule, or by what was said in two ways
  'draft', // an animator opened an introduction, and its message is not out
  'outcome', // introduced, asked twice, and nobody said what came of it
  'left_out', // an organisation got no suggestion, or fewer than it should
  'duplicate', // two organisations that look the same
  'expiring', // a statement ends within days
  'no_concept', // free text that nothing of the vocabulary covers
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const leftOutCauses = [
  'own_capacity_zero',
  'no_statement',
  'no_candidate',
  'only_excluded',
  'person_full',
  'capacity_of_candidates_used',
  'animators_full',
] as const;
export type LeftOutCause = (typeof leftOutCauses)[number];

/** Why it is in the queue now. */
export const reasonCodes = [
  'review_asked',
  'contact_withheld',
  'half_time_over',
  'expired',
  'rule', // a rule forbids it since
  'answers', // members of one organisation said different things
  'outcomes', // one says that they met, another that they did not
  'goes_out_soon',
  'no_outcome_told',
  ...leftOutCauses,
  'same_external_id',
  'same_site',
  'same_name',
  'alias_of',
  'similar_name',
  'expires_soon',
  'no_concept',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const actionCodes = [
  'approve',
  'refuse',
  'edit_message',
  'discard',
  'reopen',
  'block',
  'ask_owner',
  'change_rule',
  'change_limit',
  'open_introduction',
  'merge',
  'not_same',
  'propose_concept',
  'put_aside',
] as const;
export type ActionCode = (typeof actionCodes)[number];

export interface OfferedAction {
  readonly action: ActionCode;
  readonly effect: EffectCode;
  /** Whose members are told because of it; none: nobody outside learns of it. */
  readonly tells: readonly string[];
}

/**
 * What an action does → whom it reaches: nobody outside; others, once the hold is over in which it can be undone; or
 * others at once.
 */
export const effects = {
  others_asked: 'held',
  asker_told_no: 'held',
  asked_again: 'held',
  answer_asked: 'held',
  contact_asked: 'held',
  outcome_asked: 'held',
  renewal_asked: 'held',
  statement_asked: 'held',
  one_answer_asked: 'held',
  // What must not be has no hold.
  all_told_it_ends: 'at_once',
  message_changed: 'nobody',
  draft_discarded: 'nobody',
  rule_opened: 'nobody',
  limit_opened: 'nobody',
  introduction_drafted: 'nobody',
  organisations_merged: 'nobody',
  kept_apart: 'nobody',
  concept_proposed: 'nobody',
  hidden: 'nobody',
} as const satisfies Readonly<Record<string, 'nobody' | 'held' | 'at_once'>>;
export type EffectCode = keyof typeof effects;

export interface ItemSubject {
  readonly introductionId?: string;
  /** Of asking: a reopened introduction is new to the queue. */
  readonly round?: number;
  readonly organisationIds: readonly string[];
  /** Those of them of whom something is awaited. */
  readonly awaitedIds: readonly string[];
  readonly statementId?: string;
  readonly textId?: string;
}

export interface QueueItem {
  /** `kind:subject`, the same as long as it is the same thing. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly subject: ItemSubject;
  readonly because: readonly ReasonCode[];
  /** Since when it needs a person, ISO 8601 UTC; absent where nothing says. */
  readonly since?: string;
  /** Until when somebody should have acted. */
  readonly dueAt?: string;
  /** How many organisations wait for it. */
  readonly waiting: number;
  /** What acting on it is worth, before time and company count: its kind's weight, half of it at the least. */
  readonly weight: number;
  /** The most usual first. */
  readonly actions: readonly OfferedAction[];
}
