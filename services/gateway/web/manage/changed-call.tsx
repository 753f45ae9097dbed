// Changes a call over what stood when that was begun; what somebody else changed meanwhile is told, and nothing is lost.
import { type Call, type CallPatch, getCallsId, patchCallsId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Saving } from '../parts/saving.tsx';
import { useChange } from '../parts/use-change.ts';
import { callFieldsTold } from './call-fields.tsx';
import { CallForm } from './call-form.tsx';
import { callPatchOf, callWords, fieldsChanged, missingIn } from './call-words.ts';
import { formOf } from './form-of.ts';
import { useShownField } from './shown-field.ts';

const Form = ({ standing }: { readonly standing: Call }) => {
  const text = useText();
  const { form, foot } = useChange(formOf(standing.id), standing, {
    ...{ wordsOf: callWords, patchOf: callPatchOf, changedBetween: fieldsChanged, wrongIn: missingIn },
    shown: useShownField(),
    send: (patch: CallPatch, headers) => patchCallsId(standing.id, patch, headers),
    of: 'calls',
    says: 'manage.saved',
  });
  return (
    <CallForm title={text('manage.change.title')} {...form}>
      <Saving told={callFieldsTold} {...foot} />
    </CallForm>
  );
};

export const ChangedCall = ({ id }: { readonly id: string }) => {
  const call = useAsked(['calls', id], (signal) => getCallsId(id, { signal }));
  return <Asked of={call}>{(standing) => <Form standing={standing} />}</Asked>;
};
