// Answers that were just given: held for as long as they may be undone, and only then sent. Pure but for its ports.
//
// Why none is sent at once: no answer takes another back entirely. There is no way back to none; a no withdraws the link,
// and what takes it back tells the other side anew; “not now” rests thirty days from when it is said.
import type { Answer, DeclineReason, Suggestion } from '../api/generated.ts';

export interface Given {
  readonly answer: Answer;
  /** With a no. */
  readonly reason?: DeclineReason;
  /** With a no: the last day for which it holds, YYYY-MM-DD; absent: for ever. */
  readonly until?: string;
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
  /** Names who acts now, and for whom. */
  actor(): string;
  /** Sends as whoever acts now, also when it is called later. */
  sender(): (suggestion: Suggestion, given: Given) => Promise<unknown>;
  /** Keeps it over the end of this page, as given by whoever acts now; returns how to forget it. */
  keep(suggestion: Suggestion, given: Given, words: AnswerWords): () => void;
  /** To whoever acts now, for as long as it may be undone and they act; returns how to take it away. */
  tell(said: { text: string; undo?: () => void; onEnd?: () => void }): () => void;
  refusalIn(error: unknown): Refusal;
}

interface Whose {
  readonly actor: string;
  readonly organisation: string;
}

/** Answers by who gave them, for which organisation, to which link: both sides of a link have the same id of it. */
export type AllStanding = ReadonlyMap<string, Whose & { readonly standing: Standing }>;

/** What this one gave for this organisation, by link. */
export const standingOf = (
  all: AllStanding,
  actor: string,
  organisation: string,
): ReadonlyMap<string, Standing> =>
  new Map(
    [...all.values()]
      .filter((one) => one.actor === actor && one.organisation === organisation)
      .map(({ standing }) => [standing.suggestion.id, standing]),
  );

/** In the reader's language. */
export interface AnswerWords {
  readonly done: string;
  readonly changed: string;
  readonly unreachable: string;
}

export interface HeldAnswers {
  /** Of everybody who acted on this page: `standingOf` chooses. */
  now(): AllStanding;
  subscribe(listener: () => void): () => void;
  give(suggestion: Suggestion, given: Given, words: AnswerWords): void;
  /** What is held is sent now: the page is left. */
  sendAll(): void;
  /** What whoever acts now said, or was refused, is no longer shown to them beside what is asked anew. */
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
  let standing: AllStanding = new Map();
  const listeners = new Set<() => void>();
  const flushes = new Set<() => void>();

  const change = (next: AllStanding): void => {
    standing = next;
    for (const listener of listeners) listener();
  };
  const keep = (key: string, whose: Whose, of: Standing): void =>
    change(new Map(standing).set(key, { ...whose, standing: of }));
  const remove = (key: string): void => change(new Map([...standing].filter(([one]) => one !== key)));

  const deliver = async (
    of: Pick<Standing, 'suggestion' | 'given'>,
    put: (of: Standing) => void,
    send: ReturnType<AnswerPorts['sender']>,
    words: AnswerWords,
    isStillHere: () => boolean,
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
      if (isStillHere()) ports.tell({ text: trouble });
    }
  };

  return {
    now: () => standing,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    give: (suggestion, given, words) => {
      const actor = ports.actor();
      const organisation = suggestion.for;
      const key = `${actor} ${organisation} ${suggestion.id}`;
      const put = (of: Standing): void => keep(key, { actor, organisation }, of);
      const before = standing.get(key)?.standing;
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
          remove(key);
        } else {
          const isStillHere = (): boolean => ports.actor() === actor;
          void deliver({ suggestion, given }, put, send, words, isStillHere).then(forget);
        }
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
    forget: () => {
      const actor = ports.actor();
      const isNews = ({ stage }: Standing): boolean => stage !== 'held' && stage !== 'sending';
      change(new Map([...standing].filter(([, one]) => one.actor !== actor || !isNews(one.standing))));
    },
  };
};
