// How much needs an animator, beside the way to it.
import { getQueue } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import { Counted } from './counted.tsx';

/** Above it, how many there are is no matter. */
const mostCounted = 99;
const againMs = 60_000;

export const ToDo = () => {
  const text = useText();
  const isAnimator = useSession().kind === 'animator';
  const asked = useAsked(['queue', 'count'], (signal) => getQueue({ limit: 1 }, { signal }), {
    enabled: isAnimator,
    again: () => againMs,
  });
  const count = asked.data?.counts.reduce((sum, one) => sum + one.count, 0) ?? 0;
  const shown = count > mostCounted ? { shown: `${mostCounted}+` } : {};
  return <Counted count={count} {...shown} words={text('shell.queue.count', { count })} />;
};
