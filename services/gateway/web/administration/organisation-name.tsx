// An organisation by its name, as the way to its page.
import { Link } from '@tanstack/react-router';
import { organisationOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

/** As a word within a sentence. */
export const useOrganisationName = (id: string): string => {
  const text = useText();
  const found = useAsked(...organisationOf(id));
  if (found.isError) return text('parts.unread');
  return found.data?.name ?? text('shell.loading');
};

export const OrganisationName = ({ id }: { readonly id: string }) => {
  const name = useOrganisationName(id);
  return (
    <Link to={pagePaths.organisation} params={{ id }}>
      {name}
    </Link>
  );
};
