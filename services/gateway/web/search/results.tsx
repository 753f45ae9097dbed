// What was found, best first, and more of it.
import { useEffect, useRef } from 'react';
import type { SearchPage } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Hit } from '../parts/hit.tsx';
import { mostShown } from './search-address.ts';

interface ResultsProps {
  readonly found: SearchPage;
  /** Another question is on its way: these answer the one before. */
  readonly isOutdated: boolean;
  onMore(): void;
}

export const Results = ({ found: { items, next, found }, isOutdated, onMore }: ResultsProps) => {
  const text = useText();
  const list = useRef<HTMLOListElement>(null);
  const first = useRef<number>(undefined);

  // Who asked for more goes on reading where more begins.
  useEffect(() => {
    const at = first.current;
    if (at === undefined || items.length <= at) return;
    first.current = undefined;
    list.current?.children[at]?.querySelector('a')?.focus();
  }, [items]);

  return (
    <div className="stack" aria-busy={isOutdated}>
      <ol ref={list} className="plain stack">
        {items.map((hit) => (
          <li key={hit.organisation.id}>
            <Hit hit={hit} level={3} isTyped />
          </li>
        ))}
      </ol>
      {next !== null && items.length < mostShown ? (
        <div className="row">
          <Action
            isPending={isOutdated}
            onPress={() => {
              first.current = items.length;
              onMore();
            }}
          >
            {text('search.more')}
          </Action>
          <span className="soft small">{text('search.shown', { shown: items.length, count: found })}</span>
        </div>
      ) : null}
    </div>
  );
};
