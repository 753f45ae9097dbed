// What stands around each page of administration: its parts as far as whoever acts may open them, and what is said to others.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getSession, getSettings, type WhoIsHere } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { AnimatorsOnly } from '../parts/animators-only.tsx';
import { Asked } from '../parts/asked.tsx';
import { mayAsStaff } from '../session/rights.ts';
import { actionOf } from '../shell/page-rights.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import '../parts/views.css';
import './administration.css';

export type Rights = Pick<WhoIsHere, 'animator' | 'administrator'>;

/** Who is not let in is told that they are nobody, not asked to come in: by what is not told to nobody they are. */
const askRights = async (signal: AbortSignal): Promise<Rights> => {
  const found = await getSession({ signal });
  if (found.kind !== 'nobody') return found;
  await getSettings({ signal });
  return getSession({ signal });
};

const parts = ['people', 'keys', 'webhooks', 'mail', 'receipts', 'operations'] as const;
type Part = (typeof parts)[number];

const mayOpenPart = ({ animator, administrator }: Rights, part: Part): boolean =>
  mayAsStaff({ animator, administrator }, actionOf(part));

const Parts = ({ rights, part }: { readonly rights: Rights; readonly part: Part }) => {
  const text = useText();
  return (
    <nav aria-label={text('administration.parts')}>
      <ul className="views">
        {parts
          .filter((one) => mayOpenPart(rights, one))
          .map((one) => (
            <li key={one}>
              <Link
                to={pagePaths[one]}
                activeOptions={{ exact: one === 'people', includeSearch: false }}
                {...(one === part ? { 'aria-current': 'page' } : {})}
              >
                {text(`administration.${one}`)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
};

interface AreaProps {
  readonly part: Part;
  /** What whoever acts may decides what is shown. */
  children(rights: Rights): ReactNode;
}

export const Area = ({ part, children }: AreaProps) => {
  const text = useText();
  const rights = useAsked(['rights'], askRights);
  usePageTitle(`${text(`administration.${part}`)} · ${text('shell.administration')}`);
  return (
    <div className="page">
      <h1>{text('shell.administration')}</h1>
      <Asked of={rights}>
        {(found) => {
          if (!parts.some((one) => mayOpenPart(found, one)))
            return <AnimatorsOnly says={text('administration.members')} />;
          return (
            <>
              <Parts rights={found} part={part} />
              {mayOpenPart(found, part) ? (
                children(found)
              ) : (
                <p className="card">{text('administration.administrators')}</p>
              )}
            </>
          );
        }}
      </Asked>
    </div>
  );
};
