// Who speaks for the others, and how to reach them: once everybody has agreed, and not before.
import type { Introduction } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { nameParty } from '../parts/name-parties.ts';

interface ContactsProps {
  readonly of: Introduction;
  /** They are not its reader's, such as an animator's. */
  readonly isReadOnly?: boolean;
}

export const Contacts = ({ of, isReadOnly = false }: ContactsProps) => {
  const text = useText();
  const met = of.parties.filter(({ own, person }) => !own && person !== undefined);
  if (met.length === 0) return null;
  return (
    <section className="card" aria-labelledby="contacts">
      <h2 id="contacts">{text(isReadOnly ? 'introductions.contacts.read' : 'introductions.contacts')}</h2>
      <ul className="plain stack">
        {met.map((party) => (
          <li key={party.organisation?.id ?? party.person?.name}>
            <p>
              <strong>{party.person?.name}</strong>
              <span className="soft"> · {nameParty(party, text)}</span>
            </p>
            {party.person?.email === undefined ? (
              <p className="small soft">{text('introductions.contacts.none')}</p>
            ) : (
              <p>
                <a href={`mailto:${encodeURIComponent(party.person.email).replace('%40', '@')}`}>
                  {party.person.email}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
