// CampusMap.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const CampusMap = () => {
  const text = useText();
  usePageTitle(text('shell.map'));
  return (
    <div className="page">
      <h1>{text('shell.map')}</h1>
    </div>
  );
};
