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
        <path d="M6 40h108" />
        <path d="M14 40V28Q60-4 106 28v12" />
        <path d="M14 28q46 12 92 0M37 40V29M60 40V31M83 40V29" />
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
