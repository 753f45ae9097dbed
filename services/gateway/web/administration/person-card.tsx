// One person in a list: who it is, what of the campus staff, and for whom it acts.
import { Link } from '@tanstack/react-router';
import type { Person } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';
import type { Rights } from './area.tsx';
import { membershipsOf } from './memberships-of.ts';
import { OrganisationName } from './organisation-name.tsx';

export const StaffTags = ({ of }: { readonly of: Person }) => {
  const text = useText();
  return (
    <>
      {of.administrator ? (
        <span className="admin-tag strong">{text('administration.role.administrator')}</span>
      ) : null}
      {of.animator ? <span className="admin-tag strong">{text('administration.role.animator')}</span> : null}
      {of.invented ? <span className="admin-tag">{text('shell.invented')}</span> : null}
    </>
  );
};

const Organisations = ({ person }: { readonly person: string }) => {
  const text = useText();
  const found = useAsked(...membershipsOf(person));
  if (!found.data) return <p className="soft small">{found.isError ? '' : text('shell.loading')}</p>;
  if (found.data.length === 0) return <p className="soft small">{text('administration.person.nowhere')}</p>;
  return (
    <ul className="plain small admin-of">
      {found.data.map(({ id, organisation, role }) => (
        <li key={id}>
          <OrganisationName id={organisation} />{' '}
          <span className="soft">({text(`administration.role.${role}`)})</span>
        </li>
      ))}
    </ul>
  );
};

export const PersonCard = ({ of, rights }: { readonly of: Person; readonly rights: Rights }) => (
  <article className="card admin-person">
    <div className="row">
      <h3>
        <Link to={pagePaths.person} params={{ id: of.id }}>
          {of.given_name} {of.family_name}
        </Link>
      </h3>
      <StaffTags of={of} />
    </div>
    {of.email === undefined ? null : <p className="soft small">{of.email}</p>}
    {rights.animator ? <Organisations person={of.id} /> : null}
  </article>
);
