// What each part of the form of preferences is given.
import type { Words } from '../kept/words.ts';

export interface Writing {
  /** Of every field. */
  readonly words: Words;
  /** Of the last try to save. */
  readonly error: unknown;
  write(changed: Words): void;
}
