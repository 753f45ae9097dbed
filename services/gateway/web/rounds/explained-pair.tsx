// Why two are suggested to one another, or why not: over the round, as its address says which.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { PairExplained } from '../parts/pair-explained.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { pagePaths } from '../shell/pages.ts';
import { pairIn } from './round-search.ts';

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
      {pair ? <PairExplained one={pair[0]} other={pair[1]} isAlone /> : null}
      <div className="row">
        <Action onPress={() => show(pair?.toReversed())}>{text('rounds.turn')}</Action>
        <Action onPress={() => show(undefined)}>{text('shell.close')}</Action>
      </div>
    </Sheet>
  );
};
