// The links of an organisation: three at once, the rest behind “show more”, or those answered in one way.
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import type { Suggestion } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { useFocusOnMore } from '../parts/use-focus-on-more.ts';
import { pagePaths } from '../shell/pages.ts';
import { answering, useAnswering } from './answering.ts';
import { linksOf, mostOpen } from './ask-links.ts';
import { chooseShown, howManyToAsk, inPlace, mostAsked, withAnswered } from './choose-shown.ts';
import type { HomeSearch } from './home-search.ts';
import { LinkEntry } from './link-entry.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { Offered } from './offered.tsx';
import { useUnderWay } from './use-under-way.ts';
import { Views } from './views.tsx';

/** As they stood when they were first seen on this page, whatever their scores become. */
const useInPlace = (
  found: readonly Suggestion[],
  standing: ReturnType<typeof useAnswering>,
): readonly Suggestion[] => {
  const [order, setOrder] = useState<readonly string[]>([]);
  const all = inPlace(order, found, standing);
  const ids = all.map(({ id }) => id);
  if (ids.join(' ') !== order.join(' ')) setOrder(ids);
  return all;
};

const Lead = ({ show, count }: Pick<HomeSearch, 'show'> & { readonly count: number | undefined }) => {
  const text = useText();
  const title = count === undefined ? text('home.title.loading') : text('home.title', { count });
  return (
    <div className="stack">
      <h1>{show === undefined ? title : text('home.title.answered', { answer: show })}</h1>
      {show === undefined ? <p>{text('home.text')}</p> : null}
    </div>
  );
};

const More = ({ search, onMore }: { readonly search: HomeSearch; onMore(): void }) => {
  const text = useText();
  const navigate = useNavigate();
  const showMore = (): void => {
    onMore();
    void navigate({ to: pagePaths.home, search: { ...search, more: true }, resetScroll: false });
  };
  return (
    <div>
      <Action onPress={showMore}>{text('home.more')}</Action>
    </div>
  );
};

interface LinksProps {
  readonly organisation: string;
  readonly search: HomeSearch;
  readonly isReadOnly: boolean;
}

const none: readonly Suggestion[] = [];

export const Links = ({ organisation, search, isReadOnly }: LinksProps) => {
  const text = useText();
  const { show } = search;
  const standing = useAnswering(organisation);
  const { isAwaited, bySuggestion: introduced, offered } = useUnderWay(organisation);
  const most = mostOpen(search);
  const [beside, setBeside] = useState(0);
  // What takes the place of an answered one is asked for once the answer is seen.
  const limit = useDeferredValue(howManyToAsk(most + beside, standing, organisation));
  const asked = useAsked(...linksOf(organisation, search, limit), { keep: true });
  const found = asked.data?.items ?? none;
  // Those with an introduction stand beside what is to be answered, and take no place of it.
  const without = show === undefined ? found.filter(({ id }) => introduced.has(id)).length : 0;
  if (without > beside) setBeside(without);
  const all = useInPlace(withAnswered(found, standing, show), standing).filter(
    ({ id }) => show !== undefined || offered.every(({ suggestion }) => suggestion !== id),
  );
  const { shown, open, hidden } = chooseShown(all, { standing, introduced }, most);
  const count = show === undefined ? open : shown.length;
  const { list, onMore } = useFocusOnMore<HTMLUListElement>(shown.length);
  // What was said, or refused, is news on this view alone.
  useEffect(() => answering.forget, []);
  return (
    <>
      {isReadOnly ? null : <Lead show={show} count={isAwaited ? undefined : asked.data && open} />}
      <Views search={search} />
      {isAwaited ? (
        <p role="status" className="soft">
          {text('shell.loading')}
        </p>
      ) : (
        <Asked of={asked}>
          {({ next }) => (
            <>
              {show === undefined ? (
                <Offered all={offered} organisation={organisation} isReadOnly={isReadOnly} />
              ) : null}
              <p role="status" className={isReadOnly || show !== undefined ? 'soft' : 'unseen'}>
                {text('home.count', { count })}
              </p>
              <ul ref={list} className="plain links">
                {shown.map((one) => (
                  <LinkEntry
                    key={one.id}
                    of={one}
                    introduction={introduced.get(one.id)}
                    standing={standing.get(one.id)}
                    isReadOnly={isReadOnly}
                  />
                ))}
              </ul>
              {count === 0 && next === null ? (
                <NothingYet organisation={organisation} search={search} isReadOnly={isReadOnly} />
              ) : null}
              {hidden > 0 || (next !== null && limit < mostAsked) ? (
                <More search={search} onMore={onMore} />
              ) : null}
              {next !== null && limit >= mostAsked ? (
                <p className="soft">{text('home.most', { count: limit })}</p>
              ) : null}
            </>
          )}
        </Asked>
      )}
    </>
  );
};
