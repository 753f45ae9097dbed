// How many messages wait, beside the way to them.
import { getPersonsIdNotices } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { personOf } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { Counted } from './counted.tsx';

/** Above it, how many there are is no matter. */
const mostCounted = 99;

export const Unread = () => {
  const text = useText();
  const person = personOf(useSession()) ?? '';
  const asked = useAsked(
    ['notices', person, 'unread'],
    (signal) => getPersonsIdNotices(person, { unread: 'true', limit: mostCounted + 1 }, { signal }),
    { enabled: person !== '' },
  );
  const count = asked.data?.items.length ?? 0;
  if (person === '') return null;
  return count > mostCounted ? (
    <Counted
      count={count}
      shown={`${mostCounted}+`}
      words={text('shell.unread.many', { count: mostCounted })}
    />
  ) : (
    <Counted count={count} words={text('shell.unread', { count })} />
  );
};
