// Opens an introduction between any organisations: who, kept in the address while they are chosen, and whether who said
// no before is asked again.
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { postIntroductions } from '../api/generated.ts';
import { standingIn } from '../api/introductions.ts';
import { changed } from '../api/other-tabs.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Tick } from '../parts/tick.tsx';
import { tell } from '../parts/toasts.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { mostParties, partiesIn } from './together-search.ts';
import './review.css';

const Form = () => {
  const text = useText();
  const search = useSearch({ from: pagePaths.bringTogether });
  const navigate = useNavigate({ from: pagePaths.bringTogether });
  const parties = partiesIn(search);
  const [places, setPlaces] = useState(Math.max(2, parties.length));
  const [insist, setInsist] = useState(false);
  const [tries, setTries] = useState(0);
  /** The place in which one was chosen that is there already. */
  const [twice, setTwice] = useState<number>();
  const open = useMutation({
    mutationFn: (key: string) =>
      postIntroductions(
        { organisations: [...parties], ...(insist ? { insist } : {}) },
        { idempotencyKey: key },
      ),
    onSuccess: ({ id }) => {
      tell({ text: text('review.together.done') });
      void navigate({ to: pagePaths.review, params: { id } });
    },
    onSettled: () => changed(['queue'], ['introductions']),
  });
  const form = useFocusOnTrouble<HTMLDivElement>(open.error ?? (tries || undefined));
  const standing = standingIn(open.error);
  const choose = (place: number, id: string | undefined): void => {
    open.reset();
    setTwice(id !== undefined && parties.includes(id) ? place : undefined);
    const next = [...parties];
    if (id === undefined) next.splice(place, 1);
    else next[place] = id;
    void navigate({
      search: { with: [...new Set(next)].join('~') || undefined },
      replace: true,
      resetScroll: false,
    });
  };
  const submit = (): void => {
    if (parties.length < 2) setTries(tries + 1);
    else open.mutate(crypto.randomUUID());
  };
  const shown = Math.max(places, parties.length);
  return (
    <div className="card">
      <div ref={form} className="stack">
        {Array.from({ length: shown }, (_, place) => (
          <OrganisationField
            key={place}
            label={text('review.together.party', { place: place + 1 })}
            value={parties[place]}
            isRequired={place < 2}
            refused={troubleAt(open.error, `organisations[${place}]`)}
            trouble={
              (twice === place ? text('review.together.twice') : undefined) ??
              (tries > 0 && place < 2 && parties[place] === undefined
                ? text('review.together.missing')
                : undefined)
            }
            onChange={(id) => choose(place, id)}
          />
        ))}
        {shown < mostParties ? (
          <div>
            <Action isDisabled={parties.length < shown} onPress={() => setPlaces(shown + 1)}>
              {text('review.together.more')}
            </Action>
          </div>
        ) : null}
        <Tick
          label={text('review.insist')}
          help={text('review.insist.help')}
          value={insist}
          refused={troubleAt(open.error, 'insist')}
          onChange={setInsist}
        />
      </div>
      <p className="soft small">{text('review.together.effect')}</p>
      <Refusal
        error={open.error}
        told={['insist', ...parties.map((_, place) => `organisations[${place}]`)]}
      />
      {standing === undefined ? null : (
        <p>
          {standing.sentence}{' '}
          <Link to={pagePaths.review} params={{ id: standing.id }}>
            {text('review.together.standing')}
          </Link>
        </p>
      )}
      <div className="row">
        <Action weight="first" isPending={open.isPending} onPress={submit}>
          {text('review.together.do')}
        </Action>
        <Link to={pagePaths.queue} activeOptions={{ exact: true }}>
          {text('review.queue')}
        </Link>
      </div>
    </div>
  );
};

export const BringTogether = () => {
  const text = useText();
  const isTheirs = useMayOpen('bringTogether');
  usePageTitle(text('review.together'));
  return (
    <div className="page narrow">
      <div className="stack">
        <h1>{text('review.together')}</h1>
        {isTheirs ? <p>{text('review.together.text')}</p> : null}
      </div>
      {isTheirs ? <Form /> : <AnimatorsOnly says={text('review.animators')} />}
    </div>
  );
};
