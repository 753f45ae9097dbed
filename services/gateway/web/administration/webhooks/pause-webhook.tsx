// Pauses a webhook, or lets it go on.
import { useMutation } from '@tanstack/react-query';
import { patchWebhooksId, type Webhook } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { tell } from '../../parts/toasts.tsx';

export const PauseWebhook = ({ of }: { readonly of: Webhook }) => {
  const text = useText();
  const next = of.state === 'active' ? 'paused' : 'active';
  const change = useMutation({
    mutationFn: () => patchWebhooksId(of.id, { state: next }, { ifMatch: `"${of.version}"` }),
    onSuccess: ({ state }) => tell({ text: text(`administration.webhooks.is.${state}`) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  return (
    <>
      <Action isPending={change.isPending} onPress={() => change.mutate()}>
        {text(`administration.webhooks.make.${next}`)}
      </Action>
      <Refusal error={change.error} />
    </>
  );
};
