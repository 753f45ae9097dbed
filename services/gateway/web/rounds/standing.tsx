// Where a round stands, what that means for members, and what can be done now: publish, discard, start another.
import { Link } from '@tanstack/react-router';
import { getRoundsNumber, type Round } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import type { MessageKey } from '../language/fr.ts';
import { useText } from '../language/use-text.ts';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { pagePaths } from '../shell/pages.ts';
import { DiscardRound } from './discard-round.tsx';
import { Making } from './making.tsx';
import { PublishRound } from './publish-round.tsx';
import { canBeDiscarded, isMoving } from './round-state.ts';

/** Whether members see this very round now; undefined while that is not known. */
const useIsSeen = ({ number, state }: Round): boolean | undefined => {
  const seen = useAsked(['rounds', 'one', 'published'], () => getRoundsNumber('published'), {
    enabled: state === 'published',
  });
  return seen.data && seen.data.number === number;
};

const saidOf = (round: Round, isSeen: boolean | undefined): MessageKey => {
  if (round.state !== 'published') return `rounds.means.${round.state}`;
  return isSeen === false ? 'rounds.means.was' : 'rounds.means.published';
};

export const Standing = ({ round }: { readonly round: Round }) => {
  const text = useText();
  const isSeen = useIsSeen(round);
  const around = useKeptFocus<HTMLElement>(round.state);
  return (
    <section className="card" aria-label={text('rounds.stands')} ref={around} tabIndex={-1}>
      {isMoving(round) ? <Making round={round} /> : null}
      <div role="status" className="stack">
        {round.failure ? <p>{round.failure.text}</p> : null}
        <p>{text(saidOf(round, isSeen))}</p>
        {isMoving(round) && round.publishes_itself ? <p>{text('rounds.publishes.itself')}</p> : null}
      </div>
      <div className="row">
        {round.state === 'proposed' ? <PublishRound round={round} /> : null}
        {canBeDiscarded(round) ? <DiscardRound round={round} /> : null}
        {round.state === 'failed' || round.state === 'discarded' ? (
          <Link to={pagePaths.rounds}>{text('rounds.start.another')}</Link>
        ) : null}
        {round.state === 'failed' ? <Link to={pagePaths.operations}>{text('rounds.see.health')}</Link> : null}
      </div>
    </section>
  );
};
