// The links that are worth a member's time today.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const Home = () => {
  const text = useText();
  usePageTitle(text('shell.home'));
  return (
    <div className="page">
      <h1>{text('shell.home')}</h1>
    </div>
  );
};
