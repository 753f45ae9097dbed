// Sends a person the link by which it signs in, as it could ask for itself.
import { useMutation } from '@tanstack/react-query';
import { postSignInLink } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { waysIn } from '../session/ways-in.ts';

export const SendLink = ({ email }: { readonly email: string }) => {
  const text = useText();
  const ways = useAsked(...waysIn);
  const send = useMutation({
    mutationFn: () => postSignInLink({ email }),
    retry: false,
    onSuccess: () => tell({ text: text('administration.link.sent') }),
  });
  if (ways.data?.link !== true || ways.data.demonstration) return null;
  return (
    <section className="card" aria-labelledby="link-title">
      <h3 id="link-title">{text('administration.link')}</h3>
      <p className="soft small">{text('administration.link.about')}</p>
      <Refusal error={send.error} />
      <div>
        <Action isPending={send.isPending} onPress={() => send.mutate()}>
          {text('administration.link.send')}
        </Action>
      </div>
    </section>
  );
};
