// What the page says in English: the same keys as in French, or it does not compile.
import { entering } from './en/entering.ts';
import { shell } from './en/shell.ts';
import type { MessageKey } from './fr.ts';

export const en: Readonly<Record<MessageKey, string>> = { ...shell, ...entering };
