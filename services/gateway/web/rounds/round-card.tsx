// A round in a list: what it is, who started it, and its figures.
import { Link } from '@tanstack/react-router';
import type { Round } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';
import { Figures } from './figures.tsx';
import { Making } from './making.tsx';
import { RoundStateTag } from './round-state-tag.tsx';
import { isMoving } from './round-state.ts';
import { Started } from './started.tsx';

export const RoundCard = ({ round }: { readonly round: Round }) => {
  const text = useText();
  return (
    <article className="card">
      <div className="row">
        <h3>
          <Link to={pagePaths.round} params={{ number: String(round.number) }}>
            {text('rounds.round', { number: round.number })}
          </Link>
        </h3>
        <RoundStateTag state={round.state} />
      </div>
      <Started round={round} />
      {isMoving(round) ? <Making round={round} /> : null}
      {round.failure ? <p>{round.failure.text}</p> : null}
      {round.report ? <Figures report={round.report} /> : null}
    </article>
  );
};
