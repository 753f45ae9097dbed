// One webhook: where it stands, what it was told and what came of it, and what can be changed of it.
import { Link, useParams } from '@tanstack/react-router';
import { getWebhooksId, type Webhook } from '../../api/generated.ts';
import { useAsked } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.ts';
import { instantIn } from '../../language/numbers.ts';
import { useText } from '../../language/use-text.ts';
import { Asked } from '../../parts/asked.tsx';
import { pagePaths } from '../../shell/pages.ts';
import { Area } from '../area.tsx';
import { ChangedWebhook } from './changed-webhook.tsx';
import { Deliveries } from './deliveries.tsx';
import { PauseWebhook } from './pause-webhook.tsx';
import { RemoveWebhook } from './remove-webhook.tsx';
import { RotateWebhook } from './rotate-webhook.tsx';
import { TestWebhook } from './test-webhook.tsx';
import { WebhookOwner, WebhookState } from './webhooks.tsx';

const Standing = ({ of }: { readonly of: Webhook }) => {
  const text = useText();
  const language = useLanguage();
  return (
    <section className="card" aria-label={text('administration.webhooks.standing')}>
      <div className="row">
        <WebhookState of={of} />
        <p className="soft small">
          <WebhookOwner of={of} /> · {text(`administration.signing.${of.signing}`)}
        </p>
      </div>
      <p>{of.text}</p>
      {of.paused_at === undefined ? null : (
        <p className="soft small">
          {text('administration.webhooks.paused', { at: instantIn(language, of.paused_at) })}
        </p>
      )}
      {of.public_key === undefined ? null : (
        <p className="small">
          {text('administration.webhooks.public.key')} <code>{of.public_key}</code>
        </p>
      )}
      {of.overlap_until === undefined ? null : (
        <p className="soft small">
          {text('administration.webhooks.overlap', { at: instantIn(language, of.overlap_until) })}
        </p>
      )}
      <div className="row">
        <PauseWebhook of={of} />
        <TestWebhook of={of} />
        <RotateWebhook of={of} />
        <RemoveWebhook of={of} />
      </div>
    </section>
  );
};

const Asking = () => {
  const text = useText();
  const { id } = useParams({ from: pagePaths.webhook });
  const found = useAsked(['webhooks', id], (signal) => getWebhooksId(id, { signal }));
  return (
    <section className="stack admin-one" aria-label={text('administration.webhook')}>
      <p>
        <Link to={pagePaths.webhooks}>{text('administration.webhooks.all')}</Link>
      </p>
      <Asked of={found}>
        {(of) => (
          <>
            <h2 className="admin-address">{of.url}</h2>
            <Standing of={of} />
            <Deliveries webhook={of.id} />
            <h3>{text('administration.change')}</h3>
            <ChangedWebhook standing={of} />
          </>
        )}
      </Asked>
    </section>
  );
};

export const WebhookPage = () => <Area part="webhooks">{() => <Asking />}</Area>;
