// The account of who signed in: for whom they act, and where they are signed in.
import { useText } from '../language/use-text.ts';
import { isOwn, personOf } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { ActingFor } from './acting-for.tsx';
import { Sessions } from './sessions.tsx';

export const AccountPage = () => {
  const text = useText();
  const session = useSession();
  const person = personOf(session);
  usePageTitle(text('account.title'));
  return (
    <div className="page narrow">
      <h1>{text('account.title')}</h1>
      {person !== undefined && isOwn(session) ? (
        <>
          <ActingFor session={session} />
          <Sessions person={person} />
        </>
      ) : (
        <p className="card">{text('account.demonstration')}</p>
      )}
    </div>
  );
};
