// Who an organisation is, in its own words and in facts.
import { Link } from '@tanstack/react-router';
import type { Organisation } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { OrganisationFacts } from '../parts/organisation-facts.tsx';
import { SiteLink } from '../parts/site-link.tsx';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { OrganisationLink } from './organisation-link.tsx';

/** Years are no numbers: no separators. */
const factsOf = (
  { founding, founded, size_class: size, visibility }: Organisation,
  text: ReturnType<typeof useText>,
) =>
  [
    founding ? text('organisation.founding') : undefined,
    founded === undefined ? undefined : text('organisation.founded', { year: String(founded) }),
    size === undefined ? undefined : text('organisation.size', { size }),
    visibility === 'public' ? undefined : text(`name.visibility.${visibility}`),
  ].filter((fact) => fact !== undefined);

export const WhoItIs = ({ organisation }: { readonly organisation: Organisation }) => {
  const text = useText();
  const session = useSession();
  const { id, description, language, site, parent, merged_into: merged, consents } = organisation;
  const isOwn = session.kind === 'member' && session.organisation === id;
  const facts = factsOf(organisation, text);
  return (
    <div className="stack">
      <OrganisationFacts of={organisation} />
      {merged === undefined ? null : (
        <p>
          {text('organisation.merged')} <OrganisationLink id={merged} />
        </p>
      )}
      {description === '' ? null : (
        <p className="description" lang={language}>
          {description}
        </p>
      )}
      {facts.length === 0 ? null : <p className="soft small">{facts.join(' · ')}</p>}
      {parent === undefined ? null : (
        <p className="small">
          {text('organisation.parent')} <OrganisationLink id={parent} />
        </p>
      )}
      <SiteLink site={site} />
      {consents !== undefined && !consents.includes('be_suggested') ? (
        <p className="small">{text('organisation.unsuggested')}</p>
      ) : null}
      {isOwn ? (
        <p>
          <Link to={pagePaths.profile}>{text('organisation.own')}</Link>
        </p>
      ) : null}
    </div>
  );
};
