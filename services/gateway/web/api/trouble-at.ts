// What the server says is wrong with a field, and how to mend it.
import { problemIn } from './client.ts';

/** `fields`: as it is named in requests; undefined where nothing is wrong with any of them. */
export const troubleAt = (error: unknown, ...fields: readonly string[]): string | undefined => {
  const found = problemIn(error)?.errors?.find(({ field }) => fields.includes(field));
  return found && `${found.message} ${found.cure}`;
};
