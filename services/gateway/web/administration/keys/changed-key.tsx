// Changes a key over what stood when that was begun; what somebody else changed meanwhile is told, and nothing is lost.
import { useState } from 'react';
import { getKeysId, type Key, type KeyPatch, patchKeysId } from '../../api/generated.ts';
import { useAsked } from '../../api/queries.ts';
import { useKept } from '../../kept/use-kept.ts';
import type { Words } from '../../kept/words.ts';
import { useText } from '../../language/use-text.ts';
import { Asked } from '../../parts/asked.tsx';
import { Saving } from '../../parts/saving.tsx';
import { currentIn, useSave } from '../../parts/use-save.ts';
import { formOfKey } from './form-of-key.ts';
import { KeyForm, keyFieldsTold } from './key-form.tsx';
import { keyFieldsChanged, keyPatchOf, keyWords, wrongIn } from './key-words.ts';
import { useShownKeyField } from './shown-field.ts';

const isChange = (words: Words, began: Key): boolean => keyPatchOf(keyWords(began), words) !== undefined;

const Form = ({ standing }: { readonly standing: Key }) => {
  const text = useText();
  const shown = useShownKeyField();
  const kept = useKept(formOfKey(standing.id), standing, isChange);
  const [tries, setTries] = useState(0);
  const save = useSave<Key, KeyPatch>(kept, {
    send: (patch, headers) => patchKeysId(standing.id, patch, headers),
    of: 'keys',
    says: 'administration.keys.saved',
  });
  const before = keyWords(kept.base);
  const words = { ...before, ...kept.words };
  const patch = keyPatchOf(before, kept.words);
  const current = currentIn<Key>(save.error);
  const on = save.variables?.on;
  const meanwhile = current && on ? keyFieldsChanged(keyWords(on), keyWords(current)) : [];
  const send = (): void => {
    if (wrongIn(words).length > 0) return setTries(tries + 1);
    if (patch && !save.isPending) save.mutate({ patch, words: kept.words, on: kept.base });
  };
  return (
    <KeyForm
      title={text('administration.keys.change.title', { name: standing.name })}
      words={words}
      tries={tries}
      error={save.error}
      write={kept.write}
      onSend={send}
    >
      <Saving
        isChanged={patch !== undefined}
        isPending={save.isPending}
        error={save.error}
        told={keyFieldsTold}
        meanwhile={current ? meanwhile.map((field) => shown(field, current)) : []}
        onSave={send}
        onForget={() => {
          kept.clear();
          save.reset();
          setTries(0);
        }}
      />
    </KeyForm>
  );
};

export const ChangedKey = ({ id }: { readonly id: string }) => {
  const found = useAsked(['keys', id], (signal) => getKeysId(id, { signal }));
  return <Asked of={found}>{(standing) => <Form standing={standing} />}</Asked>;
};
