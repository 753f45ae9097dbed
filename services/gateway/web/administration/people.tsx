// The persons of the campus, found by name or by organisation, each as the way to what may be done for them.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { getMemberships, getPersons, getPersonsId, type Person } from '../api/generated.ts';
import { every } from '../api/every.ts';
import { useAsked } from '../api/queries.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { fold } from '../parts/fold.ts';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { Paged } from '../parts/paged.tsx';
import { Search } from '../parts/search-field.tsx';
import { useSettled } from '../parts/use-settled.ts';
import { pagePaths } from '../shell/pages.ts';
import { AddPerson } from './add-person.tsx';
import { Area, type Rights } from './area.tsx';
import { PersonCard } from './person-card.tsx';
import '../parts/beside.css';

const atOnce = 20;
/** A name is asked about in the pauses of whoever writes it. */
const calmMs = 300;

const Cards = ({ persons, rights }: { readonly persons: readonly Person[]; readonly rights: Rights }) => (
  <ul className="plain admin-people">
    {persons.map((one) => (
      <li key={one.id}>
        <PersonCard of={one} rights={rights} />
      </li>
    ))}
  </ul>
);

interface FoundProps {
  /** Words of a name; empty: whoever there is. */
  readonly named: string;
  readonly rights: Rights;
}

const Everybody = ({ named, rights }: FoundProps) => {
  const text = useText();
  const words = useSettled(named.trim(), calmMs);
  const persons = usePages(['persons', 'named', words], (cursor, signal) =>
    getPersons({ limit: atOnce, cursor, ...(words === '' ? {} : { named: words }) }, { signal }),
  );
  return (
    <Paged
      of={persons}
      says={persons.items?.length === 0 ? text('administration.people.none') : undefined}
      more={text('administration.more')}
    >
      {(items) => <Cards persons={items} rights={rights} />}
    </Paged>
  );
};

const membersOf = async (organisation: string): Promise<readonly Person[]> => {
  const members = await every((cursor) => getMemberships({ limit: 200, cursor, organisation }));
  return Promise.all(members.map(({ person }) => getPersonsId(person)));
};

/** They are few: all of them are here, and are looked through here. */
const Members = ({ organisation, named, rights }: FoundProps & { readonly organisation: string }) => {
  const text = useText();
  const members = useAsked(['persons', 'of', organisation], () => membersOf(organisation));
  return (
    <Asked of={members}>
      {(all) => {
        const found = all.filter((one) =>
          fold(`${one.given_name} ${one.family_name} ${one.email ?? ''}`).includes(fold(named.trim())),
        );
        return (
          <>
            <p role="status" className="soft small">
              {found.length === 0 ? text('administration.people.none') : ''}
            </p>
            <Cards persons={found} rights={rights} />
          </>
        );
      }}
    </Asked>
  );
};

const Find = ({ rights }: { readonly rights: Rights }) => {
  const text = useText();
  const { organisation } = useSearch({ from: pagePaths.people });
  const navigate = useNavigate({ from: pagePaths.people });
  const [named, setNamed] = useState('');
  return (
    <section className="stack" aria-labelledby="people-title">
      <h2 id="people-title">{text('administration.people')}</h2>
      <p>{text(rights.administrator ? 'administration.people.about' : 'administration.people.animators')}</p>
      {rights.animator ? <AddPerson /> : null}
      <div className="beside admin-find">
        <Search label={text('administration.people.search')} value={named} onChange={setNamed} />
        {rights.animator ? (
          <OrganisationField
            label={text('administration.people.organisation')}
            value={organisation}
            onChange={(id) =>
              void navigate({
                search: id === undefined ? {} : { organisation: id },
                replace: true,
                resetScroll: false,
              })
            }
          />
        ) : null}
      </div>
      {organisation === undefined || !rights.animator ? (
        <Everybody named={named} rights={rights} />
      ) : (
        <Members organisation={organisation} named={named} rights={rights} />
      )}
    </section>
  );
};

export const People = () => <Area part="people">{(rights) => <Find rights={rights} />}</Area>;
