// Asks all partners of a consortium whether they want to meet, once it was said who they are and what happens then.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { problemIn } from '../api/client.ts';
import { type Call, type Consortium, getBrokeringSettings, postIntroductions } from '../api/generated.ts';
import { standingIn } from '../api/introductions.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Tick } from '../parts/tick.tsx';
import { durationIn } from '../parts/told-when.ts';
import { pagePaths } from '../shell/pages.ts';
import { OpenedIntroduction } from './opened-introduction.tsx';

interface OpenIntroductionProps {
  readonly of: Consortium;
  readonly call: Call;
}

/** One of them said no before: asked again only where somebody insists. */
const takesInsisting = (error: unknown): boolean =>
  problemIn(error)?.errors?.some(({ field }) => field === 'insist') === true;

export const OpenIntroduction = ({ of: { partners }, call }: OpenIntroductionProps) => {
  const text = useText();
  /** Under which it is asked for, however often; undefined: nobody asks. */
  const [asks, setAsks] = useState<string>();
  const holdSeconds = useAsked(['brokering-settings'], () => getBrokeringSettings()).data?.hold_seconds;
  const [insists, setInsists] = useState(false);
  const opening = useMutation({
    mutationFn: ({ key, insist }: { readonly key: string; readonly insist: boolean }) =>
      postIntroductions(
        {
          organisations: partners.map(({ organisation }) => organisation.id),
          call: call.id,
          ...(insist ? { insist } : {}),
        },
        { idempotencyKey: insist ? `${key}-insist` : key },
      ),
    onSuccess: () => setAsks(undefined),
    onSettled: () => changed(['queue'], ['introductions']),
  });
  const standing = standingIn(opening.error)?.id;
  const mustInsist = insists || takesInsisting(opening.error);
  if (opening.data)
    return <OpenedIntroduction introduction={opening.data} onTakenBack={() => opening.reset()} />;
  return (
    <section className="stack" aria-labelledby="open-introduction">
      <h3 id="open-introduction">{text('consortia.open')}</h3>
      <p>{text('consortia.open.text')}</p>
      <div>
        <Action
          weight="first"
          onPress={() => {
            opening.reset();
            setInsists(false);
            setAsks(crypto.randomUUID());
          }}
        >
          {text('consortia.open.ask')}
        </Action>
      </div>
      <Confirm
        title={text('consortia.open.title', { count: partners.length })}
        action={text('consortia.open.now')}
        isOpen={asks !== undefined}
        isPending={opening.isPending}
        error={opening.error}
        onConfirm={() => {
          if (asks !== undefined) opening.mutate({ key: asks, insist: insists });
        }}
        onClose={() => setAsks(undefined)}
      >
        <p>{text('consortia.open.who')}</p>
        <ul>
          {partners.map(({ organisation: { id, name = text('parts.gone') } }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <p>{text('consortia.open.effect')}</p>
        {holdSeconds === 0 ? null : (
          <p>
            {holdSeconds === undefined
              ? text('consortia.open.soon')
              : text('consortia.open.held', { duration: durationIn(holdSeconds, text) })}
          </p>
        )}
        {mustInsist ? (
          <Tick label={text('consortia.open.insist')} value={insists} onChange={setInsists} />
        ) : null}
        {standing === undefined ? null : (
          <p>
            <Link to={pagePaths.review} params={{ id: standing }}>
              {text('consortia.open.see')}
            </Link>
          </p>
        )}
      </Confirm>
    </section>
  );
};
