// Changes a webhook over what stood when that was begun; what somebody else changed meanwhile is told, and nothing is lost.
import { useState } from 'react';
import { patchWebhooksId, type Webhook, type WebhookPatch } from '../../api/generated.ts';
import { useKept } from '../../kept/use-kept.ts';
import type { Words } from '../../kept/words.ts';
import { useText } from '../../language/use-text.ts';
import { Saving } from '../../parts/saving.tsx';
import { currentIn, useSave } from '../../parts/use-save.ts';
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

const isChange = (words: Words, began: Webhook): boolean =>
  webhookPatchOf(webhookWords(began), words) !== undefined;

export const ChangedWebhook = ({ standing }: { readonly standing: Webhook }) => {
  const text = useText();
  const sayEvent = useSayEvent();
  const kept = useKept(formOfWebhook(standing.id), standing, isChange);
  const [tries, setTries] = useState(0);
  const save = useSave<Webhook, WebhookPatch>(kept, {
    send: (patch, headers) => patchWebhooksId(standing.id, patch, headers),
    of: 'webhooks',
    says: 'administration.webhooks.saved',
  });
  const before = webhookWords(kept.base);
  const words = { ...before, ...kept.words };
  const patch = webhookPatchOf(before, kept.words);
  const current = currentIn<Webhook>(save.error);
  const on = save.variables?.on;
  const shown = (field: WebhookField, of: Webhook): string => {
    const value = field === 'events' ? of.events.map((event) => sayEvent(event)).join(' · ') : of[field];
    return text('administration.now', {
      field: text(`administration.webhooks.${field}`),
      value: value === '' ? text('administration.nothing') : value,
    });
  };
  const meanwhile =
    current && on
      ? webhookFieldsChanged(webhookWords(on), webhookWords(current)).map((field) => shown(field, current))
      : [];
  const send = (): void => {
    if (wrongIn(words).length > 0) return setTries(tries + 1);
    if (patch && !save.isPending) save.mutate({ patch, words: kept.words, on: kept.base });
  };
  return (
    <WebhookFields
      label={text('administration.change')}
      words={words}
      tries={tries}
      error={save.error}
      write={kept.write}
      onSend={send}
    >
      <Saving
        isChanged={patch !== undefined}
        isPending={save.isPending}
        error={save.error}
        told={webhookFieldsTold}
        meanwhile={meanwhile}
        onSave={send}
        onForget={() => {
          kept.clear();
          save.reset();
          setTries(0);
        }}
      />
    </WebhookFields>
  );
};
