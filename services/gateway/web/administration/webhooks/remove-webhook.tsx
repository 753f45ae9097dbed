// Takes a webhook away with its messages, once it was said what that does.
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deleteWebhooksId, type Webhook } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { unlessGone } from '../../api/unless-gone.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { tell } from '../../parts/toasts.tsx';
import { pagePaths } from '../../shell/pages.ts';

export const RemoveWebhook = ({ of }: { readonly of: Webhook }) => {
  const text = useText();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const removing = useMutation({
    mutationFn: () => unlessGone(deleteWebhooksId(of.id, { headers: { 'If-Match': `"${of.version}"` } })),
    onSuccess: async () => {
      setAsks(false);
      tell({ text: text('administration.webhooks.removed') });
      await navigate({ to: pagePaths.webhooks });
      queries.removeQueries({ queryKey: ['webhooks', of.id] });
      await queries.invalidateQueries({ queryKey: ['webhooks'] });
    },
  });
  return (
    <>
      <Action weight="grave" onPress={() => setAsks(true)}>
        {text('administration.webhooks.remove')}
      </Action>
      <Confirm
        title={text('administration.webhooks.remove.title')}
        action={text('administration.webhooks.remove')}
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
        <p>{text('administration.webhooks.remove.effect')}</p>
      </Confirm>
    </>
  );
};
