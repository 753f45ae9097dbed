// Whom to act as, on a campus of demonstration: an animator, or one of its invented people.
import { useMemo, useState } from 'react';
import { getMemberships, getOrganisations, getPersons, type Organisation } from '../api/generated.ts';
import { asSignedIn } from '../api/client.ts';
import { every } from '../api/every.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { fold } from '../parts/fold.ts';
import { Search } from '../parts/search-field.tsx';
import { oneOfEachFirst } from './one-of-each-first.ts';
import type { Session } from './session.ts';

interface Invented {
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly kind: Organisation['kind'];
}

/** Enough to choose from at first sight. */
const firstShown = 12;

const readInvented = async (): Promise<readonly Invented[]> => {
  const [persons, memberships, organisations] = await Promise.all([
    every((cursor) => getPersons({ limit: 200, cursor }, asSignedIn)),
    every((cursor) => getMemberships({ limit: 200, cursor }, asSignedIn)),
    every((cursor) => getOrganisations({ limit: 200, cursor }, asSignedIn)),
  ]);
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const people = new Map(persons.filter((one) => one.invented).map((one) => [one.id, one]));
  const invented = memberships.flatMap(({ person, organisation }) => {
    const found = people.get(person);
    const theirs = byId.get(organisation);
    return found && theirs
      ? [
          {
            person,
            name: `${found.given_name} ${found.family_name}`,
            organisation,
            organisationName: theirs.name,
            kind: theirs.kind,
          },
        ]
      : [];
  });
  return oneOfEachFirst(invented, ({ kind }) => kind);
};

const PersonCard = ({ one, choose }: { readonly one: Invented; choose(session: Session): void }) => {
  const text = useText();
  return (
    <li>
      <Action
        onPress={() => {
          const { person, name, organisation } = one;
          choose({ kind: 'member', person, name, organisation });
        }}
      >
        <span>
          <span className="unseen">{text('session.as')} </span>
          <strong>{one.name}</strong>
          <br />
          <span className="soft small">
            {one.organisationName} · {text(`name.kind.${one.kind}`)}
          </span>
        </span>
      </Action>
    </li>
  );
};

const People = ({ people, choose }: { people: readonly Invented[]; choose(session: Session): void }) => {
  const text = useText();
  const [wanted, setWanted] = useState('');
  const [isAll, setAll] = useState(false);
  const found = useMemo(
    () => people.filter((one) => fold(`${one.name} ${one.organisationName}`).includes(fold(wanted))),
    [people, wanted],
  );
  const shown = isAll || wanted !== '' ? found : found.slice(0, firstShown);
  return (
    <>
      <Search label={text('session.filter')} value={wanted} onChange={setWanted} />
      {found.length === 0 ? <p role="status">{text('session.none')}</p> : null}
      <ul className="plain people">
        {shown.map((one) => (
          <PersonCard key={`${one.person} ${one.organisation}`} one={one} choose={choose} />
        ))}
      </ul>
      {shown.length < found.length ? (
        <div>
          <Action onPress={() => setAll(true)}>{text('session.all', { count: found.length })}</Action>
        </div>
      ) : null}
    </>
  );
};

/** Whom to act as. */
export const Demonstration = ({ choose }: { choose(session: Session): void }) => {
  const text = useText();
  const people = useAsked(['people'], readInvented);
  return (
    <>
      <div className="stack">
        <h1>{text('session.title')}</h1>
        <p>{text('session.text')}</p>
      </div>
      <section className="card">
        <h2>{text('session.animator')}</h2>
        <p>{text('session.animator.text')}</p>
        <div>
          <Action weight="first" onPress={() => choose({ kind: 'animator' })}>
            {text('session.animator')}
          </Action>
        </div>
      </section>
      <section className="stack">
        <h2>{text('session.members')}</h2>
        <Asked of={people}>{(all) => <People people={all} choose={choose} />}</Asked>
      </section>
    </>
  );
};
