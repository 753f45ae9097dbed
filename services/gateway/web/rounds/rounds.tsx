// Rounds.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const Rounds = () => {
  const text = useText();
  usePageTitle(text('shell.rounds'));
  return (
    <div className="page">
      <h1>{text('shell.rounds')}</h1>
    </div>
  );
};
