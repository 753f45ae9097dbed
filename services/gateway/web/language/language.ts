// The language of the page: chosen, or the browser's where it is one of both.
import { useSyncExternalStore } from 'react';
import { inBrowser } from '../kept/guarded.ts';
import type { Language } from './languages.ts';
import { type Catalogue, learn, need } from './words.ts';

const key = 'passerelle.language';

const isLanguage = (value: string | null | undefined): value is Language => value === 'fr' || value === 'en';

const preferred = (): Language => {
  const kept = inBrowser.get(key);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fr';
};

let language: Language = preferred();
const listeners = new Set<() => void>();
const show = (): void => document.documentElement.setAttribute('lang', language);
show();

export const languageNow = (): Language => language;

export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Once the words of the other language are here; rejects, and changes nothing, where they cannot be loaded. */
export const speak = async (chosen: Language): Promise<void> => {
  await learn(chosen);
  language = chosen;
  inBrowser.set(key, chosen);
  show();
  for (const listener of listeners) listener();
};

/** Once these words are here in the language that the page then speaks. */
export const bringWords = async (catalogue: Catalogue): Promise<void> => {
  need(catalogue);
  let spoken: Language;
  do {
    spoken = language;
    await learn(spoken);
  } while (spoken !== language);
};

export const useLanguage = (): Language => useSyncExternalStore(onLanguage, languageNow);
