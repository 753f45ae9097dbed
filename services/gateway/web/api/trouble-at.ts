// What the server says is wrong, of a field and of the rest, and how to mend it.
import { problemIn } from './client.ts';
import type { Problem } from './generated.ts';

const sentencesOf = ({ message, cure }: NonNullable<Problem['errors']>[number]): string =>
  `${message} ${cure}`;

/** `fields`: as it is named in requests; undefined where nothing is wrong with any of them. */
export const troubleAt = (error: unknown, ...fields: readonly string[]): string | undefined => {
  const found = problemIn(error)?.errors?.find(({ field }) => fields.includes(field));
  return found && sentencesOf(found);
};

/**
 * Why it was refused, trouble by trouble. `told`: fields that say theirs themselves. None where nobody answered, nor
 * where fields say it all.
 */
export const troublesIn = (error: unknown, told: readonly string[] = []): readonly string[] => {
  const problem = problemIn(error);
  if (!problem) return [];
  const { code, detail, errors = [] } = problem;
  const others = errors.filter(({ field }) => !told.includes(field)).map(sentencesOf);
  // Of what is not valid the detail says no more than that fields are at fault.
  return code === 'invalid' && errors.length > 0 ? others : [detail, ...others];
};
