// Rounds: to start one, the one in the making, and those that were, the latest first.
import { getRounds } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { Asked } from '../parts/asked.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { OlderRounds } from './older-rounds.tsx';
import { RoundList } from './round-list.tsx';
import { isMoving, lookAgainAtAll } from './round-state.ts';
import { StartRound } from './start-round.tsx';
import './rounds.css';

const latest = 20;

const AllRounds = () => {
  const text = useText();
  const rounds = useAsked(['rounds'], () => getRounds({ limit: latest }), {
    again: (page) => lookAgainAtAll(page?.items),
  });
  const making = rounds.data?.items.find(isMoving);
  return (
    <>
      <StartRound making={making?.number} />
      <section className="stack" aria-labelledby="rounds-list">
        <h2 id="rounds-list">{text('rounds.list')}</h2>
        <Asked of={rounds}>
          {({ items, next }) =>
            items.length === 0 ? (
              <p>{text('rounds.none')}</p>
            ) : (
              <>
                <RoundList rounds={items} />
                {next === null ? null : <OlderRounds after={next} />}
              </>
            )
          }
        </Asked>
      </section>
    </>
  );
};

export const Rounds = () => {
  const text = useText();
  const isTheirs = useMayOpen('rounds');
  usePageTitle(text('shell.rounds'));
  return (
    <div className="page">
      <div className="stack">
        <h1>{text('shell.rounds')}</h1>
        <p>{text('rounds.text')}</p>
      </div>
      {isTheirs ? <AllRounds /> : <AnimatorsOnly says={text('rounds.for.animators')} />}
    </div>
  );
};
