// One message: of what, when, what came of each attempt, its body once it is asked for, and the way to send it again.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { postWebhooksIdReplay, type WebhookDelivery } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.ts';
import { instantIn, numberIn } from '../../language/numbers.ts';
import { useText } from '../../language/use-text.ts';
import { Action } from '../../parts/action.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { tell } from '../../parts/toasts.tsx';
import { useSayEvent } from './event-words.ts';
import { useSayAttempt } from './say-attempt.ts';

interface EntryProps {
  readonly of: WebhookDelivery;
  readonly webhook: string;
}

const tags = {
  pending: 'admin-tag',
  delivered: 'admin-tag strong',
  failed: 'admin-tag grave',
  dropped: 'admin-tag',
} as const;

const Attempts = ({ of }: Pick<EntryProps, 'of'>) => {
  const text = useText();
  const language = useLanguage();
  const say = useSayAttempt();
  return (
    <ol className="plain small admin-attempts">
      {of.attempts.map((attempt) => (
        <li key={attempt.at}>
          {instantIn(language, attempt.at)}{' '}
          <span className="soft">
            {text('administration.attempt.took', {
              outcome: say(attempt),
              ms: numberIn(language, attempt.ms),
            })}
          </span>
        </li>
      ))}
      {of.next_at === undefined ? null : (
        <li className="soft">
          {text('administration.attempt.next', { at: instantIn(language, of.next_at) })}
        </li>
      )}
    </ol>
  );
};

/** Made once somebody wants to read it. */
const Body = ({ of }: Pick<EntryProps, 'of'>) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('administration.delivery.body')}</summary>
      {isOpen ? <code className="admin-body">{JSON.stringify(of.payload, undefined, 2)}</code> : null}
    </details>
  );
};

export const DeliveryEntry = ({ of, webhook }: EntryProps) => {
  const text = useText();
  const language = useLanguage();
  const event = useSayEvent()(of.event);
  const at = instantIn(language, of.at);
  const replay = useMutation({
    mutationFn: () => postWebhooksIdReplay(webhook, { delivery: of.id }),
    retry: false,
    onSuccess: ({ replayed }) => tell({ text: text('administration.replayed', { count: replayed }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhook-deliveries', webhook] }),
  });
  return (
    <li className="admin-row" data-state={of.state}>
      <div className="stack admin-tight">
        <p className="row">
          <strong>{event}</strong>
          <span className="soft small">{at}</span>
          <span className={tags[of.state]}>{text(`administration.delivery.${of.state}`)}</span>
        </p>
        <Attempts of={of} />
        <Body of={of} />
      </div>
      {of.state === 'pending' ? null : (
        <Action
          aria-label={text('administration.replay.of', { event, at })}
          isPending={replay.isPending}
          onPress={() => replay.mutate()}
        >
          {text('administration.replay')}
        </Action>
      )}
      <Refusal error={replay.error} />
    </li>
  );
};
