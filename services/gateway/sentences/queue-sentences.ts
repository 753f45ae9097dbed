// What each language must be able to say of what needs an animator: what, why now, and what an action does.
import type { ItemResultCode, QueueEffect, QueueKind, QueueReason } from '../queue/queue.ts';

/** What the sentences of an item name; names are listed, and there is always one. */
export interface QueueWords {
  readonly names: string;
  /** Those of whom something is awaited. */
  readonly awaited: string;
  /** Of the statement, or of the title of the text, quoted. */
  readonly words: string | undefined;
  /** The day until which somebody should have acted. */
  readonly due: string | undefined;
}

export interface QueueSentences {
  readonly what: Readonly<Record<QueueKind, (of: QueueWords) => string>>;
  readonly why: Readonly<Record<QueueReason, (of: QueueWords) => string>>;
  readonly effects: Readonly<Record<QueueEffect, string>>;
  readonly results: Readonly<Record<ItemResultCode, string>>;
  /** Names of organisations, where none is known. */
  readonly unnamed: string;
}
