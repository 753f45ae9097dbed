// Does something about items of the queue, says what came of it, and takes it back.
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { problemIn } from '../api/client.ts';
import { postQueueActs, postQueueActsIdUndo, type QueueActed } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useText } from '../language/use-text.ts';
import { tell } from '../parts/toasts.tsx';
import type { DoneHere } from './asked-act.ts';
import { type Done, forgetDone, keepDone, undoUntil } from './done-acts.ts';

interface Acting {
  readonly items: readonly string[];
  readonly action: DoneHere;
  /** With `put_aside`: the day on which they are back. */
  readonly until?: string | undefined;
}

/** It may be about introductions: what is shown of them is old. */
const askAgain = (): Promise<void> => changed(['queue'], ['introductions'], ['introduction']);

/** Takes it back, the last of it first; rejects with why it could not be. */
const takeBack = async (done: Done): Promise<void> => {
  try {
    for (const { undo } of done.results.toReversed()) if (undo !== undefined) await postQueueActsIdUndo(undo);
  } finally {
    forgetDone(done);
    await askAgain();
  }
};

export const useUndo = (): UseMutationResult<void, Error, Done> => {
  const text = useText();
  return useMutation({
    mutationFn: takeBack,
    // Asked again after a lost answer, it would be refused as undone already.
    retry: false,
    onSuccess: (_, { results }) => tell({ text: text('queue.undone', { count: results.length }) }),
    onError: (error) => tell({ text: problemIn(error)?.detail ?? text('shell.unreachable') }),
  });
};

export const useActs = (): UseMutationResult<QueueActed, Error, Acting> => {
  const text = useText();
  const undo = useUndo();
  return useMutation({
    mutationFn: ({ items, action, until }: Acting) =>
      postQueueActs({ items: [...items], action, ...(until === undefined ? {} : { until }) }),
    onSuccess: ({ results }, { action }) => {
      const done = results.filter(({ code }) => code === 'done');
      if (done.length === 0) return;
      const kept = keepDone({ action, results: done, at: Date.now() });
      const last = undoUntil(kept);
      tell({
        text: [text(`queue.did.${action}`, { count: done.length }), done[0]?.effect?.text ?? ''].join(' '),
        ...(last === undefined ? {} : { undo: () => undo.mutate(kept), undoForMs: last - Date.now() }),
      });
    },
    onSettled: askAgain,
  });
};
