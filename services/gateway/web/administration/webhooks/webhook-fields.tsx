// The fields of a webhook: where to, what for, of what; each says what is wrong with it.
import type { ReactNode } from 'react';
import { troubleAt } from '../../api/trouble-at.ts';
import type { Words } from '../../kept/words.ts';
import { useText } from '../../language/use-text.ts';
import { Field } from '../../parts/field.tsx';
import { Tick } from '../../parts/tick.tsx';
import { useFocusOnTrouble } from '../../parts/use-focus-on-trouble.ts';
import { useSayEvent } from './event-words.ts';
import { events, eventsIn, webhookFields, withEvent, wrongIn } from './webhook-words.ts';

/** As they are named in requests: what is wrong with them is said at them. */
export const webhookFieldsTold: readonly string[] = webhookFields;

interface WebhookFieldsProps {
  readonly label: string;
  /** All that stands in its fields. */
  readonly words: Words;
  /** How often it was tried as it could not be sent. */
  readonly tries: number;
  /** Of the last try. */
  readonly error: unknown;
  write(changed: Words): void;
  /** It is sent, or said why not. */
  onSend(): void;
  /** What sends it and what says what became of it. */
  readonly children: ReactNode;
}

export const WebhookFields = ({
  label,
  words,
  tries,
  error,
  write,
  onSend,
  children,
}: WebhookFieldsProps) => {
  const text = useText();
  const sayEvent = useSayEvent();
  const form = useFocusOnTrouble<HTMLFormElement>(error ?? (tries || undefined));
  const wrong = tries > 0 ? wrongIn(words) : [];
  const troubleOfEvents =
    troubleAt(error, 'events') ??
    (wrong.includes('events') ? text('administration.webhooks.events.missing') : undefined);
  return (
    <form
      ref={form}
      className="card"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Field
        type="url"
        label={text('administration.webhooks.url')}
        help={text('administration.webhooks.url.help')}
        value={words['url'] ?? ''}
        isRequired
        trouble={wrong.includes('url') ? text('administration.webhooks.url.missing') : undefined}
        refused={troubleAt(error, 'url')}
        onChange={(url) => write({ url })}
      />
      <Field
        label={text('administration.webhooks.description')}
        help={text('administration.webhooks.description.help')}
        value={words['description'] ?? ''}
        refused={troubleAt(error, 'description')}
        onChange={(description) => write({ description })}
      />
      <fieldset className="admin-choices">
        <legend>{text('administration.webhooks.events')}</legend>
        {events.map((event) => (
          <Tick
            key={event}
            label={sayEvent(event)}
            value={eventsIn(words).includes(event)}
            onChange={(isIn) => write({ events: withEvent(words, event, isIn) })}
          />
        ))}
        {troubleOfEvents === undefined ? null : (
          <p role="alert" className="trouble">
            {troubleOfEvents}
          </p>
        )}
      </fieldset>
      {children}
    </form>
  );
};
