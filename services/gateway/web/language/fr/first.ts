// What the first pages and what stands around every page say, in French: loaded at the first visit.
import { entering } from './entering.ts';
import { home } from './home.ts';
import { inbox } from './inbox.ts';
import { names } from './names.ts';
import { parts } from './parts.ts';
import { shell } from './shell.ts';

export const first = {
  ...entering,
  ...home,
  ...inbox,
  ...names,
  ...parts,
  ...shell,
} as const;
