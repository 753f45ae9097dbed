// One person: what of the campus staff, for whom it acts, where it is signed in, and how it comes in or goes.
import { Link, useParams } from '@tanstack/react-router';
import { getPersonsId, type Person } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { mayAsStaff } from '../session/rights.ts';
import { pagePaths } from '../shell/pages.ts';
import { AddressOf } from './address-of.tsx';
import { Area, type Rights } from './area.tsx';
import { ErasePerson } from './erase-person.tsx';
import { Memberships } from './memberships.tsx';
import { StaffTags } from './person-card.tsx';
import { SendLink } from './send-link.tsx';
import { SessionsOf } from './sessions-of.tsx';
import { StaffRoles } from './staff-roles.tsx';

/** Of who has one, and of an administrator, administrators set it: links to sign in go there. */
const maySetAddress = (of: Person, rights: Rights): boolean =>
  mayAsStaff(rights, 'administer') || (of.email === undefined && !of.administrator);

const Shown = ({ of, rights }: { readonly of: Person; readonly rights: Rights }) => {
  const text = useText();
  return (
    <>
      <div className="row">
        <h2>
          {of.given_name} {of.family_name}
        </h2>
        <StaffTags of={of} />
      </div>
      <p className="soft">
        {of.email ?? text('administration.person.no.address')} ·{' '}
        {text(of.language === 'fr' ? 'shell.french' : 'shell.english')}
      </p>
      {maySetAddress(of, rights) ? <AddressOf standing={of} /> : null}
      {of.email === undefined ? null : <SendLink email={of.email} />}
      {rights.administrator ? <StaffRoles standing={of} /> : null}
      {rights.animator ? <Memberships of={of} /> : null}
      {rights.administrator ? <SessionsOf person={of.id} /> : null}
      {rights.administrator ? <ErasePerson of={of} /> : null}
    </>
  );
};

const Asking = ({ rights }: { readonly rights: Rights }) => {
  const text = useText();
  const { id } = useParams({ from: pagePaths.person });
  const found = useAsked(['persons', id], (signal) => getPersonsId(id, { signal }));
  return (
    <section className="stack admin-one" aria-label={text('administration.person')}>
      <p>
        <Link to={pagePaths.people}>{text('administration.people.all')}</Link>
      </p>
      <Asked of={found}>{(of) => <Shown of={of} rights={rights} />}</Asked>
    </section>
  );
};

export const PersonPage = () => <Area part="people">{(rights) => <Asking rights={rights} />}</Area>;
