// Who acts, as the button of what is theirs: their messages, their account, acting as somebody else, the way out. What it
// opens is a popover of the platform, which Escape and a press elsewhere put away.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ToggleEvent, useId } from 'react';
import { problemIn } from '../api/client.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { tell } from '../parts/toasts.tsx';
import { signOut } from '../session/in-step.ts';
import { isOwn, isStaff } from '../session/read-session.ts';
import type { Session } from '../session/session.ts';
import { pagePaths } from './pages.ts';
import { Unread } from './unread.tsx';

/** Under the button that opens it, in whichever row of the masthead there was room for that one. */
const placeBelow = ({ currentTarget: menu }: ToggleEvent<HTMLElement>): void => {
  const bottom = menu.parentElement?.getBoundingClientRect().bottom ?? 0;
  menu.style.insetBlockStart = `${bottom + scrollY}px`;
};

const SignOut = () => {
  const text = useText();
  const leave = useMutation({
    mutationFn: signOut,
    retry: false,
    onError: (error) => tell({ text: problemIn(error)?.detail ?? text('shell.unreachable') }),
  });
  return (
    <Action weight="quiet" isPending={leave.isPending} onPress={() => leave.mutate()}>
      {text('shell.sign.out')}
    </Action>
  );
};

export const OwnMenu = ({ session }: { readonly session: Session }) => {
  const text = useText();
  const id = useId();
  if (session.kind === 'nobody') return null;
  const isNamed = session.person !== undefined;
  // Others have them in the navigation.
  const hasMessages = isNamed && isStaff(session);
  return (
    <div className="own">
      <Action weight="quiet" popoverTarget={id}>
        <span className="unseen">{text(isOwn(session) ? 'shell.account' : 'shell.acting')} </span>
        <span className="who">{isNamed ? session.name : text('shell.animator')}</span>
        {hasMessages ? <Unread /> : null}
      </Action>
      <div id={id} popover="auto" className="own-menu" onBeforeToggle={placeBelow}>
        <ul className="plain" onClick={({ currentTarget }) => currentTarget.parentElement?.hidePopover()}>
          {hasMessages ? (
            <li>
              <Link to={pagePaths.inbox}>
                {text('shell.inbox')}
                <Unread />
              </Link>
            </li>
          ) : null}
          {isNamed ? (
            <li>
              <Link to={pagePaths.account}>{text('shell.account.own')}</Link>
            </li>
          ) : null}
          <li>{isOwn(session) ? <SignOut /> : <Link to={pagePaths.enter}>{text('shell.change')}</Link>}</li>
        </ul>
      </div>
    </div>
  );
};
