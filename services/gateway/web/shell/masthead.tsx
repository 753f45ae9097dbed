// Name of the place, navigation for whoever acts, the other language, and who acts: one row from 1,280 pixels on.
import { Link } from '@tanstack/react-router';
import { useLive } from '../api/live.ts';
import type { MessageKey } from '../language/fr.ts';
import { speak, useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { tell } from '../parts/toasts.tsx';
import { isStaff } from '../session/read-session.ts';
import type { Session } from '../session/session.ts';
import { mayOpen } from './page-rights.ts';
import { type Page, pagePaths } from './pages.ts';
import { Awaited } from './awaited.tsx';
import { OwnMenu } from './own-menu.tsx';
import { ToDo } from './to-do.tsx';
import { Unread } from './unread.tsx';
import '../parts/views.css';

type Entry = readonly [Page, MessageKey];
const forMembers: readonly Entry[] = [
  ['home', 'shell.home'],
  ['introductions', 'shell.introductions'],
  ['profile', 'shell.profile'],
  ['search', 'shell.search'],
  ['calls', 'shell.calls'],
  ['inbox', 'shell.inbox'],
];
const forStaff: readonly Entry[] = [
  ['queue', 'shell.queue'],
  ['map', 'shell.short.map'],
  ['rounds', 'shell.rounds'],
  ['manageCalls', 'shell.short.calls'],
  ['reports', 'shell.reports'],
  ['rules', 'shell.short.rules'],
  ['search', 'shell.search'],
  ['vocabulary', 'shell.vocabulary'],
  ['imports', 'shell.imports'],
  ['people', 'shell.administration'],
];

/** No way to a page of which its reader is refused all that it asks. */
const entriesFor = (session: Session): readonly Entry[] =>
  (isStaff(session) ? forStaff : forMembers).filter(([page]) => mayOpen(session, page));

const names = { fr: 'Français', en: 'English' } as const;

const Navigation = ({ session }: { readonly session: Session }) => {
  const text = useText();
  useLive();
  if (session.kind === 'nobody') return null;
  const entries = entriesFor(session);
  return (
    <nav aria-label={text('shell.navigation')}>
      <ul className="views">
        {entries.map(([page, key]) => (
          <li key={page}>
            <Link to={pagePaths[page]} activeOptions={{ exact: page === 'home', includeSearch: false }}>
              {text(key)}
              {page === 'inbox' ? <Unread /> : null}
              {page === 'introductions' ? <Awaited /> : null}
              {page === 'queue' ? <ToDo /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** The other language, said in it: with two there is nothing to choose from. */
const OtherLanguage = () => {
  const text = useText();
  const other = useLanguage() === 'fr' ? 'en' : 'fr';
  const change = async (): Promise<void> => {
    try {
      await speak(other);
    } catch {
      tell({ text: text('shell.unreachable') });
    }
  };
  return (
    <Action weight="quiet" lang={other} onPress={() => void change()}>
      <span className="whole">{names[other]}</span>
      <span className="short" aria-hidden="true">
        {other}
      </span>
    </Action>
  );
};

export const Masthead = ({ session }: { readonly session: Session }) => (
  <header className="masthead">
    <Link to="/" className="brand">
      <img src="/icon.svg" alt="" width={28} height={28} />
      Passerelle
    </Link>
    <Navigation session={session} />
    <div className="beside">
      <OtherLanguage />
      <OwnMenu session={session} />
    </div>
  </header>
);
