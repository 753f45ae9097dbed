// When nothing needs an animator, or nothing of the kind that is shown.
import { Link } from '@tanstack/react-router';
import type { QueueKind } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

export const NothingToDo = ({ kind }: { readonly kind: QueueKind | undefined }) => {
  const text = useText();
  return (
    <section className="card nothing-to-do">
      <svg viewBox="0 0 120 48" aria-hidden="true">
        <path d="M6 40h108M14 40Q60-12 106 40M37 40V21M60 40V14M83 40V21" />
      </svg>
      <h2>{text(kind === undefined ? 'queue.none' : 'queue.none.kind')}</h2>
      <p>{text('queue.none.text')}</p>
      <p>
        {kind === undefined ? (
          <Link to={pagePaths.map}>{text('queue.none.map')}</Link>
        ) : (
          <Link to={pagePaths.queue}>{text('queue.none.all')}</Link>
        )}
      </p>
    </section>
  );
};
