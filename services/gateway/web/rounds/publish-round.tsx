// Publishes a proposed round, once it was said what that does.
import { useState } from 'react';
import { postRoundsNumberPublish, type Round } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useSettle } from './use-settle.ts';

export const PublishRound = ({ round: { number, report } }: { readonly round: Round }) => {
  const text = useText();
  const [asks, setAsks] = useState(false);
  const publish = useSettle(
    () => postRoundsNumberPublish(String(number)),
    () => setAsks(false),
  );
  const { fresh = 0, repeated = 0, dropped = 0 } = report ?? {};
  return (
    <>
      <Action weight="first" onPress={() => setAsks(true)}>
        {text('rounds.publish')}
      </Action>
      <Confirm
        title={text('rounds.publish.title', { number })}
        action={text('rounds.publish')}
        isOpen={asks}
        isPending={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.mutate()}
        onClose={() => setAsks(false)}
      >
        <p>{text('rounds.publish.effect', { fresh, repeated, dropped })}</p>
        <p>{text('rounds.publish.final')}</p>
      </Confirm>
    </>
  );
};
