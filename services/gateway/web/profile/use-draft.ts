// What whoever acts is writing in a form of this tab.
import { useSyncExternalStore } from 'react';
import { createDrafts, type Drafts } from '../kept/drafts.ts';
import { inTab } from '../kept/guarded.ts';
import { useActor } from '../session/session.ts';
import { type Draft, readDraft } from './draft.ts';

const all = createDrafts<Draft>({ kept: inTab, name: 'draft', read: readDraft });

/** Theirs also when it is called later, whoever acts by then. */
export const useDrafts = (): Drafts<Draft> => all.by(useActor());

export const useDraft = (organisation: string, form: string): Draft | undefined => {
  const drafts = useDrafts();
  return useSyncExternalStore(all.onChange, () => drafts.get(organisation, form));
};

/** The forms that were begun and are not saved. */
export const useBegun = (organisation: string): readonly string[] => {
  const drafts = useDrafts();
  const begun = useSyncExternalStore(all.onChange, () => drafts.formsOf(organisation).join('\n'));
  return begun === '' ? [] : begun.split('\n');
};
