// Which kind of things to do is shown, each with how many there are. Each is an address.
import { Link } from '@tanstack/react-router';
import type { QueueKind, QueuePage } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';
import { queueKinds } from './queue-search.ts';
import '../parts/views.css';

interface KindsProps {
  readonly counts: QueuePage['counts'];
  readonly kind: QueueKind | undefined;
}

export const Kinds = ({ counts, kind }: KindsProps) => {
  const text = useText();
  const countOf = (one: QueueKind): number => counts.find((of) => of.kind === one)?.count ?? 0;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const shown = queueKinds.filter((one) => one === kind || countOf(one) > 0);
  return (
    <nav aria-label={text('queue.kinds')}>
      <ul className="views">
        {[undefined, ...shown].map((one) => (
          <li key={one ?? 'all'}>
            <Link
              to={pagePaths.queue}
              search={one === undefined ? {} : { kind: one }}
              activeOptions={{ exact: true }}
            >
              {text('queue.kind.counted', {
                kind: text(one === undefined ? 'queue.kind.all' : `queue.kind.${one}`),
                count: one === undefined ? all : countOf(one),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
