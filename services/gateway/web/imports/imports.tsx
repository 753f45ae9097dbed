// Imports.
import { useText } from '../language/use-text.ts';
import { usePageTitle } from '../shell/page-title.ts';

export const Imports = () => {
  const text = useText();
  usePageTitle(text('shell.imports'));
  return (
    <div className="page">
      <h1>{text('shell.imports')}</h1>
    </div>
  );
};
