// What stands around every page: the way to the content, navigation for whoever acts, language and appearance.
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import { Foot } from './foot.tsx';
import { Masthead } from './masthead.tsx';
import { Reach } from './reach.tsx';
import { SignedOut } from './signed-out.tsx';
import './shell.css';

/** After a change of page the focus is where its content begins, as after a load; not after the first one. */
const useFocusOnArrival = () => {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== path) main.current?.focus({ preventScroll: true });
    seen.current = path;
  }, [path]);
  return main;
};

export const Shell = () => {
  const text = useText();
  const language = useLanguage();
  const session = useSession();
  const main = useFocusOnArrival();
  return (
    <I18nProvider locale={language === 'fr' ? 'fr-FR' : 'en-GB'}>
      <a className="skip" href="#content">
        {text('shell.skip')}
      </a>
      <Masthead session={session} />
      <Reach />
      <main id="content" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <Foot />
      <SignedOut />
    </I18nProvider>
  );
};
