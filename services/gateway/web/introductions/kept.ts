// What is begun on the page of an introduction and not sent yet: kept in this tab for who writes it.
import { useSyncExternalStore } from 'react';
import type { TimeWindow } from '../api/generated.ts';
import { type AllDrafts, createDrafts } from '../kept/drafts.ts';
import { inTab } from '../kept/guarded.ts';
import { useActor } from '../session/session.ts';
import { readWindows } from './week.ts';

const words = createDrafts<string>({
  kept: inTab,
  name: 'introduction',
  read: (found) => (typeof found === 'string' ? found : undefined),
});
const windows = createDrafts<readonly TimeWindow[]>({
  kept: inTab,
  name: 'introduction',
  read: readWindows,
});

interface KeptDraft<T> {
  readonly draft: T | undefined;
  keep(draft: T): void;
  drop(): void;
}

const useKept = <T>(all: AllDrafts<T>, id: string, form: string): KeptDraft<T> => {
  const drafts = all.by(useActor());
  const draft = useSyncExternalStore(all.onChange, () => drafts.get(id, form));
  return { draft, keep: (next) => drafts.keep(id, form, next), drop: () => drafts.drop(id, form) };
};

/** For the animators, with a no. */
export const useKeptWords = (id: string) => {
  const { draft = '', ...rest } = useKept(words, id, 'words');
  return { words: draft, ...rest };
};

/** When one can meet, as far as it differs from what was said. */
export const useKeptWindows = (id: string) => useKept(windows, id, 'windows');
