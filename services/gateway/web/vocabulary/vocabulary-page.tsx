// VocabularyPage.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const VocabularyPage = () => {
  const text = useText();
  usePageTitle(text('shell.vocabulary'));
  return (
    <div className="page">
      <h1>{text('shell.vocabulary')}</h1>
    </div>
  );
};
