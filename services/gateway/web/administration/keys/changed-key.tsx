// Changes a key over what stood when that was begun; what somebody else changed meanwhile is told, and nothing is lost.
import { getKeysId, type Key, type KeyPatch, patchKeysId } from '../../api/generated.ts';
import { useAsked } from '../../api/queries.ts';
import { useText } from '../../language/use-text.ts';
import { Asked } from '../../parts/asked.tsx';
import { Saving } from '../../parts/saving.tsx';
import { useChange } from '../../parts/use-change.ts';
import { formOfKey } from './form-of-key.ts';
import { KeyForm, keyFieldsTold } from './key-form.tsx';
import { keyFieldsChanged, keyPatchOf, keyWords, wrongIn } from './key-words.ts';
import { useShownKeyField } from './shown-field.ts';

const Form = ({ standing }: { readonly standing: Key }) => {
  const text = useText();
  const { form, foot } = useChange(formOfKey(standing.id), standing, {
    ...{ wordsOf: keyWords, patchOf: keyPatchOf, changedBetween: keyFieldsChanged, wrongIn },
    shown: useShownKeyField(),
    send: (patch: KeyPatch, headers) => patchKeysId(standing.id, patch, headers),
    of: 'keys',
    says: 'administration.keys.saved',
  });
  return (
    <KeyForm title={text('administration.keys.change.title', { name: standing.name })} {...form}>
      <Saving told={keyFieldsTold} {...foot} />
    </KeyForm>
  );
};

export const ChangedKey = ({ id }: { readonly id: string }) => {
  const found = useAsked(['keys', id], (signal) => getKeysId(id, { signal }));
  return <Asked of={found}>{(standing) => <Form standing={standing} />}</Asked>;
};
