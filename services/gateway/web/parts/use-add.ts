// Makes what is written in a new form: kept until it is sent, and made once however often that is tried.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../api/queries.ts';
import { sentAgain } from '../kept/sent-again.ts';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';

interface Addition<B, T> {
  /** What stands in the fields that nobody touched. */
  readonly usual: Words;
  /** What has to be mended before it can be sent. */
  wrongIn(words: Words): readonly string[];
  bodyOf(words: Words): B;
  send(body: B, headers: { readonly idempotencyKey: string }): Promise<T>;
  /** What is asked for again, whether it was made or not: names the resource. */
  readonly of: string;
  onAdded(added: T): void;
}

/** `form`: what it is kept as. */
export const useAdd = <B, T>(form: string, { usual, wrongIn, bodyOf, send, of, onAdded }: Addition<B, T>) => {
  const kept = useKept(form, undefined);
  const [tries, setTries] = useState(0);
  const words = { ...usual, ...kept.words };
  const { mutate, reset, error, isPending } = useMutation({
    mutationFn: ({ body, key }: { readonly body: B; readonly key: string }) =>
      send(body, { idempotencyKey: key }),
    onSuccess: (added) => {
      kept.clear();
      setTries(0);
      onAdded(added);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [of] }),
    // What was answered may hold a secret: it is for this page, and for as long as it is shown.
    gcTime: 0,
  });
  return {
    form: {
      words,
      tries,
      error,
      write: kept.write,
      onSend: (): void => {
        if (isPending) return;
        if (wrongIn(words).length > 0) return setTries(tries + 1);
        const body = bodyOf(words);
        const sent = sentAgain(kept.words['sent'], body, () => crypto.randomUUID());
        kept.write({ sent: JSON.stringify(sent) });
        mutate({ body, key: sent.key });
      },
    },
    foot: {
      isBegun: Object.keys(kept.words).length > 0,
      isPending,
      error,
      onForget: (): void => {
        kept.clear();
        reset();
        setTries(0);
      },
    },
    /** Nothing stays of what was answered. */
    reset,
  };
};
