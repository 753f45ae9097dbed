// Signing in: by the link that was followed, by asking for one, or where the institution says who one is.
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { postSignIn, type WaysIn } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { inBrowser } from '../kept/guarded.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { pagePaths } from '../shell/pages.ts';
import { AskForLink } from './ask-for-link.tsx';
import { signOut } from './in-step.ts';
import { forgetToken, useToken } from './link-token.ts';
import { takeNext } from './next-page.ts';
import { actorOf } from './read-session.ts';
import { actorNow, sessionNow } from './session.ts';
import { useArriving, useGoingOn } from './use-arriving.ts';
import { type Here, here } from './who-is-here.ts';

interface Wanting {
  readonly next: string | undefined;
}

/** By hand: what opens links to see whether they are harmful presses no button. */
const ByLink = ({ token, next }: Wanting & { readonly token: string }) => {
  const text = useText();
  const arrive = useArriving();
  const signIn = useMutation({
    mutationFn: () => postSignIn({ token }),
    // Good once: where the answer was lost, it is over.
    retry: false,
    onSuccess: async () => {
      await arrive(next ?? takeNext(inBrowser));
      forgetToken();
    },
  });
  if (signIn.isError)
    return (
      <section className="card">
        <Refusal error={signIn.error} />
        <AskForLink next={next} />
      </section>
    );
  return (
    <section className="card">
      <p>{text('session.by.link')}</p>
      <div>
        <Action weight="first" isPending={signIn.isPending} onPress={() => signIn.mutate()}>
          {text('session.sign.in')}
        </Action>
      </div>
    </section>
  );
};

/** Whoever is signed in in this browser already. */
const AlreadyIn = ({ found, next }: Wanting & { readonly found: Here }) => {
  const text = useText();
  const goOn = useGoingOn();
  const leave = useMutation({ mutationFn: signOut, retry: false });
  const session = found.sessions.find((one) => actorOf(one) === actorNow()) ?? found.sessions[0];
  useEffect(() => {
    // They signed in in another tab, or came back from their institution.
    if (sessionNow().kind === 'nobody') goOn(session, next);
    // Once, as the page is opened.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <section className="card">
      <p>{text('session.here', { name: found.name })}</p>
      <Refusal error={leave.error} />
      <div className="row">
        <Action weight="first" onPress={() => goOn(session, next)}>
          {text('session.go.on')}
        </Action>
        <Action isPending={leave.isPending} onPress={() => leave.mutate()}>
          {text('session.sign.out')}
        </Action>
      </div>
    </section>
  );
};

const Ways = ({ ways, next = pagePaths.home }: Wanting & { readonly ways: WaysIn }) => {
  const text = useText();
  return (
    <>
      {ways.first ? <p className="card">{text('session.first.invited')}</p> : null}
      {ways.oidc ? (
        <section className="card">
          <div>
            <a className="action first" href={`/v1/sign-in/oidc?next=${encodeURIComponent(next)}`}>
              {text('session.institution', { name: ways.oidc.name })}
            </a>
          </div>
        </section>
      ) : null}
      {ways.link ? (
        <section className="card">
          <h2>{text('session.by.mail')}</h2>
          <AskForLink next={next} />
        </section>
      ) : null}
      {ways.link || ways.oidc ? null : <p className="card">{text('session.no.way')}</p>}
    </>
  );
};

export const SignIn = ({ ways, next }: Wanting & { readonly ways: WaysIn }) => {
  const text = useText();
  const token = useToken(pagePaths.enter);
  const who = useAsked(...here);
  return (
    <>
      <h1>{text('session.sign.in')}</h1>
      {token === undefined ? (
        <Asked of={who}>
          {(found) => (found ? <AlreadyIn found={found} next={next} /> : <Ways ways={ways} next={next} />)}
        </Asked>
      ) : (
        <ByLink key={token} token={token} next={next} />
      )}
    </>
  );
};
