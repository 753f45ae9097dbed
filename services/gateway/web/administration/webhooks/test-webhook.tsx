// Sends a message of no consequence at once, and says what came of it.
import { useMutation } from '@tanstack/react-query';
import { postWebhooksIdTest, type Webhook } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { tell } from '../../parts/toasts.tsx';
import { useSayAttempt } from './say-attempt.ts';

export const TestWebhook = ({ of }: { readonly of: Webhook }) => {
  const text = useText();
  const say = useSayAttempt();
  const test = useMutation({
    mutationFn: () => postWebhooksIdTest(of.id),
    retry: false,
    onSuccess: ({ attempts }) => {
      const last = attempts.at(-1);
      tell({ text: text('administration.webhooks.tested', { outcome: last ? say(last) : '' }) });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhook-deliveries', of.id] }),
  });
  return (
    <>
      <Action isPending={test.isPending} onPress={() => test.mutate()}>
        {text('administration.webhooks.test')}
      </Action>
      <Refusal error={test.error} />
    </>
  );
};
