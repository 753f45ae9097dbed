// Who made something, by name where whoever asks may know it.
import { getPersonsId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';

/** `author`: id of a person, or the kind of actor where no person acted. */
export const useAuthorName = (author: string): string => {
  const text = useText();
  const isPerson = author.startsWith('per_');
  const found = useAsked(['person', author], () => getPersonsId(author), { enabled: isPerson });
  if (author === 'animator') return text('parts.by.animator');
  if (author === 'service') return text('parts.by.service');
  if (found.data) return `${found.data.given_name} ${found.data.family_name}`;
  return text('parts.by.somebody');
};
