// The name of an organisation that is known by its id, as a link to its page; those that the reader may not see are
// told of without one.
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { problemIn } from '../api/client.ts';
import { organisationOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

export const OrganisationLink = ({ id }: { readonly id: string }) => {
  const text = useText();
  const found = useAsked(...organisationOf(id));
  const isUnseen = ['not-found', 'forbidden'].includes(problemIn(found.error)?.code ?? '');
  if (found.data === undefined && isUnseen) return text('parts.unseen');
  if (found.data === undefined && !found.isError) return text('shell.loading');
  return (
    <Link to={pagePaths.organisation} params={{ id }}>
      {found.data?.name ?? text('parts.unread')}
    </Link>
  );
};

interface WithOthersProps {
  readonly all: readonly string[];
  /** Whose page it is. */
  readonly own: string;
}

export const WithOthers = ({ all, own }: WithOthersProps) => {
  const text = useText();
  const others = all.filter((id) => id !== own);
  if (others.length === 0) return null;
  return (
    <p className="small">
      {text('organisation.with')}{' '}
      {others.map((id, at) => (
        <Fragment key={id}>
          {at === 0 ? '' : ', '}
          <OrganisationLink id={id} />
        </Fragment>
      ))}
    </p>
  );
};
