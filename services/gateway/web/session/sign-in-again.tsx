// Over a page whose session is over: it stays as it is, and goes on once its person is back.
import { useText } from '../language/use-text.ts';
import { Sheet } from '../parts/sheet.tsx';
import { pagePaths } from '../shell/pages.ts';
import { AskForLink } from './ask-for-link.tsx';

export const SignInAgain = () => {
  const text = useText();
  return (
    <Sheet title={text('session.over')} isOpen isHeld onClose={() => undefined}>
      <p>{text('session.over.text')}</p>
      <AskForLink />
      <p>
        <a href={pagePaths.enter} target="_blank" rel="noopener">
          {text('session.over.elsewhere')}
        </a>
      </p>
    </Sheet>
  );
};
