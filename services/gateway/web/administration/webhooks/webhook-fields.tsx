// The fields of a webhook: where to, what for, of what; each says what is wrong with it.
import { troubleAt } from '../../api/trouble-at.ts';
import { useText } from '../../language/use-text.ts';
import { Field } from '../../parts/field.tsx';
import { Tick } from '../../parts/tick.tsx';
import { type FieldsProps, WrittenForm } from '../../parts/written-form.tsx';
import { useSayEvent } from './event-words.ts';
import { events, eventsIn, webhookFields, withEvent, wrongIn } from './webhook-words.ts';

/** As they are named in requests: what is wrong with them is said at them. */
export const webhookFieldsTold: readonly string[] = webhookFields;

interface WebhookFieldsProps extends FieldsProps {
  readonly label: string;
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
  const wrong = tries > 0 ? wrongIn(words) : [];
  const troubleOfEvents =
    troubleAt(error, 'events') ??
    (wrong.includes('events') ? text('administration.webhooks.events.missing') : undefined);
  return (
    <WrittenForm label={label} className="card" tries={tries} error={error} onSend={onSend}>
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
    </WrittenForm>
  );
};
