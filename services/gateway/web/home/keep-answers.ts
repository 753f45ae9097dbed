// Answers that were given and are not known to have arrived: they outlive the page, and the next one sends them. Pure but
// for its ports.
import type { Suggestion } from '../api/generated.ts';
import type { Kept } from '../kept/guarded.ts';
import type { AnswerWords, Given } from './hold-answers.ts';

export interface KeptAnswer {
  readonly suggestion: Pick<Suggestion, 'id' | 'for' | 'version'>;
  readonly given: Given;
  readonly words: AnswerWords;
  /** Who gave it, and for whom. */
  readonly actor: string;
  /** Of who gave it, and their language. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface KeepPorts {
  /** The browser's own, for all its pages. */
  readonly storage: Kept;
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
  /**
   * Hands over what pages that are no more left behind, each answer to one page only, until it is settled; not what is
   * not the page's to send.
   */
  takeLeft(
    settle: (answer: KeptAnswer) => Promise<void>,
    isOurs?: (answer: KeptAnswer) => boolean,
  ): Promise<void>;
}

const prefix = 'passerelle.answer ';
const lockOf = (page: string): string => `${prefix}${page}`;

/** Whether there may be any to send; asked before anything else is loaded. */
export const hasKept = (storage: KeepPorts['storage']): boolean => keysIn(storage).length > 0;

const keysIn = (storage: KeepPorts['storage']): readonly string[] =>
  storage.keys().filter((key) => key.startsWith(prefix));

const read = (text: string | null): KeptAnswer | undefined => {
  try {
    return text === null ? undefined : (JSON.parse(text) as KeptAnswer);
  } catch {
    return undefined;
  }
};

export const keepAnswers = ({ storage, locks, page }: KeepPorts): KeptAnswers => {
  // For as long as this page is there.
  locks
    .request(lockOf(page), {}, () => new Promise<never>(() => undefined))
    // Forbidden, as storage is: then no other page finds what this one keeps.
    .catch(() => undefined);
  return {
    keep: (answer) => {
      const { suggestion, actor } = answer;
      // Both sides of a link have the same id of it, and may answer on the same page.
      const key = `${lockOf(page)} ${actor} ${suggestion.for} ${suggestion.id}`;
      storage.set(key, JSON.stringify(answer));
      return () => storage.remove(key);
    },
    takeLeft: async (settle, isOurs = () => true) => {
      const pages = new Set(keysIn(storage).map((key) => key.split(' ')[1] ?? ''));
      pages.delete(page);
      await Promise.all(
        [...pages].map((gone) =>
          locks.request(lockOf(gone), { ifAvailable: true }, async (lock) => {
            if (!lock) return;
            const keys = keysIn(storage).filter((key) => key.startsWith(`${lockOf(gone)} `));
            for (const key of keys) {
              const answer = read(storage.get(key));
              if (answer && !isOurs(answer)) continue;
              if (answer) await settle(answer);
              storage.remove(key);
            }
          }),
        ),
      );
    },
  };
};
