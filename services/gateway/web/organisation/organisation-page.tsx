// All that its reader may know of an organisation: who it is, what it looks for and offers, what it has done and with
// whom, who is like it, and how it stands to the reader's own.
import { useParams } from '@tanstack/react-router';
import { problemIn } from '../api/client.ts';
import { organisationOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { useSession } from '../session/session.ts';
import { pagePaths } from '../shell/pages.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { Candidates } from './candidates.tsx';
import { Collaborations } from './collaborations.tsx';
import { Concepts } from './concepts.tsx';
import { HowTheyStand } from './how-they-stand.tsx';
import { Similar } from './similar.tsx';
import { Statements } from './statements.tsx';
import { Texts } from './texts.tsx';
import { UnknownOrganisation } from './unknown-organisation.tsx';
import { WhoItIs } from './who-it-is.tsx';
import './organisation.css';

export const OrganisationPage = () => {
  const text = useText();
  const session = useSession();
  const { id } = useParams({ from: pagePaths.organisation });
  const asked = useAsked(...organisationOf(id));
  const title = asked.data?.name ?? text('organisation.title');
  usePageTitle(title);
  return (
    <div className="page organisation">
      <h1>{title}</h1>
      {problemIn(asked.error)?.code === 'not-found' ? (
        <UnknownOrganisation error={asked.error} />
      ) : (
        <Asked of={asked}>
          {(organisation) => (
            <>
              <WhoItIs organisation={organisation} />
              <HowTheyStand organisation={organisation} />
              <Statements organisation={organisation.id} />
              <Concepts organisation={organisation.id} />
              <Texts organisation={organisation.id} />
              <Collaborations organisation={organisation.id} />
              <Similar organisation={organisation} />
              {session.kind === 'animator' ? <Candidates organisation={organisation.id} /> : null}
            </>
          )}
        </Asked>
      )}
    </div>
  );
};
