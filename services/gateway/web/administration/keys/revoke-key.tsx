// Ends a key for good, once it was said what that does.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { deleteKeysId, type Key } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { tell } from '../../parts/toasts.tsx';

export const RevokeKey = ({ of }: { readonly of: Key }) => {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const revoke = useMutation({
    // Whatever was changed of it meanwhile: it is to open nothing any more.
    mutationFn: () => deleteKeysId(of.id),
    onSuccess: () => {
      setAsks(false);
      tell({ text: text('administration.keys.revoked', { name: of.name }) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['keys'] }),
  });
  return (
    <>
      <Action
        weight="grave"
        aria-label={text('administration.keys.revoke.of', { name: of.name })}
        onPress={() => setAsks(true)}
      >
        {text('administration.keys.revoke')}
      </Action>
      <Confirm
        title={text('administration.keys.revoke.title', { name: of.name })}
        action={text('administration.keys.revoke')}
        weight="grave"
        isOpen={asks}
        isPending={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate()}
        onClose={() => {
          revoke.reset();
          setAsks(false);
        }}
      >
        <p>{text('administration.keys.revoke.effect')}</p>
      </Confirm>
    </>
  );
};
