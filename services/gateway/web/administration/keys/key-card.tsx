// A key among those there are: whose it is, what it opens, how it is used, and what can be done with it.
import { Link } from '@tanstack/react-router';
import type { Key } from '../../api/generated.ts';
import { useLanguage } from '../../language/language.ts';
import { dayIn, instantIn, numberIn } from '../../language/numbers.ts';
import { useText } from '../../language/use-text.ts';
import { pagePaths } from '../../shell/pages.ts';
import { lastDay } from './key-words.ts';
import { scopeWords } from './scope-words.ts';
import { RevokeKey } from './revoke-key.tsx';
import { RotateKey } from './rotate-key.tsx';

const Facts = ({ of }: { readonly of: Key }) => {
  const text = useText();
  const language = useLanguage();
  const facts = [
    ['scopes', of.scopes.map((scope) => text(scopeWords[scope])).join(' · ')],
    ['networks', of.networks.length === 0 ? text('administration.keys.anywhere') : of.networks.join(' · ')],
    [
      'rate',
      text('administration.keys.rate.is', {
        second: numberIn(language, of.per_second),
        burst: numberIn(language, of.burst),
        day: numberIn(language, of.per_day),
      }),
    ],
    ['expires', dayIn(language, lastDay(of.expires))],
    [
      'used',
      of.last_used_at === undefined
        ? text('administration.keys.used.never')
        : instantIn(language, of.last_used_at),
    ],
  ] as const;
  return (
    <dl className="admin-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{text(`administration.keys.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Secrets = ({ of }: { readonly of: Key }) => {
  const text = useText();
  const language = useLanguage();
  return (
    <ul className="plain small admin-of">
      {of.secrets.map(({ name, made_at: madeAt, ends_at: endsAt }) => (
        <li key={name}>
          <code>{name}…</code>{' '}
          <span className="soft">
            {text('administration.keys.secret.made', { at: dayIn(language, madeAt) })}
            {endsAt === undefined
              ? ''
              : ` · ${text('administration.keys.secret.ends', { at: instantIn(language, endsAt) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
};

export const KeyCard = ({ of, isBegun }: { readonly of: Key; readonly isBegun: boolean }) => {
  const text = useText();
  return (
    <article className="card" aria-labelledby={of.id}>
      <div className="row">
        <h3 id={of.id}>{of.name}</h3>
        <span className={of.state === 'live' ? 'admin-tag strong' : 'admin-tag'}>
          {text(`administration.keys.state.${of.state}`)}
        </span>
        {isBegun ? <span className="admin-tag">{text('administration.begun')}</span> : null}
      </div>
      {of.organisation === undefined ? null : <p className="soft">{of.organisation.name}</p>}
      <Facts of={of} />
      <Secrets of={of} />
      {of.state === 'revoked' ? null : (
        <div className="row">
          <Link
            to={pagePaths.keys}
            search={{ edit: of.id }}
            className="action second"
            aria-label={text('administration.keys.change.title', { name: of.name })}
          >
            {text('administration.change')}
          </Link>
          {of.state === 'live' || of.state === 'suspended' ? <RotateKey of={of} /> : null}
          <RevokeKey of={of} />
        </div>
      )}
    </article>
  );
};
