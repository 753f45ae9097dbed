// The language of the page: chosen, or the browser's where it is one of both.
import { useSyncExternalStore } from 'react';
import type { Language } from './languages.ts';

const key = 'passerelle.language';

const isLanguage = (value: string | null | undefined): value is Language => value === 'fr' || value === 'en';

const preferred = (): Language => {
  const kept = localStorage.getItem(key);
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

export const speak = (chosen: Language): void => {
  language = chosen;
  localStorage.setItem(key, chosen);
  show();
  for (const listener of listeners) listener();
};

export const useLanguage = (): Language => useSyncExternalStore(onLanguage, languageNow);
