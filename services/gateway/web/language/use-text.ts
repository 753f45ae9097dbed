// The words of the page in the language of its reader: ICU messages by key; the compiler knows every key.
import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';
import { en } from './en.ts';
import { fr, type MessageKey } from './fr.ts';
import { type Language, useLanguage } from './language.ts';

const catalogues = { fr, en } as const;
const made = new Map<string, IntlMessageFormat>();

export type Values = Readonly<Record<string, PrimitiveType>>;

export const textIn = (language: Language, key: MessageKey, values?: Values): string => {
  const id = `${language} ${key}`;
  const format = made.get(id) ?? new IntlMessageFormat(catalogues[language][key], language);
  made.set(id, format);
  return String(format.format(values));
};

export type Text = (key: MessageKey, values?: Values) => string;

export const useText = (): Text => {
  const language = useLanguage();
  return (key, values) => textIn(language, key, values);
};
