// Operations.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const Operations = () => {
  const text = useText();
  usePageTitle(text('shell.operations'));
  return (
    <div className="page">
      <h1>{text('shell.operations')}</h1>
    </div>
  );
};
