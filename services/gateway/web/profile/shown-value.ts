// What is in a field, as its reader would say it.
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { type FieldOfForm, listOf } from './fields.ts';
import { useNames } from './partners-field.tsx';

export const useShownValue = (): ((field: FieldOfForm, value: string) => string) => {
  const text = useText();
  const name = useNames();
  const language = useLanguage();
  return ({ as, options = [] }, value) => {
    const option = (one: string): string => {
      const found = options.find((other) => other.value === one);
      return found ? text(found.key) : one;
    };
    if (as === 'yes') return text(value === 'yes' ? 'profile.yes' : 'profile.no');
    if (value === '') return text('profile.empty');
    if (as === 'day') return Number.isNaN(Date.parse(value)) ? value : dayIn(language, value);
    if (as === 'partners') return listOf(value).map(name).join(', ');
    if (as === 'some') return listOf(value).map(option).join(', ');
    return as === 'choice' ? option(value) : value;
  };
};
