// Makes a key: kept until it is sent, made once however often that is tried, and its secret shown once.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type KeyWithSecret, postKeys } from '../../api/generated.ts';
import { useText } from '../../language/use-text.ts';
import { Adding } from '../../parts/adding.tsx';
import { useAdd } from '../../parts/use-add.ts';
import { pagePaths } from '../../shell/pages.ts';
import { SecretSheet } from '../secret-sheet.tsx';
import { formOfKey } from './form-of-key.ts';
import { KeyForm, keyFieldsTold } from './key-form.tsx';
import { keyBodyOf, newKey, wrongIn } from './key-words.ts';

export const NewKey = () => {
  const text = useText();
  const navigate = useNavigate();
  const [made, setMade] = useState<KeyWithSecret>();
  const { form, foot, reset } = useAdd(formOfKey('new'), {
    ...{ usual: newKey, wrongIn, bodyOf: keyBodyOf, send: postKeys, of: 'keys' },
    onAdded: setMade,
  });
  return (
    <KeyForm title={text('administration.keys.add')} {...form}>
      <Adding action={text('administration.keys.add.now')} told={keyFieldsTold} {...foot} />
      <SecretSheet
        title={text('administration.keys.made', { name: made?.name ?? '' })}
        about={text('administration.keys.secret.about')}
        secret={made?.secret}
        onDone={() => {
          setMade(undefined);
          reset();
          void navigate({ to: pagePaths.keys });
        }}
      />
    </KeyForm>
  );
};
