// Makes a webhook: kept until it is sent, and its secret shown once.
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { postWebhooks, type WebhookBody, type WebhookWithSecret } from '../../api/generated.ts';
import { queries } from '../../api/queries.ts';
import { useKept } from '../../kept/use-kept.ts';
import { useText } from '../../language/use-text.ts';
import { Adding } from '../../parts/adding.tsx';
import { Choice } from '../../parts/choice.tsx';
import { tell } from '../../parts/toasts.tsx';
import { pagePaths } from '../../shell/pages.ts';
import { SecretSheet } from '../secret-sheet.tsx';
import { formOfWebhook } from './form-of-webhook.ts';
import { WebhookFields, webhookFieldsTold } from './webhook-fields.tsx';
import { newWebhook, signingIn, signings, webhookBodyOf, wrongIn } from './webhook-words.ts';

export const NewWebhook = () => {
  const text = useText();
  const navigate = useNavigate();
  const kept = useKept(formOfWebhook('new'), undefined);
  const [tries, setTries] = useState(0);
  const [made, setMade] = useState<WebhookWithSecret>();
  const words = { ...newWebhook, ...kept.words };
  const goOn = (to: WebhookWithSecret): void =>
    void navigate({ to: pagePaths.webhook, params: { id: to.id } });
  const making = useMutation({
    mutationFn: (body: WebhookBody) => postWebhooks(body),
    // Sent again, it would be there twice.
    retry: false,
    onSuccess: (webhook) => {
      kept.clear();
      setTries(0);
      if (webhook.secret !== undefined) return setMade(webhook);
      tell({ text: text('administration.webhooks.added') });
      goOn(webhook);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
    gcTime: 0,
  });
  const send = (): void => {
    if (making.isPending) return;
    if (wrongIn(words).length > 0) return setTries(tries + 1);
    making.mutate(webhookBodyOf(words));
  };
  return (
    <>
      <p>
        <Link to={pagePaths.webhooks}>{text('administration.webhooks.all')}</Link>
      </p>
      <h2>{text('administration.webhooks.add')}</h2>
      <WebhookFields
        label={text('administration.webhooks.add')}
        words={words}
        tries={tries}
        error={making.error}
        write={kept.write}
        onSend={send}
      >
        <div>
          <Choice
            label={text('administration.webhooks.signing')}
            value={signingIn(words)}
            options={signings.map((value) => ({ value, text: text(`administration.signing.${value}`) }))}
            onChoose={(signing) => kept.write({ signing })}
          />
        </div>
        <Adding
          action={text('administration.webhooks.add.now')}
          isBegun={Object.keys(kept.words).length > 0}
          isPending={making.isPending}
          error={making.error}
          told={webhookFieldsTold}
          onForget={() => {
            kept.clear();
            making.reset();
            setTries(0);
          }}
        />
      </WebhookFields>
      <SecretSheet
        title={text('administration.webhooks.made')}
        about={text('administration.webhooks.secret.about')}
        secret={made?.secret}
        onDone={() => {
          setMade(undefined);
          making.reset();
          if (made) goOn(made);
        }}
      />
    </>
  );
};
