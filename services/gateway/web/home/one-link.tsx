// The link that a message speaks of, alone.
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { problemIn } from '../api/client.ts';
import { getSuggestionsId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { pagePaths } from '../shell/pages.ts';
import { answering, useAnswering } from './answering.ts';
import { LinkEntry } from './link-entry.tsx';
import { useUnderWay } from './use-under-way.ts';

interface OneLinkProps {
  readonly id: string;
  readonly organisation: string;
  readonly isReadOnly: boolean;
}

export const OneLink = ({ id, organisation, isReadOnly }: OneLinkProps) => {
  const text = useText();
  const standing = useAnswering(organisation);
  const { bySuggestion } = useUnderWay(organisation);
  const asked = useAsked(['suggestion', id, organisation], (signal) =>
    getSuggestionsId(id, { organisation }, { signal }),
  );
  useEffect(() => answering.forget, []);
  const isGone = problemIn(asked.error)?.code === 'not-found';
  return (
    <>
      {isReadOnly ? null : <h1>{text('home.one.title')}</h1>}
      {isGone && asked.data === undefined ? (
        <p role="status" className="card">
          {text('home.one.gone')}
        </p>
      ) : (
        <Asked of={asked}>
          {(found) => (
            <ul className="plain links">
              <LinkEntry
                of={found}
                introduction={bySuggestion.get(id)}
                standing={standing.get(id)}
                isReadOnly={isReadOnly}
              />
            </ul>
          )}
        </Asked>
      )}
      <p>
        <Link to={pagePaths.home} search={{ organisation: isReadOnly ? organisation : undefined }}>
          {text('home.one.all')}
        </Link>
      </p>
    </>
  );
};
