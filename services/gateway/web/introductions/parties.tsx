// With whom: who may be named by name, who is discreet by what may be known.
import { Link } from '@tanstack/react-router';
import type { Introduction } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { nameParty } from '../parts/name-parties.ts';
import { OrganisationFacts } from '../parts/organisation-facts.tsx';
import { pagePaths } from '../shell/pages.ts';

const Party = ({ of }: { readonly of: Introduction['parties'][number] }) => {
  const text = useText();
  const { organisation, about } = of;
  const name = nameParty(of, text);
  return (
    <li>
      <p>
        {organisation?.name === undefined ? (
          name
        ) : (
          <Link to={pagePaths.organisation} params={{ id: organisation.id }}>
            {name}
          </Link>
        )}
        {organisation?.kind === undefined ? null : (
          <span className="soft small"> · {text(`name.kind.${organisation.kind}`)}</span>
        )}
      </p>
      {about === undefined || organisation ? null : <OrganisationFacts of={about} />}
      {organisation ? null : <p className="small soft">{text('introductions.unnamed')}</p>}
    </li>
  );
};

export const Parties = ({ of }: { readonly of: Introduction }) => {
  const text = useText();
  return (
    <>
      <ul className="plain" aria-label={text('introductions.with')}>
        {of.parties
          .filter(({ own }) => !own)
          .map((one, at) => (
            <Party key={one.organisation?.id ?? at} of={one} />
          ))}
      </ul>
      {of.call?.title === undefined ? null : (
        <p className="small">{text('introductions.for.call', { title: of.call.title })}</p>
      )}
    </>
  );
};
