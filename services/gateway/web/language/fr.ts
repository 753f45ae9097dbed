// What the page says in French; the other catalogues say the same, key by key.
import { entering } from './fr/entering.ts';
import { home } from './fr/home.ts';
import { inbox } from './fr/inbox.ts';
import { imports } from './fr/imports.ts';
import { map } from './fr/map.ts';
import { names } from './fr/names.ts';
import { operations } from './fr/operations.ts';
import { organisation } from './fr/organisation.ts';
import { parts } from './fr/parts.ts';
import { profile } from './fr/profile.ts';
import { rounds } from './fr/rounds.ts';
import { rules } from './fr/rules.ts';
import { search } from './fr/search.ts';
import { shell } from './fr/shell.ts';
import { vocabulary } from './fr/vocabulary.ts';

export const fr = {
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
} as const;

export type MessageKey = keyof typeof fr;
