// What needs an animator now, most useful first.
import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { QueueList } from './queue-list.tsx';
import './queue.css';

export const QueuePage = () => {
  const text = useText();
  const isTheirs = useMayOpen('queue');
  const { kind } = useSearch({ from: pagePaths.queue });
  usePageTitle(text('shell.queue'));
  return (
    <div className="page">
      <div className="stack">
        <h1>{text('shell.queue')}</h1>
        {isTheirs ? (
          <p>
            {text('queue.text')} <Link to={pagePaths.bringTogether}>{text('queue.together')}</Link>
            {' · '}
            <Link to={pagePaths.introductions}>{text('queue.introductions')}</Link>
          </p>
        ) : null}
      </div>
      {isTheirs ? (
        <QueueList key={kind ?? 'all'} kind={kind} />
      ) : (
        <AnimatorsOnly says={text('queue.animators')} />
      )}
    </div>
  );
};
