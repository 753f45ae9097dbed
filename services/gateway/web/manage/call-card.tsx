// A call among those there are: what it is, what can be done with it, and, once it is asked for, whom it fits.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Call } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { CallFacts } from '../parts/call-facts.tsx';
import { pagePaths } from '../shell/pages.ts';
import { Fits } from './fits.tsx';
import { RemoveCall } from './remove-call.tsx';

interface CallCardProps {
  readonly call: Call;
  /** Changes were written and are not saved. */
  readonly isBegun: boolean;
}

/** Looked for once somebody wants to know. */
const WhomItFits = ({ call }: Pick<CallCardProps, 'call'>) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('manage.fits')}</summary>
      {isOpen ? <Fits call={call} /> : null}
    </details>
  );
};

export const CallCard = ({ call, isBegun }: CallCardProps) => {
  const text = useText();
  const { id, title, language, requirements } = call;
  const mandatory = requirements.filter((one) => one.mandatory).length;
  return (
    <article className="card" aria-labelledby={id}>
      <div className="row">
        <h3 id={id} lang={language}>
          {title}
        </h3>
        <span className={call.open ? 'call-tag open' : 'call-tag'}>
          {text(call.open ? 'manage.is.open' : 'manage.is.closed')}
        </span>
        {isBegun ? <span className="call-tag">{text('manage.begun')}</span> : null}
      </div>
      <CallFacts of={call} />
      <p>{text('manage.asks', { count: requirements.length, mandatory })}</p>
      <div className="row">
        <Link to={pagePaths.consortia} params={{ id }} className="action first">
          {text('manage.consortia')}
          <span className="unseen" lang={language}>{` ${title}`}</span>
        </Link>
        <Link from={pagePaths.manageCalls} search={{ edit: id }} className="action second">
          {text('manage.change')}
          <span className="unseen" lang={language}>{` ${title}`}</span>
        </Link>
        <RemoveCall call={call} />
      </div>
      <WhomItFits call={call} />
    </article>
  );
};
