// Rounds of longer ago, as many as their reader asks for.
import { useState } from 'react';
import { getRounds } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { RoundList } from './round-list.tsx';

export const OlderRounds = ({ after }: { readonly after: string }) => {
  const text = useText();
  const [isAsked, setIsAsked] = useState(false);
  const { items = [], ...pages } = usePages(
    ['rounds', 'older', after],
    (cursor, signal) => getRounds({ limit: 20, cursor: cursor ?? after }, { signal }),
    { enabled: isAsked },
  );
  return (
    <>
      {items.length === 0 ? null : <RoundList rounds={items} />}
      <Refusal error={pages.error} />
      {!isAsked || pages.hasMore || pages.error !== null ? (
        <div>
          <Action
            isPending={pages.isReading}
            onPress={() => {
              if (items.length > 0) pages.readMore();
              else if (isAsked) pages.readAgain();
              else setIsAsked(true);
            }}
          >
            {text('rounds.older')}
          </Action>
        </div>
      ) : null}
    </>
  );
};
