// What needs a person of the campus, as brokering tells it: the items, what can be done about them, what came of it.

export const queueKinds = [
  'review',
  'exchange',
  'silence',
  'conflict',
  'left_out',
  'duplicate',
  'expiring',
  'no_concept',
  'outcome',
  'draft',
] as const;
export type QueueKind = (typeof queueKinds)[number];

/** Why it is in the queue now. */
export const queueReasons = [
  'review_asked',
  'contact_withheld',
  'half_time_over',
  'expired',
  'rule',
  'answers',
  'outcomes',
  'goes_out_soon',
  'no_outcome_told',
  'own_capacity_zero',
  'no_statement',
  'no_candidate',
  'only_excluded',
  'person_full',
  'capacity_of_candidates_used',
  'animators_full',
  'same_external_id',
  'same_site',
  'same_name',
  'alias_of',
  'similar_name',
  'expires_soon',
  'no_concept',
] as const;
export type QueueReason = (typeof queueReasons)[number];

export const queueActions = [
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
export type QueueActionCode = (typeof queueActions)[number];

/** What follows from an action. */
export const queueEffects = [
  'others_asked',
  'asker_told_no',
  'asked_again',
  'answer_asked',
  'contact_asked',
  'outcome_asked',
  'renewal_asked',
  'statement_asked',
  'one_answer_asked',
  'all_told_it_ends',
  'message_changed',
  'draft_discarded',
  'rule_opened',
  'limit_opened',
  'introduction_drafted',
  'organisations_merged',
  'kept_apart',
  'concept_proposed',
  'hidden',
] as const;
export type QueueEffect = (typeof queueEffects)[number];

export interface QueueAction {
  readonly code: QueueActionCode;
  /** Absent of one that a newer release added. */
  readonly effect?: QueueEffect;
  /** Organisations whose members are told because of it. */
  readonly tells: readonly string[];
  /** It is done by the queue; otherwise a page opens, where it is done. */
  readonly here: boolean;
}

export interface QueueItem {
  readonly id: string;
  readonly kind: QueueKind;
  readonly worth: number;
  readonly because: readonly QueueReason[];
  readonly introduction?: string;
  readonly organisations: readonly string[];
  readonly statement?: string;
  readonly text?: string;
  /** Of a duplicate: the one that would stay. */
  readonly stays?: string;
  /** How many organisations wait for it. */
  readonly waiting: number;
  /** ISO 8601 UTC, as all instants here. */
  readonly since?: string;
  readonly dueAt?: string;
  /** The usual one first. */
  readonly actions: readonly QueueAction[];
  /** Opaque. */
  readonly claimedBy?: string;
  readonly claimedUntil?: string;
}

export interface QueuePage {
  readonly items: readonly QueueItem[];
  readonly next?: string;
  readonly counts: readonly { readonly kind: QueueKind; readonly count: number }[];
  readonly asOf: string;
}

/** What an act came to, or would. */
export const itemResults = [
  'done',
  'would',
  'gone',
  'not_offered',
  'one_by_one',
  'twice',
  'held',
  'overlaps',
  'changed',
  'failed',
  'day_needed',
  // What a newer release added.
  'unknown',
] as const;
export type ItemResultCode = (typeof itemResults)[number];

export interface ItemResult {
  readonly item: string;
  readonly code: ItemResultCode;
  readonly effect?: QueueEffect;
  readonly tells: readonly string[];
  readonly undo?: string;
  readonly undoUntil?: string;
}

/** What came of taking an act back. */
export const undoResults = ['undone', 'unknown', 'undone_before', 'told', 'acted_since'] as const;
export type UndoResult = (typeof undoResults)[number];
