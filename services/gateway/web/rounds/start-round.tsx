// Starts a round, then shows it while it is made; where another one is in the making already, shows that one.
import { Link, useNavigate } from '@tanstack/react-router';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { problemIn } from '../api/client.ts';
import { postRounds } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Tick } from '../parts/tick.tsx';
import { tell } from '../parts/toasts.tsx';
import { pagePaths } from '../shell/pages.ts';

/** Of the round that is in the way, as the server tells it. */
const numberInTheWay = (error: unknown): number | undefined => {
  const problem = problemIn(error);
  if (problem?.status !== 409) return undefined;
  const { number } = (problem.current ?? {}) as { readonly number?: unknown };
  return typeof number === 'number' ? number : undefined;
};

const useStart = () => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const show = (number: number): void => {
    void queries.invalidateQueries({ queryKey: ['rounds'] });
    void navigate({ to: pagePaths.round, params: { number: String(number) } });
  };
  return useMutation({
    mutationFn: (publish: boolean) => postRounds({ publish }),
    onSuccess: ({ number }) => show(number),
    onError: (error) => {
      const number = numberInTheWay(error);
      const said = problemIn(error)?.detail;
      if (number === undefined || said === undefined) return;
      tell({ text: said });
      show(number);
    },
  });
};

export const StartRound = ({ making }: { readonly making: number | undefined }) => {
  const text = useText();
  const start = useStart();
  const [publishes, setPublishes] = useState(false);
  if (making !== undefined)
    return (
      <section className="card" aria-labelledby="start-round">
        <h2 id="start-round">{text('rounds.making')}</h2>
        <p>{text('rounds.making.text')}</p>
        <p>
          <Link to={pagePaths.round} params={{ number: String(making) }}>
            {text('rounds.making.see', { number: making })}
          </Link>
        </p>
      </section>
    );
  return (
    <section className="card" aria-labelledby="start-round">
      <h2 id="start-round">{text('rounds.start')}</h2>
      <p>{text('rounds.start.text')}</p>
      <Tick label={text('rounds.start.publish')} value={publishes} onChange={setPublishes} />
      {publishes ? <p className="soft">{text('rounds.start.publish.text')}</p> : null}
      <Refusal error={numberInTheWay(start.error) === undefined ? start.error : null} />
      <div>
        <Action weight="first" isPending={start.isPending} onPress={() => start.mutate(publishes)}>
          {text('rounds.start')}
        </Action>
      </div>
    </section>
  );
};
