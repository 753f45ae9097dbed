// How many messages wait, beside the way to them.
import { getPersonsIdNotices } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import './unread.css';

/** Above it, how many there are is no matter. */
const mostCounted = 99;

export const Unread = () => {
  const text = useText();
  const session = useSession();
  const person = session.kind === 'member' ? session.person : '';
  const asked = useAsked(
    ['notices', person, 'unread'],
    (signal) => getPersonsIdNotices(person, { unread: 'true', limit: mostCounted + 1 }, { signal }),
    { enabled: person !== '' },
  );
  const count = asked.data?.items.length ?? 0;
  if (person === '') return null;
  // Its place is kept: what stands beside it, and the page below, would move when the number comes.
  if (count === 0) return <span className="unread-place" />;
  return (
    <span className="unread-place">
      <span className="unread" aria-hidden="true">
        {count > mostCounted ? `${mostCounted}+` : count}
      </span>
      <span className="unseen">
        {' '}
        {count > mostCounted
          ? text('shell.unread.many', { count: mostCounted })
          : text('shell.unread', { count })}
      </span>
    </span>
  );
};
