// Where there is no link to show: why, and the one thing that helps.
import { Link } from '@tanstack/react-router';
import { organisationOf, statementsOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { pagePaths } from '../shell/pages.ts';
import type { HomeSearch } from './home-search.ts';
import { whyNothing } from './why-nothing.ts';

interface NothingYetProps {
  readonly organisation: string;
  readonly search: HomeSearch;
  readonly isReadOnly: boolean;
}

const Why = ({
  why,
  isReadOnly,
}: {
  readonly why: ReturnType<typeof whyNothing>;
  readonly isReadOnly: boolean;
}) => {
  const text = useText();
  return (
    <section className="card nothing">
      <h2>{text(`home.nothing.${why}`)}</h2>
      <p>{text(`home.nothing.${why}.text`)}</p>
      {isReadOnly ? null : (
        <p>
          <Link to={pagePaths.profile}>{text(`home.nothing.${why}.do`)}</Link>
        </p>
      )}
    </section>
  );
};

export const NothingYet = ({ organisation, search, isReadOnly }: NothingYetProps) => {
  const text = useText();
  const isOpen = { enabled: search.show === undefined };
  const own = useAsked(...organisationOf(organisation), isOpen);
  const statements = useAsked(...statementsOf(organisation), isOpen);
  if (search.show !== undefined) return <p className="card">{text('home.nothing.answered')}</p>;
  return (
    <Asked of={own}>
      {({ consents }) => (
        <Asked of={statements}>
          {(said) => <Why why={whyNothing({ consents, statements: said })} isReadOnly={isReadOnly} />}
        </Asked>
      )}
    </Asked>
  );
};
