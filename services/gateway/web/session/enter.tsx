// How one comes in: by choosing whom to act as on a campus of demonstration, else by signing in.
import { useSearch } from '@tanstack/react-router';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { pagePaths } from '../shell/pages.ts';
import { Demonstration } from './demonstration.tsx';
import { SignIn } from './sign-in.tsx';
import { useGoingOn } from './use-arriving.ts';
import { waysIn } from './ways-in.ts';

export const Enter = () => {
  const text = useText();
  const { next } = useSearch({ from: pagePaths.enter });
  const ways = useAsked(...waysIn);
  const goOn = useGoingOn();
  usePageTitle(text(ways.data?.demonstration ? 'session.title' : 'session.sign.in'));
  return (
    <div className={ways.data?.demonstration === false ? 'page narrow' : 'page'}>
      {ways.data ? null : <h1>{text('session.welcome')}</h1>}
      <Asked of={ways}>
        {(found) =>
          found.demonstration ? (
            <Demonstration choose={(session) => goOn(session, next)} />
          ) : (
            <SignIn ways={found} next={next} />
          )
        }
      </Asked>
    </div>
  );
};
