// Reads what is typed into a search box: words, "phrases", -words, and a last word that may be only begun.

export interface TypedWords {
  /** What is looked for, as typed, without quotes, what must not stand, and the word that is only begun. */
  readonly words: string;
  /** Must stand as they are, but for case, accents and inflection. */
  readonly phrases: readonly string[];
  /** Words that must not stand. */
  readonly without: readonly string[];
  /** Phrases that must not. */
  readonly withoutPhrases: readonly string[];
  /** The last word, where nothing after it says that it is finished. */
  readonly begun?: string;
}

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“' };

/** A quote that is never closed goes to the end. */
const readQuoted = (typed: string, at: number, close: string): { quoted: string; next: number } => {
  const end = typed.indexOf(close, at + 1);
  const until = end < 0 ? typed.length : end;
  return { quoted: typed.slice(at + 1, until).trim(), next: until + 1 };
};

const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);
const endsInWord = /[\p{L}\p{N}]$/u;

export const readTypedWords = (typed: string): TypedWords => {
  const [words, phrases, without, withoutPhrases]: [string[], string[], string[], string[]] = [
    [],
    [],
    [],
    [],
  ];
  let begun: string | undefined;
  for (let at = 0; at < typed.length;) {
    if (isSpace(typed[at])) {
      at += 1;
      continue;
    }
    const isMinus = typed[at] === '-' && !isSpace(typed[at + 1]);
    const open = isMinus ? at + 1 : at;
    const close = quotes[typed[open] ?? ''];
    if (close) {
      const { quoted, next } = readQuoted(typed, open, close);
      if (quoted !== '') (isMinus ? withoutPhrases : phrases).push(quoted);
      at = next;
      continue;
    }
    at = open;
    while (at < typed.length && !isSpace(typed[at])) at += 1;
    const word = typed.slice(open, at);
    if (isMinus) without.push(word);
    else if (at === typed.length && endsInWord.test(word)) begun = word;
    else words.push(word);
  }
  return {
    words: words.join(' '),
    phrases,
    without,
    withoutPhrases,
    ...(begun === undefined ? {} : { begun }),
  };
};
