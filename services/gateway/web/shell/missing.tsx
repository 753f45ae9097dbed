// An address that there is not.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { usePageTitle } from './page-title.ts';

export const Missing = () => {
  const text = useText();
  usePageTitle(text('shell.missing.title'));
  return (
    <section className="page narrow">
      <h1>{text('shell.missing.title')}</h1>
      <p>{text('shell.missing.text')}</p>
      <Link to="/">{text('shell.missing.back')}</Link>
    </section>
  );
};
