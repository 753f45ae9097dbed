// Which links to see: those to look at, or those that were answered in one way. Each is an address.
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { useText } from '../language/use-text.ts';
import { isFocusLost } from '../parts/use-kept-focus.ts';
import { pagePaths } from '../shell/pages.ts';
import { answers, type HomeSearch } from './home-search.ts';
import '../parts/views.css';

export const Views = ({ search }: { readonly search: HomeSearch }) => {
  const text = useText();
  const { organisation, more } = search;
  const nav = useRef<HTMLElement>(null);
  // All of a view is made anew, these links too: who pressed one of them finds the focus on it again.
  useLayoutEffect(() => {
    if (isFocusLost()) nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  return (
    <nav ref={nav} aria-label={text('home.views')}>
      <ul className="views">
        {[undefined, ...answers].map((show) => (
          <li key={show ?? 'open'}>
            <Link to={pagePaths.home} search={{ organisation, more, show }} activeOptions={{ exact: true }}>
              {text(show === undefined ? 'home.view.open' : `home.answer.${show}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
