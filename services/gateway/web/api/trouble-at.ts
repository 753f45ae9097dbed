// What the server says is wrong, of a field and of the rest, and how to mend it.
import { problemIn } from './client.ts';
import type { Problem } from './generated.ts';

/** Quotes have narrow spaces within. */
const inFrench = /(Le champ )?«\s([^»]*?)\s»/g;

type Trouble = NonNullable<Problem['errors']>[number];

const sentencesOf = ({ message, cure }: Trouble): string => `${message} ${cure}`;

/** Said where the field stands: its name in requests is for those who write them. */
const sentencesHere = (trouble: Trouble): string =>
  sentencesOf(trouble)
    .replaceAll(`The field “${trouble.field}”`, 'This field')
    .replaceAll(`“${trouble.field}”`, 'this field')
    .replaceAll(inFrench, (words, before: string, field: string) => {
      if (field !== trouble.field) return words;
      return before === '' ? 'ce champ' : 'Ce champ';
    });

/** `fields`: as it is named in requests; undefined where nothing is wrong with any of them. */
export const troubleAt = (error: unknown, ...fields: readonly string[]): string | undefined => {
  const found = problemIn(error)?.errors?.find(({ field }) => fields.includes(field));
  return found && sentencesHere(found);
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
