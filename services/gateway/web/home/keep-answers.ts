// Answers that were given and are not known to have arrived: they outlive the page, and the next one sends them. Pure but
// for its ports.
import type { Suggestion } from '../api/generated.ts';
import type { AnswerWords, Given } from './hold-answers.ts';

export interface KeptAnswer {
  readonly suggestion: Pick<Suggestion, 'id' | 'for' | 'version'>;
  readonly given: Given;
  readonly words: AnswerWords;
  /** Of who gave it, and their language. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface KeepPorts {
  /** The browser's own, for all its pages. */
  readonly storage: Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;
  /** A lock that a page holds is free once it is gone, however it went. */
  readonly locks: {
    request(
      name: string,
      options: { readonly ifAvailable?: boolean },
      use: (lock: unknown) => Promise<void>,
    ): Promise<unknown>;
  };
  /** Of this page: no other is called so. */
  readonly page: string;
}

export interface KeptAnswers {
  /** Returns how to forget it. */
  keep(answer: KeptAnswer): () => void;
  /** Hands over what pages that are no more left behind, each answer to one page only, until it is settled. */
  takeLeft(settle: (answer: KeptAnswer) => Promise<void>): Promise<void>;
}

const prefix = 'passerelle.answer ';
const lockOf = (page: string): string => `${prefix}${page}`;

/** Whether there may be any to send; asked before anything else is loaded. */
export const hasKept = (storage: KeepPorts['storage']): boolean => keysIn(storage).length > 0;

const keysIn = (storage: KeepPorts['storage']): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.startsWith(prefix),
  );

const read = (text: string | null): KeptAnswer | undefined => {
  try {
    return text === null ? undefined : (JSON.parse(text) as KeptAnswer);
  } catch {
    return undefined;
  }
};

export const keepAnswers = ({ storage, locks, page }: KeepPorts): KeptAnswers => {
  // For as long as this page is there.
  void locks.request(lockOf(page), {}, () => new Promise<never>(() => undefined));
  return {
    keep: (answer) => {
      const key = `${lockOf(page)} ${answer.suggestion.id}`;
      try {
        storage.setItem(key, JSON.stringify(answer));
      } catch {
        // A storage that is full or forbidden: the answer lives as long as its page.
      }
      return () => storage.removeItem(key);
    },
    takeLeft: async (settle) => {
      const pages = new Set(keysIn(storage).map((key) => key.split(' ')[1] ?? ''));
      pages.delete(page);
      await Promise.all(
        [...pages].map((gone) =>
          locks.request(lockOf(gone), { ifAvailable: true }, async (lock) => {
            if (!lock) return;
            const keys = keysIn(storage).filter((key) => key.startsWith(`${lockOf(gone)} `));
            for (const key of keys) {
              const answer = read(storage.getItem(key));
              if (answer) await settle(answer);
              storage.removeItem(key);
            }
          }),
        ),
      );
    },
  };
};
