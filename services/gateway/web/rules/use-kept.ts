// What whoever acts writes in a form and has not sent yet: kept in this tab, through other pages and a reload.
import { useSyncExternalStore } from 'react';
import { createDrafts } from '../kept/drafts.ts';
import { inTab } from '../kept/guarded.ts';
import { useActor } from '../session/session.ts';
import type { Words } from './words.ts';

const readWords = (found: unknown): Words | undefined => {
  if (typeof found !== 'object' || found === null) return undefined;
  const entries = Object.entries(found).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries) as Words;
};

const all = createDrafts<Words>({ kept: inTab, name: 'written', read: readWords });
const about = 'rules';
const nothing: Words = {};

export interface Kept {
  /** What was written, by field; a field that nobody touched is not there. */
  readonly words: Words;
  write(changed: Words): void;
  clear(): void;
}

export const useKept = (form: string): Kept => {
  const drafts = all.by(useActor());
  const words = useSyncExternalStore(all.onChange, () => drafts.get(about, form)) ?? nothing;
  return {
    words,
    write: (changed) => drafts.keep(about, form, { ...words, ...changed }),
    clear: () => drafts.drop(about, form),
  };
};
