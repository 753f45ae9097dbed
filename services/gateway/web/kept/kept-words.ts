// What is written in a form and not saved yet, with what stood when it was begun: what another saved since is then found
// out, and not written over. Pure.
import type { Words } from './words.ts';

export interface KeptWords<T> {
  /** By field; a field that nobody touched is not there. */
  readonly words: Words;
  /** What stood when the first of them was written. */
  readonly began?: T;
}

export const nothingWritten: KeptWords<never> = { words: {} };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was put away, where it can still be read. */
export const readKept = (found: unknown): KeptWords<unknown> | undefined => {
  if (!isRecord(found) || !isRecord(found['words'])) return undefined;
  const entries = Object.entries(found['words']).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (entries.length === 0) return undefined;
  const { began } = found;
  return { words: Object.fromEntries(entries), ...(isRecord(began) ? { began } : {}) };
};

/** `standing`: what stands now, which is what it is begun from where nothing was written yet. */
export const write = <T>(before: KeptWords<T>, changed: Words, standing: T): KeptWords<T> => ({
  words: { ...before.words, ...changed },
  began: before.began ?? standing,
});

/** Words that say what stood anyway hold nobody to it: they go where something newer stands. */
export const stillMeant = <T>(
  kept: KeptWords<T>,
  standing: T,
  { isOld, isChange }: { isOld(began: T, standing: T): boolean; isChange(words: Words, began: T): boolean },
): KeptWords<T> =>
  kept.began !== undefined && isOld(kept.began, standing) && !isChange(kept.words, kept.began)
    ? nothingWritten
    : kept;

/** Whoever wrote was told what stands now, and goes on from there. */
export const goOnFrom = <T>({ words }: KeptWords<T>, now: T): KeptWords<T> => ({ words, began: now });

/** What was sent is stored; what was written while it was on its way is a change of that. */
export const settle = <T>({ words }: KeptWords<T>, sent: Words, stored: T): KeptWords<T> => {
  const since = Object.entries(words).filter(([name, word]) => sent[name] !== word);
  return since.length === 0 ? nothingWritten : { words: Object.fromEntries(since), began: stored };
};
