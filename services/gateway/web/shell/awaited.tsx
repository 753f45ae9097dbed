// How many introductions wait for who acts, beside the way to them.
import { introductionsUnderWay } from '../api/introductions.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { turnOf } from '../parts/whose-turn.ts';
import { useSession } from '../session/session.ts';
import { Counted } from './counted.tsx';

export const Awaited = () => {
  const text = useText();
  const session = useSession();
  const organisation = session.kind === 'member' ? session.organisation : '';
  const asked = useAsked(...introductionsUnderWay(organisation), { enabled: organisation !== '' });
  const count = asked.data?.items.filter((one) => turnOf(one) === 'yours').length ?? 0;
  return organisation === '' ? null : <Counted count={count} words={text('shell.awaited', { count })} />;
};
