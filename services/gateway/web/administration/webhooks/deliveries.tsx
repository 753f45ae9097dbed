// The messages of a webhook, the newest first: which of them, and those that were given up sent again at once.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { getWebhooksIdDeliveries, postWebhooksIdReplay } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { usePages } from '../../api/use-pages.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Paged } from '../../parts/paged.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { tell } from '../../parts/toasts.tsx';
import { DeliveryEntry } from './delivery-entry.tsx';

const states = ['pending', 'delivered', 'failed', 'dropped'] as const;
const shownStates = ['all', ...states] as const;
/** For which they are kept. */
const keptMs = 30 * 24 * 3_600_000;
/** What is sent meanwhile is seen. */
const againMs = 10_000;

const ReplayFailed = ({ webhook }: { readonly webhook: string }) => {
  const text = useText();
  const replay = useMutation({
    mutationFn: () =>
      postWebhooksIdReplay(webhook, { failed_since: new Date(Date.now() - keptMs).toISOString() }),
    retry: false,
    onSuccess: ({ replayed }) => tell({ text: text('administration.replayed', { count: replayed }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhook-deliveries', webhook] }),
  });
  return (
    <>
      <Action isPending={replay.isPending} onPress={() => replay.mutate()}>
        {text('administration.replay.failed')}
      </Action>
      <Refusal error={replay.error} />
    </>
  );
};

export const Deliveries = ({ webhook }: { readonly webhook: string }) => {
  const text = useText();
  const [state, setState] = useState<(typeof shownStates)[number]>('all');
  const found = usePages(
    ['webhook-deliveries', webhook, state],
    (cursor, signal) =>
      getWebhooksIdDeliveries(
        webhook,
        { limit: 20, cursor, ...(state === 'all' ? {} : { state }) },
        { signal },
      ),
    { againMs },
  );
  return (
    <section className="stack" aria-labelledby="deliveries-title">
      <h3 id="deliveries-title">{text('administration.deliveries')}</h3>
      <div className="row">
        <Choice
          label={text('administration.deliveries.show')}
          value={state}
          options={shownStates.map((value) => ({
            value,
            text: text(`administration.deliveries.${value}`),
          }))}
          onChoose={(value) => setState(value)}
        />
        <ReplayFailed webhook={webhook} />
      </div>
      <Paged
        of={found}
        says={found.items?.length === 0 ? text('administration.deliveries.none') : undefined}
        more={text('administration.more')}
      >
        {(items) => (
          <ul className="plain admin-rows">
            {items.map((one) => (
              <DeliveryEntry key={one.id} of={one} webhook={webhook} />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
};
