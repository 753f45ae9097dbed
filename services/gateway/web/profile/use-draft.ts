// What is being written in a form of this tab.
import { useSyncExternalStore } from 'react';
import { createDrafts, type Draft } from './drafts.ts';

export const drafts = createDrafts(() => sessionStorage);

export const useDraft = (organisation: string, form: string): Draft | undefined =>
  useSyncExternalStore(drafts.onChange, () => drafts.get(organisation, form));

/** The forms that were begun and are not saved. */
export const useBegun = (organisation: string): readonly string[] => {
  const begun = useSyncExternalStore(drafts.onChange, () => drafts.formsOf(organisation).join('\n'));
  return begun === '' ? [] : begun.split('\n');
};
