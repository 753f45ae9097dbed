// The message of an introduction as an animator writes it in both languages: what is changed of what stands, what
// somebody else changed meanwhile, and what is sent. Pure.
import type { IntroductionMessage, IntroductionMessageBody } from '../api/generated.ts';
import { type Language, languages } from '../language/languages.ts';

export type Letters = Readonly<Record<Language, IntroductionMessage>>;

/** What is written and not saved; a language that nobody touched is not there. */
export interface WrittenMessage {
  readonly words: Readonly<Partial<Record<Language, string>>>;
  /** What stood when it was begun. */
  readonly began: Readonly<Partial<Record<Language, string>>>;
}

export const nothingWritten: WrittenMessage = { words: {}, began: {} };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const wordsIn = (value: unknown): WrittenMessage['words'] =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const words = isRecord(value) ? value[language] : undefined;
      return typeof words === 'string' ? [[language, words]] : [];
    }),
  );

/** What was put away, where it can still be read. */
export const readWritten = (found: unknown): WrittenMessage | undefined =>
  isRecord(found) ? { words: wordsIn(found['words']), began: wordsIn(found['began']) } : undefined;

export const writeIn = (
  before: WrittenMessage,
  { language, words, standing }: { language: Language; words: string; standing: string },
): WrittenMessage => ({
  words: { ...before.words, [language]: words },
  began: { [language]: standing, ...before.began },
});

/** As if it had never been touched. */
export const leaveOut = ({ words, began }: WrittenMessage, language: Language): WrittenMessage => {
  const { [language]: _words, ...rest } = words;
  const { [language]: _began, ...start } = began;
  return { words: rest, began: start };
};

export const changedIn = ({ words }: WrittenMessage, letters: Letters): readonly Language[] =>
  languages.filter((one) => words[one] !== undefined && words[one] !== letters[one].text);

/** Languages in which it is written here, and stands otherwise than when that was begun. */
export const meanwhileIn = (written: WrittenMessage, letters: Letters): readonly Language[] =>
  changedIn(written, letters).filter((one) => written.began[one] !== letters[one].text);

const names = { fr: 'french', en: 'english' } as const;

/** `again`: the language that is drafted again. What is drafted stays drafted unless it is written. */
export const bodyOf = (
  { words }: WrittenMessage,
  letters: Letters,
  again?: Language,
): IntroductionMessageBody =>
  Object.fromEntries(
    languages.flatMap((language) => {
      if (language === again) return [];
      const { text, written } = letters[language];
      // To draft the one again leaves what is written in the other, and not saved, for later.
      const said = again === undefined ? words[language] : undefined;
      const now = said !== undefined && said !== text ? said : written ? text : undefined;
      return now === undefined ? [] : [[names[language], now]];
    }),
  );
