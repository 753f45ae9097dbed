// Which language the terminal speaks: as told, else that of the environment, else English. Pure.

export type Language = 'fr' | 'en';

export const isLanguage = (text: string): text is Language => text === 'fr' || text === 'en';

/** POSIX: `LC_ALL` over `LC_MESSAGES` over `LANG`; only the first that is set counts. */
export const chooseLanguage = (
  told: Language | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  if (told) return told;
  const set = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^fr([_.@-]|$)/i.test(set) ? 'fr' : 'en';
};
