// Who here knows about something: one box in French or English, answered as one types, narrowed by what was found.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { memo, useCallback, useMemo, useRef } from 'react';
import { getComplete, type SearchPage as Found } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { useSettled } from '../parts/use-settled.ts';
import { pagePaths } from '../shell/pages.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { askSearch } from './ask-search.ts';
import { Beginning } from './beginning.tsx';
import { countFilters, withMore, withoutFilters, withWords } from './change-address.ts';
import { worthShowing } from './choose-completions.ts';
import { Facets } from './facets.tsx';
import { FoundNotes } from './found-notes.tsx';
import { NothingFound, Refused } from './no-results.tsx';
import { Results } from './results.tsx';
import { longestCompleted, type SearchAddress } from './search-address.ts';
import { useEdges } from './use-edges.ts';
import { useTyped } from './use-typed.ts';
import { WordsField } from './words-field.tsx';
import './search.css';

/** Keys of one burst, held or pasted, are one question; whoever types, however fast, is answered at each key. */
const burstMs = 40;
/** After which what was found is said to who does not see it. */
const sayAfterMs = 900;

type Change = (address: SearchAddress) => SearchAddress;

const useAddress = () => {
  const address = useSearch({ from: pagePaths.search });
  const navigate = useNavigate({ from: pagePaths.search });
  const change = useCallback(
    (next: Change, replace = false): void => void navigate({ search: next, replace, resetScroll: false }),
    [navigate],
  );
  return { address, change };
};

interface AnswerProps {
  readonly asked: SearchAddress;
  readonly found: Found;
  readonly isOutdated: boolean;
  change(next: Change): void;
  onTake(words: string): void;
}

/** A key changes neither what stands below it nor what narrows it, until its answer is there. */
const Answer = memo(({ asked, found, isOutdated, change, onTake }: AnswerProps) => (
  <>
    <FoundNotes words={asked.q ?? ''} found={found} onTake={onTake} />
    {found.items.length === 0 ? (
      <NothingFound isNarrowed={countFilters(asked) > 0} onWiden={() => change(withoutFilters)} />
    ) : (
      <Results found={found} isOutdated={isOutdated} onMore={() => change(withMore)} />
    )}
  </>
));
const Narrowing = memo(Facets);
const noFacets: Found['facets'] = [];

export const SearchPage = () => {
  const text = useText();
  const { address, change } = useAddress();
  const summary = useRef<HTMLHeadingElement>(null);
  const write = useCallback(
    (words: string, isNew: boolean) => change((now) => withWords(now, words), !isNew || words === ''),
    [change],
  );
  const { words, type, leave } = useTyped(address.q ?? '', write);
  const now = useEdges(words, burstMs);
  const asked = useMemo(() => withWords(address, now), [address, now]);
  const isAsked = asked.q !== undefined;
  const found = useAsked(['search', asked], (signal) => askSearch(asked, signal), {
    enabled: isAsked,
    keep: true,
  });
  const toComplete = (asked.q ?? '').length <= longestCompleted ? (asked.q ?? '') : '';
  const completions = useAsked(
    ['complete', toComplete],
    (signal) => getComplete(toComplete, {}, { signal }),
    {
      enabled: toComplete !== '',
      keep: true,
    },
  );
  usePageTitle(address.q === undefined ? text('shell.search') : text('search.title', { words: address.q }));

  const take = useCallback(
    (chosen: string): void => {
      type(chosen);
      leave();
    },
    [type, leave],
  );
  const answered = isAsked ? found.data : undefined;
  const count = answered ? text('search.found', { count: answered.found }) : '';
  const said = useSettled(found.isPlaceholderData ? '' : count, sayAfterMs);
  return (
    <div className="page search">
      <h1>{text('shell.search')}</h1>
      <WordsField
        words={words}
        completions={toComplete === '' ? [] : worthShowing(words, completions.data?.items ?? [])}
        onType={type}
        onDone={(chosen) => {
          if (chosen !== words) return take(chosen);
          leave();
          summary.current?.focus();
        }}
        onLeave={leave}
      />
      <p role="status" className="unseen">
        {said}
      </p>
      {isAsked ? (
        <div className="found">
          <Narrowing address={address} facets={answered?.facets ?? noFacets} onChange={change} />
          <section className="stack" aria-labelledby="found">
            <h2 id="found" ref={summary} tabIndex={-1}>
              {answered ? count : text(found.isError ? 'search.refused' : 'search.searching')}
            </h2>
            {found.isError ? <Refused error={found.error} onAgain={() => void found.refetch()} /> : null}
            {answered ? (
              <Answer
                asked={asked}
                found={answered}
                isOutdated={found.isPlaceholderData}
                change={change}
                onTake={take}
              />
            ) : null}
          </section>
        </div>
      ) : (
        <Beginning />
      )}
    </div>
  );
};
