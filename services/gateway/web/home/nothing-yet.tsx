// Where there is no link to show: why, and the one thing that helps.
import { Link } from '@tanstack/react-router';
import { getOrganisationsId, getOrganisationsIdStatements } from '../api/generated.ts';
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

export const NothingYet = ({ organisation, search, isReadOnly }: NothingYetProps) => {
  const text = useText();
  const asked = useAsked(
    ['organisation', organisation, 'ready'],
    async (signal) => {
      const [own, statements] = await Promise.all([
        getOrganisationsId(organisation, { signal }),
        getOrganisationsIdStatements(organisation, { limit: 200 }, { signal }),
      ]);
      return { consents: own.consents, statements: statements.items };
    },
    { enabled: search.show === undefined },
  );
  if (search.show !== undefined) return <p className="card">{text('home.nothing.answered')}</p>;
  return (
    <Asked of={asked}>
      {(known) => {
        const why = whyNothing(known);
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
      }}
    </Asked>
  );
};
