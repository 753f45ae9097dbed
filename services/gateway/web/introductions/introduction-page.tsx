// One introduction: how far it is, with whom and why, and whatever its reader may do next.
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { problemIn } from '../api/client.ts';
import { introductionOf } from '../api/introductions.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { nameOthers } from '../parts/name-parties.ts';
import { useSession } from '../session/session.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { Parties } from './parties.tsx';
import { UnknownIntroduction } from './unknown-introduction.tsx';
import { WholeIntroduction } from './whole-introduction.tsx';
import './introductions.css';

export const IntroductionPage = () => {
  const text = useText();
  const language = useLanguage();
  const session = useSession();
  const { id } = useParams({ from: pagePaths.introduction });
  const search = useSearch({ from: pagePaths.introduction });
  const own = session.kind === 'member' ? session.organisation : undefined;
  const organisation = search.organisation ?? own;
  const asked = useAsked(...introductionOf(id, organisation));
  const name = asked.data && nameOthers(asked.data, { text, language });
  const title = name === undefined ? text('introductions.one') : text('introductions.one.with', { name });
  usePageTitle(title);
  const isUnknown = asked.data === undefined && problemIn(asked.error)?.code === 'not-found';
  return (
    <div className="page">
      <div className="stack">
        <p className="small">
          <Link to={pagePaths.introductions} search={search} activeOptions={{ exact: true }}>
            {text('introductions.all')}
          </Link>
        </p>
        <h1>{title}</h1>
        {asked.data ? <Parties of={asked.data} /> : null}
      </div>
      {isUnknown ? (
        <UnknownIntroduction />
      ) : (
        <Asked of={asked}>
          {(found) => (
            <WholeIntroduction
              key={found.id}
              of={found}
              organisation={organisation}
              isReadOnly={session.kind !== 'member'}
            />
          )}
        </Asked>
      )}
    </div>
  );
};
