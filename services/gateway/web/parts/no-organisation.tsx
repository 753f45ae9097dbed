// What is read where a page is about an organisation, by whoever acts for none: why there is nothing, and whom to ask.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

export const NoOrganisation = () => {
  const text = useText();
  return (
    <section className="card">
      <p>{text('parts.no.organisation')}</p>
      <p>{text('parts.no.organisation.then')}</p>
      <ul>
        <li>
          <Link to={pagePaths.account}>{text('parts.no.organisation.account')}</Link>
        </li>
        <li>
          <Link to={pagePaths.data}>{text('parts.no.organisation.data')}</Link>
        </li>
      </ul>
    </section>
  );
};
