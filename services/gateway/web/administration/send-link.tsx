// How a person signs in, and what it gets: nothing by itself; the link that it could ask for itself, where it is sent here.
import { useMutation } from '@tanstack/react-query';
import { postSignInLink } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { pagePaths } from '../shell/pages.ts';
import { waysIn } from '../session/ways-in.ts';

export const SendLink = ({ email }: { readonly email: string }) => {
  const text = useText();
  const ways = useAsked(...waysIn);
  const send = useMutation({
    mutationFn: () => postSignInLink({ email }),
    retry: false,
    onSuccess: () => tell({ text: text('administration.link.sent') }),
  });
  if (!ways.data || ways.data.demonstration) return null;
  const { link, oidc } = ways.data;
  const address = location.origin + pagePaths.enter;
  return (
    <section className="card" aria-labelledby="link-title">
      <h3 id="link-title">{text('administration.link')}</h3>
      {oidc ? <p>{text('administration.link.institution', { name: oidc.name, address })}</p> : null}
      {link ? <p>{text('administration.link.about', { address })}</p> : null}
      {link || oidc ? null : <p>{text('administration.link.no.way')}</p>}
      {link ? (
        <>
          <Refusal error={send.error} />
          <div>
            <Action isPending={send.isPending} onPress={() => send.mutate()}>
              {text('administration.link.send')}
            </Action>
          </div>
        </>
      ) : null}
    </section>
  );
};
