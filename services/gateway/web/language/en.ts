// What the page says in English: the same keys as in French, or it does not compile.
import { entering } from './en/entering.ts';
import { home } from './en/home.ts';
import { inbox } from './en/inbox.ts';
import { imports } from './en/imports.ts';
import { map } from './en/map.ts';
import { names } from './en/names.ts';
import { operations } from './en/operations.ts';
import { organisation } from './en/organisation.ts';
import { parts } from './en/parts.ts';
import { profile } from './en/profile.ts';
import { rounds } from './en/rounds.ts';
import { rules } from './en/rules.ts';
import { search } from './en/search.ts';
import { shell } from './en/shell.ts';
import { vocabulary } from './en/vocabulary.ts';
import type { MessageKey } from './fr.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  ...entering,
  ...home,
  ...inbox,
  ...imports,
  ...map,
  ...names,
  ...operations,
  ...organisation,
  ...parts,
  ...profile,
  ...rounds,
  ...rules,
  ...search,
  ...shell,
  ...vocabulary,
};
