// The message of an introduction in both languages, what is written of it here and not saved, kept in this tab for who
// writes it, and how it is saved.
import { type UseMutationResult, type UseQueryResult, useMutation } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { getIntroductionsIdMessage, type Introduction, putIntroductionsIdMessage } from '../api/generated.ts';
import { introductionKey } from '../api/introductions.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { createDrafts } from '../kept/drafts.ts';
import { inTab } from '../kept/guarded.ts';
import type { Language } from '../language/languages.ts';
import { useActor } from '../session/session.ts';
import {
  bodyOf,
  changedIn,
  leaveOut,
  type Letters,
  nothingWritten,
  readWritten,
  writeIn,
  type WrittenMessage,
} from './message-words.ts';

const all = createDrafts<WrittenMessage>({ kept: inTab, name: 'message', read: readWritten });
const form = 'words';

export interface MessageNow {
  readonly asked: UseQueryResult<Letters>;
  readonly written: WrittenMessage;
  /** Something is written that is not saved. */
  readonly isChanged: boolean;
  write(language: Language, words: string): void;
  /** What is written in this language is forgotten. */
  leave(language: Language): void;
  /** Of the last try; `again`: the language that is drafted again. */
  readonly save: UseMutationResult<unknown, Error, { readonly again?: Language }>;
}

export const useMessage = (of: Introduction): MessageNow => {
  const { id, tag } = of;
  const drafts = all.by(useActor());
  const now = (): WrittenMessage => drafts.get(id, form) ?? nothingWritten;
  const written = useSyncExternalStore(all.onChange, now);
  const asked = useAsked<Letters>([...introductionKey(id, undefined), 'messages'], async (signal) => {
    const [fr, en] = await Promise.all(
      (['fr', 'en'] as const).map((language) => getIntroductionsIdMessage(id, { language }, { signal })),
    );
    if (!fr || !en) throw new Error('a message is missing');
    return { fr, en };
  });
  const letters = asked.data;
  const keep = (next: WrittenMessage): void => {
    if (Object.keys(next.words).length === 0) drafts.drop(id, form);
    else drafts.keep(id, form, next);
  };
  const save = useMutation({
    mutationFn: async ({ again }: { readonly again?: Language }) => {
      if (!letters) return;
      const sent = now();
      await putIntroductionsIdMessage(id, bodyOf(sent, letters, again), { ifMatch: `"${tag}"` });
      // What was written while it was on its way is not saved.
      if (again !== undefined) keep(leaveOut(now(), again));
      else if (now() === sent) keep(nothingWritten);
    },
    onSettled: () => changed(['introduction', id]),
  });
  return {
    asked,
    written,
    isChanged: letters !== undefined && changedIn(written, letters).length > 0,
    write: (language, words) => {
      if (letters) keep(writeIn(now(), { language, words, standing: letters[language].text }));
    },
    leave: (language) => keep(leaveOut(now(), language)),
    save,
  };
};
