// Takes a call away, once it was said what that does.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Call, deleteCallsId } from '../api/generated.ts';
import { unlessGone } from '../api/unless-gone.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { tell } from '../parts/toasts.tsx';

export const RemoveCall = ({ call }: { readonly call: Call }) => {
  const text = useText();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const removing = useMutation({
    // Only as it was seen.
    mutationFn: () => unlessGone(deleteCallsId(call.id, { headers: { 'If-Match': `"${call.version}"` } })),
    onSuccess: () => {
      setAsks(false);
      tell({ text: text('manage.removed', { title: call.title }) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['calls'] }),
  });
  return (
    <>
      <Action
        weight="quiet"
        aria-label={text('manage.remove.of', { title: call.title })}
        onPress={() => setAsks(true)}
      >
        {text('manage.remove')}
      </Action>
      <Confirm
        title={text('manage.remove.title')}
        action={text('manage.remove')}
        weight="grave"
        isOpen={asks}
        isPending={removing.isPending}
        error={removing.error}
        onConfirm={() => removing.mutate()}
        onClose={() => {
          removing.reset();
          setAsks(false);
        }}
      >
        <p lang={call.language}>{call.title}</p>
        <p>{text('manage.remove.effect')}</p>
      </Confirm>
    </>
  );
};
