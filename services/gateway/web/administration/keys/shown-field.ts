// What stands in a field of a key, in words: what is told of it where somebody else changed it.
import type { Key } from '../../api/generated.ts';
import { useLanguage } from '../../language/language.ts';
import { dayIn, numberIn } from '../../language/numbers.ts';
import { useText } from '../../language/use-text.ts';
import { type KeyField, lastDay } from './key-words.ts';
import { scopeWords } from './scope-words.ts';

export const useShownKeyField = (): ((field: KeyField, of: Key) => string) => {
  const text = useText();
  const language = useLanguage();
  const valueOf = (field: KeyField, of: Key): string => {
    switch (field) {
      case 'name':
        return of.name;
      case 'organisation':
        return of.organisation?.name ?? '';
      case 'scopes':
        return of.scopes.map((scope) => text(scopeWords[scope])).join(' · ');
      case 'networks':
        return of.networks.join(' · ');
      case 'expires':
        return dayIn(language, lastDay(of.expires));
      default:
        return numberIn(language, of[field]);
    }
  };
  return (field, of) => {
    const value = valueOf(field, of);
    return text('administration.now', {
      field: text(`administration.keys.${field}`),
      value: value === '' ? text('administration.nothing') : value,
    });
  };
};
