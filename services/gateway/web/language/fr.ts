// What the page says in French; the other catalogues say the same, key by key.
import { first } from './fr/first.ts';
import { later } from './fr/later.ts';

export const fr = { ...first, ...later } as const;

export type MessageKey = keyof typeof fr;
