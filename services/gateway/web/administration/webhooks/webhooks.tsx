// Webhooks: those there are, each as the way to its messages, or one that is being made.
import { Link, useSearch } from '@tanstack/react-router';
import { getKeysId, getWebhooks, type Webhook } from '../../api/generated.ts';
import { useAsked } from '../../api/queries.ts';
import { usePages } from '../../api/use-pages.ts';
import { useBegun } from '../../kept/use-kept.ts';
import { useText } from '../../language/use-text.ts';
import { Paged } from '../../parts/paged.tsx';
import { useFocusOnMove } from '../../parts/use-focus-on-move.ts';
import { pagePaths } from '../../shell/pages.ts';
import { Area } from '../area.tsx';
import { useSayEvent } from './event-words.ts';
import { formOfWebhook } from './form-of-webhook.ts';
import { NewWebhook } from './new-webhook.tsx';

export const WebhookState = ({ of }: { readonly of: Webhook }) => {
  const text = useText();
  return (
    <span className={of.state === 'active' ? 'admin-tag strong' : 'admin-tag grave'}>
      {text(`administration.webhooks.state.${of.state}`)}
    </span>
  );
};

/** Of which partner's machines it is, where it is not the campus's. */
export const WebhookOwner = ({ of }: { readonly of: Webhook }) => {
  const text = useText();
  const { key = '' } = of;
  const found = useAsked(['keys', key], (signal) => getKeysId(key, { signal }), { enabled: key !== '' });
  return (
    <>
      {key === ''
        ? text('administration.webhooks.of.campus')
        : text('administration.webhooks.of.key', { name: found.data?.name ?? key })}
    </>
  );
};

const Card = ({ of }: { readonly of: Webhook }) => {
  const sayEvent = useSayEvent();
  return (
    <article className="card">
      <div className="row">
        <h3 className="admin-address">
          <Link to={pagePaths.webhook} params={{ id: of.id }}>
            {of.url}
          </Link>
        </h3>
        <WebhookState of={of} />
      </div>
      {of.description === '' ? null : <p>{of.description}</p>}
      <p className="soft small">
        <WebhookOwner of={of} /> · {of.events.map((event) => sayEvent(event)).join(' · ')}
      </p>
      {of.state === 'paused' ? <p>{of.text}</p> : null}
    </article>
  );
};

const List = () => {
  const text = useText();
  const webhooks = usePages(['webhooks'], (cursor, signal) => getWebhooks({ limit: 20, cursor }, { signal }));
  const isBegun = useBegun().includes(formOfWebhook('new'));
  return (
    <>
      <h2>{text('administration.webhooks')}</h2>
      <p>{text('administration.webhooks.about')}</p>
      <div>
        <Link to={pagePaths.webhooks} search={{ edit: 'new' }} className="action first">
          {text(isBegun ? 'administration.webhooks.add.goon' : 'administration.webhooks.add')}
        </Link>
      </div>
      <Paged
        of={webhooks}
        says={webhooks.items?.length === 0 ? text('administration.webhooks.none') : undefined}
        more={text('administration.more')}
      >
        {(items) => (
          <ul className="plain stack">
            {items.map((one) => (
              <li key={one.id}>
                <Card of={one} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
};

const Shown = () => {
  const text = useText();
  const { edit } = useSearch({ from: pagePaths.webhooks });
  const start = useFocusOnMove(edit ?? '');
  return (
    <section
      ref={start}
      tabIndex={-1}
      className="stack admin-one"
      aria-label={text('administration.webhooks')}
    >
      {edit === 'new' ? <NewWebhook /> : <List />}
    </section>
  );
};

export const Webhooks = () => <Area part="webhooks">{() => <Shown />}</Area>;
