// The way back to the queue, and on to what is to be looked at next.
import { Link } from '@tanstack/react-router';
import { getQueue } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

export const NextReview = ({ id }: { readonly id: string }) => {
  const text = useText();
  const asked = useAsked(['queue', 'reviews'], (signal) =>
    getQueue({ kind: ['review'], limit: 2 }, { signal }),
  );
  const next = asked.data?.items.find(({ introduction }) => introduction !== id);
  return (
    <ul className="plain row small">
      <li>
        <Link to={pagePaths.queue} activeOptions={{ exact: true }}>
          {text('review.queue')}
        </Link>
      </li>
      {next?.introduction === undefined ? null : (
        <li>
          <Link to={pagePaths.review} params={{ id: next.introduction }}>
            {text('review.next')}
          </Link>
        </li>
      )}
    </ul>
  );
};
