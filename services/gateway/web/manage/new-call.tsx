// Writes a new call: kept until it is sent, and made once however often that is tried.
import { useNavigate } from '@tanstack/react-router';
import { postCalls } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Adding } from '../parts/adding.tsx';
import { tell } from '../parts/toasts.tsx';
import { useAdd } from '../parts/use-add.ts';
import { pagePaths } from '../shell/pages.ts';
import { callFieldsTold } from './call-fields.tsx';
import { CallForm } from './call-form.tsx';
import { callBodyOf, missingIn, newCall } from './call-words.ts';
import { formOf } from './form-of.ts';

export const NewCall = () => {
  const text = useText();
  const navigate = useNavigate();
  const { form, foot } = useAdd(formOf('new'), {
    ...{ usual: newCall, wrongIn: missingIn, bodyOf: callBodyOf, send: postCalls, of: 'calls' },
    onAdded: ({ id, title }) => {
      tell({ text: text('manage.added', { title }) });
      void navigate({ to: pagePaths.consortia, params: { id } });
    },
  });
  return (
    <CallForm title={text('manage.add')} {...form}>
      <Adding action={text('manage.add.now')} told={callFieldsTold} {...foot} />
    </CallForm>
  );
};
