// What the page says in English: the same keys as in French, or it does not compile.
import { first } from './en/first.ts';
import { later } from './en/later.ts';
import type { MessageKey } from './fr.ts';

export const en: Readonly<Record<MessageKey, string>> = { ...first, ...later };
