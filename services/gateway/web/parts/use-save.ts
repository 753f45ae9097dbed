// Saves what was changed in a form, over what stood when it was begun and nothing newer.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemIn } from '../api/client.ts';
import type { MessageKey } from '../language/fr.ts';
import { useText } from '../language/use-text.ts';
import { tell } from './toasts.tsx';
import type { Kept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';

interface Change<T, P> {
  readonly patch: P;
  readonly words: Words;
  /** What stood when it was begun. */
  readonly on: T;
}

interface Saving<T, P> {
  send(patch: P, headers: { readonly ifMatch: string }): Promise<T>;
  /** What is asked for again, whether it was saved or not: names the resource. */
  readonly of: string;
  /** What is said once it is saved. */
  readonly says: MessageKey;
}

/** What stands, where somebody else changed it meanwhile and that is why it was refused. */
export const currentIn = <T>(error: unknown): T | undefined => {
  const problem = problemIn(error);
  return problem?.status === 412 ? (problem.current as T | undefined) : undefined;
};

export const useSave = <T extends { readonly version: number }, P>(
  kept: Kept<T>,
  { send, of, says }: Saving<T, P>,
) => {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ patch, on }: Change<T, P>) => send(patch, { ifMatch: `"${on.version}"` }),
    onSuccess: (stored, { words }) => {
      kept.settle(words, stored);
      tell({ text: text(says) });
    },
    onError: (error) => {
      const current = currentIn<T>(error);
      if (current) kept.goOnFrom(current);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [of] }),
  });
};
