// Shows a new address to be whoever's who is signed in, by the link that was mailed there.
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { postPersonsIdNewEmailShown } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { forgetToken, useToken } from '../session/link-token.ts';
import { isOwn } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { AccountFrame } from './account-frame.tsx';

/** By hand, as signing in is: what opens links to see whether they are harmful presses no button. */
const ByLink = ({ person, token }: { readonly person: string; readonly token: string }) => {
  const text = useText();
  const navigate = useNavigate();
  const show = useMutation({
    mutationFn: () => postPersonsIdNewEmailShown(person, { token }),
    // Good once: where the answer was lost, it is over.
    retry: false,
    onSuccess: async () => {
      tell({ text: text('account.address.changed') });
      await navigate({ to: pagePaths.account });
      forgetToken();
    },
    onSettled: () => changed(['person', person]),
  });
  return (
    <section className="card" aria-labelledby="shown">
      <h2 id="shown">{text('account.address.show')}</h2>
      <p>{text('account.address.show.text')}</p>
      <Refusal error={show.error} />
      <div className="row">
        <Action weight="first" isPending={show.isPending} onPress={() => show.mutate()}>
          {text('account.address.mine')}
        </Action>
        <Link to={pagePaths.account}>{text('account.address.back')}</Link>
      </div>
    </section>
  );
};

const Missing = () => {
  const text = useText();
  return (
    <p className="card">
      {text('account.address.missing')} <Link to={pagePaths.account}>{text('account.address.back')}</Link>
    </p>
  );
};

export const AddressPage = () => {
  const text = useText();
  const session = useSession();
  const token = useToken(pagePaths.address);
  return (
    <AccountFrame page="account">
      {(person) => {
        if (!isOwn(session)) return <p className="card">{text('account.demonstration')}</p>;
        return token === undefined ? <Missing /> : <ByLink key={token} person={person} token={token} />;
      }}
    </AccountFrame>
  );
};
