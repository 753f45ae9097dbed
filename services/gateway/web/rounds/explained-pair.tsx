// Why two are suggested to one another, or why not: over the round, as its address says which.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { getPairsAb, type PairStanding } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Share } from '../parts/share.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { pagePaths } from '../shell/pages.ts';
import { pairIn } from './round-search.ts';

const Explanation = ({ of }: { readonly of: PairStanding }) => {
  const text = useText();
  const [ours = text('rounds.unnamed'), theirs = text('rounds.unnamed')] = of.organisations.map(
    ({ name }) => name,
  );
  const { candidate } = of;
  return (
    <div className="stack">
      <p>{of.text}</p>
      {of.suppressions.map((one) => (
        <p key={`${one.code} ${one.text}`}>{one.text}</p>
      ))}
      {of.sides.map((side) => (
        <p key={side.organisation}>{side.text}</p>
      ))}
      {candidate ? (
        <>
          <Share label={text('rounds.gains', { name: ours })} value={candidate.get} />
          {candidate.give === undefined ? null : (
            <Share label={text('rounds.gains', { name: theirs })} value={candidate.give} />
          )}
          <h3>{text('rounds.why', { name: ours })}</h3>
          <Reasons reasons={candidate.reasons} names={{ ours, theirs }} />
        </>
      ) : null}
    </div>
  );
};

interface AskedPairProps {
  readonly pair: readonly [string, string];
  turn(): void;
}

const AskedPair = ({ pair: [ours, theirs], turn }: AskedPairProps) => {
  const text = useText();
  const standing = useAsked(['pairs', ours, theirs], () => getPairsAb(ours, theirs), { keep: true });
  return (
    <Asked of={standing}>
      {(of) => (
        <>
          <p className="soft">{of.organisations.map(({ name }) => name).join(' · ')}</p>
          <Explanation of={of} />
          <div>
            <Action onPress={turn}>{text('rounds.turn')}</Action>
          </div>
        </>
      )}
    </Asked>
  );
};

export const ExplainedPair = () => {
  const text = useText();
  const search = useSearch({ from: pagePaths.round });
  const navigate = useNavigate({ from: pagePaths.round });
  const pair = pairIn(search);
  const show = (ids: readonly string[] | undefined): void =>
    void navigate({
      search: (now) => ({ ...now, pair: ids?.join('~') }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Sheet title={text('rounds.explained')} isOpen={pair !== undefined} onClose={() => show(undefined)}>
      {pair ? <AskedPair pair={pair} turn={() => show(pair.toReversed())} /> : null}
      <div>
        <Action onPress={() => show(undefined)}>{text('shell.close')}</Action>
      </div>
    </Sheet>
  );
};
