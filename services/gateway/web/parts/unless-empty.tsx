// What stands on a page, or, while the campus has no organisation yet, what whoever animates it can do first.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { getOrganisations } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';

/** As it is typed where the service runs. */
const demonstration = 'PASSERELLE_DATA=./demonstration PORT=8081 npm start';

const EmptyCampus = () => {
  const text = useText();
  return (
    <section className="card" aria-labelledby="empty-campus">
      <h2 id="empty-campus">{text('parts.empty')}</h2>
      <p>{text('parts.empty.text')}</p>
      <ul>
        <li>
          <Link to={pagePaths.imports}>{text('parts.empty.import')}</Link>
        </li>
        <li>
          <Link to={pagePaths.profile}>{text('parts.empty.add')}</Link>
        </li>
        <li>
          <Link to={pagePaths.people}>{text('parts.empty.people')}</Link>
        </li>
      </ul>
      <p>
        {text('parts.empty.demonstration')} <code>{demonstration}</code>
      </p>
    </section>
  );
};

export const UnlessEmpty = ({ children }: { readonly children: ReactNode }) => {
  const mayFill = useSession().kind === 'animator';
  const some = useAsked(['organisations', 'some'], (signal) => getOrganisations({ limit: 1 }, { signal }), {
    enabled: mayFill,
  });
  return mayFill && some.data?.items.length === 0 ? <EmptyCampus /> : children;
};
