// Over a page whose session is over: it stays as it is, and goes on once its person is back.
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { pagePaths } from '../shell/pages.ts';
import { AskForLink } from './ask-for-link.tsx';
import { waysIn } from './ways-in.ts';

export const SignInAgain = () => {
  const text = useText();
  const ways = useAsked(...waysIn);
  return (
    <Sheet title={text('session.over')} isOpen isHeld onClose={() => undefined}>
      <p>{text('session.over.text')}</p>
      <Asked of={ways}>
        {({ link }) =>
          link ? (
            <>
              <p>{text('session.over.link')}</p>
              <AskForLink />
            </>
          ) : (
            <p>{text('session.over.no.link')}</p>
          )
        }
      </Asked>
      <p>
        <a href={pagePaths.enter} target="_blank" rel="noopener">
          {text('session.over.elsewhere')}
        </a>
      </p>
    </Sheet>
  );
};
