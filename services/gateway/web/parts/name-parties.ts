// What the others of an introduction are called: by name, or, of a discreet one, by what may be known. Pure.
import type { Introduction } from '../api/generated.ts';
import type { Language } from '../language/languages.ts';
import { listIn } from '../language/numbers.ts';
import type { Text } from '../language/text.ts';
import { nameOf } from './name-side.ts';

type Party = Introduction['parties'][number];

export const nameParty = ({ organisation, about }: Party, text: Text): string =>
  organisation?.name ?? nameOf({ ...(about ? { about } : {}) }, text);

/** To whom is of none of them, such as an animator, all. */
export const nameOthers = (
  { parties }: Pick<Introduction, 'parties'>,
  { text, language }: { readonly text: Text; readonly language: Language },
): string =>
  listIn(
    language,
    parties.filter(({ own }) => !own).map((one) => nameParty(one, text)),
  );
