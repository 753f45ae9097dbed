// Light, dark, or as the device is: kept for the next visit.
import { useSyncExternalStore } from 'react';
import { inBrowser } from '../kept/guarded.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'passerelle.theme';
const listeners = new Set<() => void>();

const themeNow = (): Theme => themes.find((one) => one === inBrowser.get(key)) ?? 'system';

export const showTheme = (): void => {
  document.documentElement.dataset['theme'] = themeNow();
};

export const keepTheme = (theme: Theme): void => {
  inBrowser.set(key, theme);
  showTheme();
  for (const listener of listeners) listener();
};

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, themeNow);
