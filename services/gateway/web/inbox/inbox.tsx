// Inbox.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const Inbox = () => {
  const text = useText();
  usePageTitle(text('shell.inbox'));
  return (
    <div className="page">
      <h1>{text('shell.inbox')}</h1>
    </div>
  );
};
