// A person by name, as the way to them; of one that is gone, or that nobody knows, the id that is left.
import { Link } from '@tanstack/react-router';
import { getPersonsId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

const useFound = (id: string) => useAsked(['persons', id], (signal) => getPersonsId(id, { signal }));

/** As a word within a sentence. */
export const useNameOf = (id: string): string => {
  const text = useText();
  const { data, isError } = useFound(id);
  if (isError) return text('administration.person.gone', { id });
  return data ? `${data.given_name} ${data.family_name}` : text('shell.loading');
};

export const PersonName = ({ id }: { readonly id: string }) => {
  const name = useNameOf(id);
  const { isError } = useFound(id);
  if (isError) return <>{name}</>;
  return (
    <Link to={pagePaths.person} params={{ id }}>
      {name}
    </Link>
  );
};
