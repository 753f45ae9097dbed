// What the first pages and what stands around every page say, in French: loaded at the first visit.
import { home } from './home.ts';
import { inbox } from './inbox.ts';
import { names } from './names.ts';
import { parts } from './parts.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';

export const first = {
  ...home,
  ...inbox,
  ...names,
  ...parts,
  ...session,
  ...shell,
} as const;
