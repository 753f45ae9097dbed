// Answers that were just given: held for as long as they may be undone, and only then sent. Pure but for its ports.
//
// Why none is sent at once: no answer takes another back entirely. There is no way back to none; a no withdraws the link,
// and what takes it back tells the other side anew; “not now” rests thirty days from when it is said.
import type { Answer, DeclineReason, Suggestion } from '../api/generated.ts';

export interface Given {
  readonly answer: Answer;
  /** With a no. */
  readonly reason?: DeclineReason;
}

export interface Standing {
  /** As it was answered; once it changed meanwhile, as it is now. */
  readonly suggestion: Suggestion;
  readonly given: Given;
  /** `changed`: not taken, for the link is another by now; `failed`: not taken, for `trouble`. */
  readonly stage: 'held' | 'sending' | 'said' | 'changed' | 'failed';
  readonly trouble?: string | undefined;
  /** While it is held. */
  readonly undo?: (() => void) | undefined;
}

export interface Refusal {
  /** The link as it is now, where that is why. */
  readonly current?: Suggestion | undefined;
  readonly isConflict: boolean;
  /** Why; undefined where nobody answered. */
  readonly detail?: string | undefined;
}

export interface AnswerPorts {
  /** Sends as whoever acts now, also when it is called later. */
  sender(): (suggestion: Suggestion, given: Given) => Promise<unknown>;
  /** Keeps it over the end of this page, as given by whoever acts now; returns how to forget it. */
  keep(suggestion: Suggestion, given: Given, words: AnswerWords): () => void;
  /** Says it for as long as it may be undone; returns how to take it away. */
  tell(said: { text: string; undo?: () => void; onEnd?: () => void }): () => void;
  refusalIn(error: unknown): Refusal;
}

/** In the reader's language. */
export interface AnswerWords {
  readonly done: string;
  readonly changed: string;
  readonly unreachable: string;
}

export interface HeldAnswers {
  now(): ReadonlyMap<string, Standing>;
  subscribe(listener: () => void): () => void;
  give(suggestion: Suggestion, given: Given, words: AnswerWords): void;
  /** What is held is sent now: the page is left. */
  sendAll(): void;
  /** What was said, or refused, is no longer shown beside what is asked anew. */
  forget(): void;
}

/** What was said reached the server, though its reply did not, or somebody else said the same. */
const isSaid = ({ answer, decline_reason: reason }: Suggestion, given: Given): boolean =>
  answer === given.answer && reason === given.reason;

export const sayRefusal = ({ isConflict, detail }: Refusal, words: AnswerWords): string =>
  isConflict ? words.changed : (detail ?? words.unreachable);

export const isAnswered = (standing: Standing | undefined): boolean =>
  standing !== undefined && standing.stage !== 'changed' && standing.stage !== 'failed';

export const holdAnswers = (ports: AnswerPorts): HeldAnswers => {
  let standing: ReadonlyMap<string, Standing> = new Map();
  const listeners = new Set<() => void>();
  const flushes = new Set<() => void>();

  const change = (next: ReadonlyMap<string, Standing>): void => {
    standing = next;
    for (const listener of listeners) listener();
  };
  const put = (of: Standing): void => change(new Map(standing).set(of.suggestion.id, of));
  const remove = (id: string): void => change(new Map([...standing].filter(([one]) => one !== id)));

  const deliver = async (
    of: Pick<Standing, 'suggestion' | 'given'>,
    send: ReturnType<AnswerPorts['sender']>,
    words: AnswerWords,
  ): Promise<void> => {
    put({ ...of, stage: 'sending' });
    try {
      await send(of.suggestion, of.given);
      put({ ...of, stage: 'said' });
    } catch (error) {
      const refusal = ports.refusalIn(error);
      const { current, isConflict } = refusal;
      if (current && isSaid(current, of.given)) return put({ ...of, stage: 'said' });
      const trouble = sayRefusal(refusal, words);
      const stage = isConflict ? 'changed' : 'failed';
      put({ suggestion: current ?? of.suggestion, given: of.given, stage, trouble });
      ports.tell({ text: trouble });
    }
  };

  return {
    now: () => standing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    give: (suggestion, given, words) => {
      const before = standing.get(suggestion.id);
      if (before?.stage === 'held' || before?.stage === 'sending') return;
      const send = ports.sender();
      const forget = ports.keep(suggestion, given, words);
      let isHeld = true;
      const end = (isUndone: boolean): void => {
        if (!isHeld) return;
        isHeld = false;
        flushes.delete(flush);
        if (isUndone) {
          forget();
          remove(suggestion.id);
        } else void deliver({ suggestion, given }, send, words).then(forget);
      };
      const undo = (): void => {
        end(true);
        close();
      };
      const flush = (): void => {
        end(false);
        close();
      };
      flushes.add(flush);
      const close = ports.tell({ text: words.done, undo, onEnd: () => end(false) });
      put({ suggestion, given, stage: 'held', undo });
    },
    sendAll: () => {
      for (const flush of [...flushes]) flush();
    },
    forget: () =>
      change(new Map([...standing].filter(([, { stage }]) => stage === 'held' || stage === 'sending'))),
  };
};
