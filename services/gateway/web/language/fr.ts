// What the page says in French; the other catalogues say the same, key by key.
import { entering } from './fr/entering.ts';
import { shell } from './fr/shell.ts';

export const fr = { ...shell, ...entering } as const;

export type MessageKey = keyof typeof fr;
