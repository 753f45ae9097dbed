// Makes a webhook: kept until it is sent, made once however often that is tried, and its secret shown once.
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { postWebhooks, type WebhookWithSecret } from '../../api/generated.ts';
import { useText } from '../../language/use-text.ts';
import { Adding } from '../../parts/adding.tsx';
import { Choice } from '../../parts/choice.tsx';
import { tell } from '../../parts/toasts.tsx';
import { useAdd } from '../../parts/use-add.ts';
import { pagePaths } from '../../shell/pages.ts';
import { SecretSheet } from '../secret-sheet.tsx';
import { formOfWebhook } from './form-of-webhook.ts';
import { WebhookFields, webhookFieldsTold } from './webhook-fields.tsx';
import { newWebhook, signingIn, signings, webhookBodyOf, wrongIn } from './webhook-words.ts';

export const NewWebhook = () => {
  const text = useText();
  const navigate = useNavigate();
  const [made, setMade] = useState<WebhookWithSecret>();
  const goOn = (to: WebhookWithSecret): void =>
    void navigate({ to: pagePaths.webhook, params: { id: to.id } });
  const { form, foot, reset } = useAdd(formOfWebhook('new'), {
    ...{ usual: newWebhook, wrongIn, bodyOf: webhookBodyOf, send: postWebhooks, of: 'webhooks' },
    onAdded: (webhook) => {
      if (webhook.secret !== undefined) return setMade(webhook);
      tell({ text: text('administration.webhooks.added') });
      goOn(webhook);
    },
  });
  return (
    <>
      <p>
        <Link to={pagePaths.webhooks}>{text('administration.webhooks.all')}</Link>
      </p>
      <h2>{text('administration.webhooks.add')}</h2>
      <WebhookFields label={text('administration.webhooks.add')} {...form}>
        <div>
          <Choice
            label={text('administration.webhooks.signing')}
            value={signingIn(form.words)}
            options={signings.map((value) => ({ value, text: text(`administration.signing.${value}`) }))}
            onChoose={(signing) => form.write({ signing })}
          />
        </div>
        <Adding action={text('administration.webhooks.add.now')} told={webhookFieldsTold} {...foot} />
      </WebhookFields>
      <SecretSheet
        title={text('administration.webhooks.made')}
        about={text('administration.webhooks.secret.about')}
        secret={made?.secret}
        onDone={() => {
          setMade(undefined);
          reset();
          if (made) goOn(made);
        }}
      />
    </>
  );
};
