// SearchPage.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const SearchPage = () => {
  const text = useText();
  usePageTitle(text('shell.search'));
  return (
    <div className="page">
      <h1>{text('shell.search')}</h1>
    </div>
  );
};
