// The account of who acts: for whom they act, by which address they come in, and where they are signed in.
import { useText } from '../language/use-text.ts';
import { isOwn } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { AccountFrame } from './account-frame.tsx';
import { ActingFor } from './acting-for.tsx';
import { OwnAddress } from './own-address.tsx';
import { Sessions } from './sessions.tsx';

export const AccountPage = () => {
  const text = useText();
  const session = useSession();
  return (
    <AccountFrame page="account">
      {(person) =>
        isOwn(session) ? (
          <>
            <ActingFor session={session} />
            <OwnAddress person={person} />
            <Sessions person={person} />
          </>
        ) : (
          <p className="card">{text('account.demonstration')}</p>
        )
      }
    </AccountFrame>
  );
};
