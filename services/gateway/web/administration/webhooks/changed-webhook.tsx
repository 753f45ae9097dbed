// Changes a webhook over what stood when that was begun; what somebody else changed meanwhile is told, and nothing is lost.
import { patchWebhooksId, type Webhook, type WebhookPatch } from '../../api/generated.ts';
import { useText } from '../../language/use-text.ts';
import { Saving } from '../../parts/saving.tsx';
import { useChange } from '../../parts/use-change.ts';
import { useSayEvent } from './event-words.ts';
import { formOfWebhook } from './form-of-webhook.ts';
import { WebhookFields, webhookFieldsTold } from './webhook-fields.tsx';
import {
  type WebhookField,
  webhookFieldsChanged,
  webhookPatchOf,
  webhookWords,
  wrongIn,
} from './webhook-words.ts';

const useShown = (): ((field: WebhookField, of: Webhook) => string) => {
  const text = useText();
  const sayEvent = useSayEvent();
  return (field, of) => {
    const value = field === 'events' ? of.events.map((event) => sayEvent(event)).join(' · ') : of[field];
    return text('administration.now', {
      field: text(`administration.webhooks.${field}`),
      value: value === '' ? text('administration.nothing') : value,
    });
  };
};

export const ChangedWebhook = ({ standing }: { readonly standing: Webhook }) => {
  const text = useText();
  const { form, foot } = useChange(formOfWebhook(standing.id), standing, {
    ...{ wordsOf: webhookWords, patchOf: webhookPatchOf, changedBetween: webhookFieldsChanged, wrongIn },
    shown: useShown(),
    send: (patch: WebhookPatch, headers) => patchWebhooksId(standing.id, patch, headers),
    of: 'webhooks',
    says: 'administration.webhooks.saved',
  });
  return (
    <WebhookFields label={text('administration.change')} {...form}>
      <Saving told={webhookFieldsTold} {...foot} />
    </WebhookFields>
  );
};
