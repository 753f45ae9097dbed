// Gives up a round that members do not see, once it was said what that does.
import { useState } from 'react';
import { postRoundsNumberDiscard, type Round } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useSettle } from './use-settle.ts';

export const DiscardRound = ({ round: { number, report } }: { readonly round: Round }) => {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const discard = useSettle(
    () => postRoundsNumberDiscard(String(number)),
    () => setAsks(false),
  );
  return (
    <>
      <Action weight="grave" onPress={() => setAsks(true)}>
        {text('rounds.discard')}
      </Action>
      <Confirm
        title={text('rounds.discard.title', { number })}
        action={text('rounds.discard')}
        weight="grave"
        isOpen={asks}
        isPending={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate()}
        onClose={() => setAsks(false)}
      >
        <p>
          {report ? text('rounds.discard.effect', { pairs: report.pairs }) : text('rounds.discard.stops')}
        </p>
      </Confirm>
    </>
  );
};
