// Makes a key: kept until it is sent, made once however often that is tried, and its secret shown once.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type KeyBody, type KeyWithSecret, postKeys } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { sentAgain } from '../../kept/sent-again.ts';
import { useKept } from '../../kept/use-kept.ts';
import { useText } from '../../language/use-text.ts';
import { Adding } from '../../parts/adding.tsx';
import { pagePaths } from '../../shell/pages.ts';
import { SecretSheet } from '../secret-sheet.tsx';
import { formOfKey } from './form-of-key.ts';
import { KeyForm, keyFieldsTold } from './key-form.tsx';
import { keyBodyOf, newKey, wrongIn } from './key-words.ts';

export const NewKey = () => {
  const text = useText();
  const navigate = useNavigate();
  const kept = useKept(formOfKey('new'), undefined);
  const [tries, setTries] = useState(0);
  const [made, setMade] = useState<KeyWithSecret>();
  const words = { ...newKey, ...kept.words };
  const making = useMutation({
    mutationFn: ({ body, key }: { readonly body: KeyBody; readonly key: string }) =>
      postKeys(body, { idempotencyKey: key }),
    onSuccess: (key) => {
      kept.clear();
      setTries(0);
      setMade(key);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
    // What was answered holds the secret: it is for this page, and for as long as it is shown.
    gcTime: 0,
  });
  const send = (): void => {
    if (making.isPending) return;
    if (wrongIn(words).length > 0) return setTries(tries + 1);
    const body = keyBodyOf(words);
    const sent = sentAgain(kept.words['sent'], body, () => crypto.randomUUID());
    kept.write({ sent: JSON.stringify(sent) });
    making.mutate({ body, key: sent.key });
  };
  return (
    <KeyForm
      title={text('administration.keys.add')}
      words={words}
      tries={tries}
      error={making.error}
      write={kept.write}
      onSend={send}
    >
      <Adding
        action={text('administration.keys.add.now')}
        isBegun={Object.keys(kept.words).length > 0}
        isPending={making.isPending}
        error={making.error}
        told={keyFieldsTold}
        onForget={() => {
          kept.clear();
          making.reset();
          setTries(0);
        }}
      />
      <SecretSheet
        title={text('administration.keys.made', { name: made?.name ?? '' })}
        about={text('administration.keys.secret.about')}
        secret={made?.secret}
        onDone={() => {
          setMade(undefined);
          making.reset();
          void navigate({ to: pagePaths.keys });
        }}
      />
    </KeyForm>
  );
};
