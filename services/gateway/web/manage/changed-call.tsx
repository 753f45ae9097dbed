// Changes a call over what stood when that was begun; what somebody else changed meanwhile is told, and nothing is lost.
import { useState } from 'react';
import { type Call, type CallPatch, getCallsId, patchCallsId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Saving } from '../parts/saving.tsx';
import { currentIn, useSave } from '../parts/use-save.ts';
import { callFieldsTold } from './call-fields.tsx';
import { CallForm } from './call-form.tsx';
import { callPatchOf, callWords, fieldsChanged, missingIn } from './call-words.ts';
import { formOf } from './form-of.ts';
import { useShownField } from './shown-field.ts';

const isChange = (words: Words, began: Call): boolean => callPatchOf(callWords(began), words) !== undefined;

const Form = ({ standing }: { readonly standing: Call }) => {
  const text = useText();
  const shownField = useShownField();
  const kept = useKept(formOf(standing.id), standing, isChange);
  const [tries, setTries] = useState(0);
  const save = useSave<Call, CallPatch>(kept, {
    send: (patch, headers) => patchCallsId(standing.id, patch, headers),
    of: 'calls',
    says: 'manage.saved',
  });
  const before = callWords(kept.base);
  const words = { ...before, ...kept.words };
  const patch = callPatchOf(before, kept.words);
  const current = currentIn<Call>(save.error);
  const on = save.variables?.on;
  const meanwhile = current && on ? fieldsChanged(callWords(on), callWords(current)) : [];
  const send = (): void => {
    if (missingIn(words).length > 0) return setTries(tries + 1);
    if (patch && !save.isPending) save.mutate({ patch, words: kept.words, on: kept.base });
  };
  return (
    <CallForm
      title={text('manage.change.title')}
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
        told={callFieldsTold}
        meanwhile={current ? meanwhile.map((field) => shownField(field, current)) : []}
        onSave={send}
        onForget={() => {
          kept.clear();
          save.reset();
          setTries(0);
        }}
      />
    </CallForm>
  );
};

export const ChangedCall = ({ id }: { readonly id: string }) => {
  const call = useAsked(['calls', id], (signal) => getCallsId(id, { signal }));
  return <Asked of={call}>{(standing) => <Form standing={standing} />}</Asked>;
};
