// Hands every dead letter to its service again, or forgets them all: one after the other, and what went is gone.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteDeadLetters, getDeadLetters, postDeadLettersIdReplay } from '../api/generated.ts';
import { every } from '../api/every.ts';
import { queries } from '../api/queries.ts';
import { asWhoAsks, problemIn } from '../api/client.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { tell } from '../parts/toasts.tsx';

type What = 'replay' | 'discard';

const all = () => every((cursor) => getDeadLetters({ limit: 200, cursor }));

const replayAll = async (): Promise<number> => {
  const asThem = asWhoAsks();
  let replayed = 0;
  for (const { id } of await all()) {
    try {
      await asThem(() => postDeadLettersIdReplay(id));
      replayed += 1;
    } catch (error) {
      // Somebody else was faster.
      if (problemIn(error)?.code !== 'not-found') throw error;
    }
  }
  return replayed;
};

const discardAll = async (): Promise<number> => {
  const asThem = asWhoAsks();
  let erased = 0;
  for (const key of new Set((await all()).map((letter) => letter.key)))
    erased += (await asThem(() => deleteDeadLetters(key))).erased;
  return erased;
};

export const ForAllLetters = ({ onSettled }: { onSettled(): void }) => {
  const text = useText();
  const [asked, setAsked] = useState<What>();
  const run = useMutation({
    mutationFn: (what: What) => (what === 'replay' ? replayAll() : discardAll()),
    onSuccess: (count, what) => {
      tell({ text: text(`operations.all.done.${what}`, { count }) });
      setAsked(undefined);
      onSettled();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['dead-letters'] }),
  });
  const what = asked ?? 'replay';
  return (
    <div className="row">
      <Action onPress={() => setAsked('replay')}>{text('operations.all.replay')}</Action>
      <Action weight="grave" onPress={() => setAsked('discard')}>
        {text('operations.all.discard')}
      </Action>
      <Confirm
        title={text(`operations.all.title.${what}`)}
        action={text(`operations.all.${what}`)}
        weight={what === 'discard' ? 'grave' : 'first'}
        isOpen={asked !== undefined}
        isPending={run.isPending}
        error={run.error}
        onConfirm={() => run.mutate(what)}
        onClose={() => {
          run.reset();
          setAsked(undefined);
        }}
      >
        <p>{text(`operations.all.effect.${what}`)}</p>
      </Confirm>
    </div>
  );
};
