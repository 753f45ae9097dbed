// RulesPage.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const RulesPage = () => {
  const text = useText();
  usePageTitle(text('shell.rules'));
  return (
    <div className="page">
      <h1>{text('shell.rules')}</h1>
    </div>
  );
};
