// The words of the page in the language of its reader: ICU messages by key; the compiler knows every key.
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from './fr.ts';
import { isolated } from './isolate.ts';
import { useLanguage } from './language.ts';
import type { Language } from './languages.ts';
import type { Text, Values } from './text.ts';
import { wordsFor } from './words.ts';

const made = new Map<string, IntlMessageFormat>();
/** To read a message takes long, and most are plain words. */
const hasSyntax = /[{}<']/;

const textIn = (language: Language, key: MessageKey, values?: Values): string => {
  const words = wordsFor(language, key);
  if (!hasSyntax.test(words)) return words;
  const id = `${language} ${key}`;
  const format = made.get(id) ?? new IntlMessageFormat(words, language);
  made.set(id, format);
  const ofOthers = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return String(format.format(Object.fromEntries(ofOthers)));
};

/** The same one for the same language: what is made with it is made once. */
const textOf = {
  fr: (key, values) => textIn('fr', key, values),
  en: (key, values) => textIn('en', key, values),
} as const satisfies Record<Language, Text>;

export const useText = (): Text => textOf[useLanguage()];
