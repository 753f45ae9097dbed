// Before anything is typed: what one may ask, and, for a member, what its own organisation speaks of.
import { Link } from '@tanstack/react-router';
import { getOrganisationsIdConcepts } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { UnlessEmpty } from '../parts/unless-empty.tsx';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';

const most = 8;

const OwnConcepts = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const concepts = useAsked(['concepts', organisation, most], (signal) =>
    getOrganisationsIdConcepts(organisation, { limit: most }, { signal }),
  );
  const items = concepts.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h2>{text('search.begin.own')}</h2>
      <ul className="plain words">
        {items.map(({ id, label }) => (
          <li key={id}>
            <Link to={pagePaths.search} search={{ q: label }}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Beginning = () => {
  const text = useText();
  const session = useSession();
  return (
    <div className="stack">
      <UnlessEmpty>
        <p>{text('search.begin')}</p>
      </UnlessEmpty>
      {session.kind === 'member' ? <OwnConcepts organisation={session.organisation} /> : null}
    </div>
  );
};
