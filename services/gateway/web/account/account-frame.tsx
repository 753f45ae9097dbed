// What the pages of an account share: their title, the way between them, and whose account it is.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import { Unread } from '../shell/unread.tsx';
import { isStaff, personOf } from '../session/read-session.ts';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import '../parts/views.css';
import './account.css';

const pages = ['account', 'notices', 'data'] as const;

interface AccountFrameProps {
  readonly page: (typeof pages)[number];
  /** `person`: id of whose account it is. */
  children(person: string): ReactNode;
}

const Nobody = () => {
  const text = useText();
  return (
    <p className="card">
      {text('account.animator.demonstration')}{' '}
      <Link to={pagePaths.enter}>{text('account.animator.choose')}</Link>
    </p>
  );
};

export const AccountFrame = ({ page, children }: AccountFrameProps) => {
  const text = useText();
  const session = useSession();
  const person = personOf(session);
  const title = text(`account.page.${page}`);
  usePageTitle(title);
  return (
    <div className="page narrow account">
      <h1>{title}</h1>
      {person === undefined ? (
        <Nobody />
      ) : (
        <>
          <nav aria-label={text('account.page.account')}>
            <ul className="views">
              {pages.map((one) => (
                <li key={one}>
                  <Link to={pagePaths[one]} activeOptions={{ exact: true }}>
                    {text(`account.to.${one}`)}
                  </Link>
                </li>
              ))}
              {isStaff(session) ? (
                <li>
                  <Link to={pagePaths.inbox}>
                    {text('shell.inbox')}
                    <Unread />
                  </Link>
                </li>
              ) : null}
            </ul>
          </nav>
          {children(person)}
        </>
      )}
    </div>
  );
};
