// Name of the place, navigation for whoever acts, and who that is.
import { Link } from '@tanstack/react-router';
import { useLive } from '../api/live.ts';
import type { MessageKey } from '../language/fr.ts';
import { speak, useLanguage } from '../language/language.ts';
import { languages } from '../language/languages.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { tell } from '../parts/toasts.tsx';
import type { Session } from '../session/session.ts';
import { keepTheme, type Theme, themes, useTheme } from '../style/theme.ts';
import { type Page, pagePaths } from './pages.ts';
import { Unread } from './unread.tsx';
import '../parts/views.css';

type Entry = readonly [Page, MessageKey];
const forMembers: readonly Entry[] = [
  ['home', 'shell.home'],
  ['profile', 'shell.profile'],
  ['search', 'shell.search'],
  ['inbox', 'shell.inbox'],
];
const forAnimators: readonly Entry[] = [
  ['map', 'shell.map'],
  ['rounds', 'shell.rounds'],
  ['rules', 'shell.rules'],
  ['search', 'shell.search'],
  ['vocabulary', 'shell.vocabulary'],
  ['imports', 'shell.imports'],
  ['operations', 'shell.operations'],
];

const Navigation = ({ session }: { readonly session: Session }) => {
  const text = useText();
  useLive();
  if (session.kind === 'nobody') return null;
  const entries = session.kind === 'animator' ? forAnimators : forMembers;
  return (
    <nav aria-label={text('shell.navigation')}>
      <ul className="views">
        {entries.map(([page, key]) => (
          <li key={page}>
            <Link to={pagePaths[page]} activeOptions={{ exact: page === 'home', includeSearch: false }}>
              {text(key)}
              {page === 'inbox' ? <Unread /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Acting = ({ session }: { readonly session: Session }) => {
  const text = useText();
  if (session.kind === 'nobody') return null;
  const name = session.kind === 'animator' ? text('shell.animator') : session.name;
  return (
    <p className="acting">
      {text('shell.acting', { name })} <Link to={pagePaths.enter}>{text('shell.change')}</Link>
    </p>
  );
};

const Preferences = () => {
  const text = useText();
  const language = useLanguage();
  const theme = useTheme();
  const names: Readonly<Record<Theme, string>> = {
    system: text('shell.system'),
    light: text('shell.light'),
    dark: text('shell.dark'),
  };
  return (
    <div className="preferences">
      <Choice
        label={text('shell.language')}
        value={language}
        options={languages.map((one) => ({
          value: one,
          text: text(one === 'fr' ? 'shell.french' : 'shell.english'),
          language: one,
        }))}
        onChoose={(chosen) => void speak(chosen).catch(() => tell({ text: text('shell.unreachable') }))}
      />
      <Choice
        label={text('shell.theme')}
        value={theme}
        options={themes.map((one) => ({ value: one, text: names[one] }))}
        onChoose={keepTheme}
      />
    </div>
  );
};

export const Masthead = ({ session }: { readonly session: Session }) => (
  <header className="masthead">
    <Link to="/" className="brand">
      <img src="/icon.svg" alt="" width={28} height={28} />
      Passerelle
    </Link>
    <Navigation session={session} />
    <Acting session={session} />
    <Preferences />
  </header>
);
