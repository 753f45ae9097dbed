// The words of the page in the language of its reader: ICU messages by key; the compiler knows every key.
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { fr, type MessageKey } from './fr.ts';
import { useLanguage } from './language.ts';
import type { Language } from './languages.ts';
import type { Text, Values } from './text.ts';

const catalogues = { fr, en } as const;
const made = new Map<string, IntlMessageFormat>();

export const textIn = (language: Language, key: MessageKey, values?: Values): string => {
  const id = `${language} ${key}`;
  const format = made.get(id) ?? new IntlMessageFormat(catalogues[language][key], language);
  made.set(id, format);
  return String(format.format(values));
};

export const useText = (): Text => {
  const language = useLanguage();
  return (key, values) => textIn(language, key, values);
};
