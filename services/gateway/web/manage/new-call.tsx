// Writes a new call: kept until it is sent, and made once however often that is tried.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type CallBody, postCalls } from '../api/generated.ts';
import { sentAgain } from '../kept/sent-again.ts';
import { useKept } from '../kept/use-kept.ts';
import { useText } from '../language/use-text.ts';
import { Adding } from '../parts/adding.tsx';
import { tell } from '../parts/toasts.tsx';
import { pagePaths } from '../shell/pages.ts';
import { callFieldsTold } from './call-fields.tsx';
import { CallForm } from './call-form.tsx';
import { callBodyOf, missingIn, newCall } from './call-words.ts';
import { formOf } from './form-of.ts';

export const NewCall = () => {
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const kept = useKept(formOf('new'), undefined);
  const [tries, setTries] = useState(0);
  const words = { ...newCall, ...kept.words };
  const adding = useMutation({
    mutationFn: ({ body, key }: { readonly body: CallBody; readonly key: string }) =>
      postCalls(body, { idempotencyKey: key }),
    onSuccess: ({ id, title }) => {
      kept.clear();
      tell({ text: text('manage.added', { title }) });
      void queries.invalidateQueries({ queryKey: ['calls'] });
      void navigate({ to: pagePaths.consortia, params: { id } });
    },
  });
  const send = (): void => {
    if (adding.isPending) return;
    if (missingIn(words).length > 0) return setTries(tries + 1);
    const body = callBodyOf(words);
    const sent = sentAgain(kept.words['sent'], body, () => crypto.randomUUID());
    kept.write({ sent: JSON.stringify(sent) });
    adding.mutate({ body, key: sent.key });
  };
  return (
    <CallForm
      title={text('manage.add')}
      words={words}
      tries={tries}
      error={adding.error}
      write={kept.write}
      onSend={send}
    >
      <Adding
        action={text('manage.add.now')}
        isBegun={Object.keys(kept.words).length > 0}
        isPending={adding.isPending}
        error={adding.error}
        told={callFieldsTold}
        onForget={() => {
          kept.clear();
          adding.reset();
          setTries(0);
        }}
      />
    </CallForm>
  );
};
