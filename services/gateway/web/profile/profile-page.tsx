// ProfilePage.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const ProfilePage = () => {
  const text = useText();
  usePageTitle(text('shell.profile'));
  return (
    <div className="page">
      <h1>{text('shell.profile')}</h1>
    </div>
  );
};
