// Whom to act as, on a campus of demonstration: an animator, or one of its invented people.
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { getHealth, getMemberships, getOrganisations, getPersons } from '../api/generated.ts';
import { every } from '../api/every.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { fold } from '../parts/fold.ts';
import { Search } from '../parts/search-field.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { actAs, type Session } from './session.ts';

interface Invented {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
}

const readInvented = async (): Promise<readonly Invented[]> => {
  const [persons, memberships, organisations] = await Promise.all([
    every((cursor) => getPersons({ limit: 200, cursor })),
    every((cursor) => getMemberships({ limit: 200, cursor })),
    every((cursor) => getOrganisations({ limit: 200, cursor })),
  ]);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const invented = new Map(persons.filter((one) => one.invented).map((one) => [one.id, one]));
  return memberships.flatMap(({ person, organisation }) => {
    const found = invented.get(person);
    const organisationName = names.get(organisation);
    return found && organisationName !== undefined
      ? [{ person, name: `${found.given_name} ${found.family_name}`, organisation, organisationName }]
      : [];
  });
};

const People = ({ people, choose }: { people: readonly Invented[]; choose(session: Session): void }) => {
  const text = useText();
  const [wanted, setWanted] = useState('');
  const found = useMemo(
    () => people.filter((one) => fold(`${one.name} ${one.organisationName}`).includes(fold(wanted))),
    [people, wanted],
  );
  return (
    <>
      <Search label={text('entering.filter')} value={wanted} onChange={setWanted} />
      {found.length === 0 ? <p role="status">{text('entering.none')}</p> : null}
      <ul className="plain people">
        {found.map((one) => (
          <li key={`${one.person} ${one.organisation}`}>
            <Action
              aria-label={text('entering.as', { name: one.name, organisation: one.organisationName })}
              onPress={() => choose({ kind: 'member', ...one })}
            >
              <span>
                <strong>{one.name}</strong>
                <br />
                <span className="soft small">{one.organisationName}</span>
              </span>
            </Action>
          </li>
        ))}
      </ul>
    </>
  );
};

export const Enter = () => {
  const text = useText();
  usePageTitle(text('entering.title'));
  const navigate = useNavigate();
  const health = useAsked(['health'], () => getHealth({}));
  const isDemonstration = health.data?.data === 'demonstration';
  const people = useAsked(['people'], readInvented, { enabled: isDemonstration });
  const choose = (session: Session): void => {
    actAs(session);
    void navigate({ to: '/' });
  };
  return (
    <div className="page">
      <div className="stack">
        <h1>{text('entering.title')}</h1>
        <p>{text(health.data && !isDemonstration ? 'entering.real' : 'entering.text')}</p>
      </div>
      <section className="card">
        <h2>{text('entering.animator')}</h2>
        <p>{text('entering.animator.text')}</p>
        <div>
          <Action weight="first" onPress={() => choose({ kind: 'animator' })}>
            {text('entering.animator')}
          </Action>
        </div>
      </section>
      {isDemonstration ? (
        <section className="stack">
          <h2>{text('entering.members')}</h2>
          <Asked of={people}>{(all) => <People people={all} choose={choose} />}</Asked>
        </section>
      ) : null}
    </div>
  );
};
