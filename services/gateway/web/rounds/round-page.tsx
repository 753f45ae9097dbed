// One round: how far it is, what it came to, how evenly, what it changes, whom it left out, and what to do with it.
import { Link, useParams } from '@tanstack/react-router';
import { getRoundsNumber, type Round } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { Asked } from '../parts/asked.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { useMayOpen } from '../shell/use-may-open.ts';
import { Differences } from './differences.tsx';
import { ExplainedPair } from './explained-pair.tsx';
import { LeftOuts } from './left-outs.tsx';
import { Report } from './report.tsx';
import { RoundStateTag } from './round-state-tag.tsx';
import { lookAgainAt } from './round-state.ts';
import { Standing } from './standing.tsx';
import { Started } from './started.tsx';
import './rounds.css';

const WholeRound = ({ round }: { readonly round: Round }) => {
  const text = useText();
  return (
    <>
      <header className="stack">
        <div className="row">
          <h1>{text('rounds.round', { number: round.number })}</h1>
          <RoundStateTag state={round.state} />
        </div>
        <Started round={round} />
        <p className="soft small">
          <Link to={pagePaths.rules} search={{ tab: 'weights', version: round.weights_version }}>
            {text('rounds.weights', { number: round.weights_version })}
          </Link>
        </p>
      </header>
      <Standing round={round} />
      {round.report ? (
        <>
          <Report report={round.report} number={round.number} />
          <Differences round={round} />
          <LeftOuts round={round} report={round.report} />
          <ExplainedPair />
        </>
      ) : null}
    </>
  );
};

const AskedRound = ({ number }: { readonly number: string }) => {
  const text = useText();
  const round = useAsked(['rounds', 'one', number], () => getRoundsNumber(number), { again: lookAgainAt });
  // The page has its title whatever comes of it.
  return (
    <>
      {round.data ? null : <h1>{text('rounds.round', { number })}</h1>}
      <Asked of={round}>{(found) => <WholeRound round={found} />}</Asked>
    </>
  );
};

export const RoundPage = () => {
  const text = useText();
  const isTheirs = useMayOpen('round');
  const { number } = useParams({ from: pagePaths.round });
  usePageTitle(text('rounds.round', { number }));
  return (
    <div className="page">
      <p>
        <Link to={pagePaths.rounds}>{text('rounds.back')}</Link>
      </p>
      {isTheirs ? (
        <AskedRound key={number} number={number} />
      ) : (
        <>
          <h1>{text('rounds.round', { number })}</h1>
          <AnimatorsOnly says={text('rounds.for.animators')} />
        </>
      )}
    </div>
  );
};
