// Reads what is typed into a search box: words, "phrases", -words, and a last word that may be only begun.

export interface TypedWords {
  /** What is looked for, as typed, without quotes, what must not stand, and the word that is only begun. */
  readonly words: string;
  /** Must stand as they are, but for case, accents and inflection. */
  readonly phrases: readonly string[];
  /** Must not stand. */
  readonly without: readonly string[];
  /** The last word, where nothing after it says that it is finished. */
  readonly begun?: string;
}

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“' };

/** A quote that is never closed goes to the end. */
const readPhrase = (typed: string, at: number, close: string): { phrase: string; next: number } => {
  const end = typed.indexOf(close, at + 1);
  const until = end < 0 ? typed.length : end;
  return { phrase: typed.slice(at + 1, until).trim(), next: until + 1 };
};

const isSpace = (unit: string | undefined): boolean => unit === undefined || /\s/.test(unit);

export const readTypedWords = (typed: string): TypedWords => {
  const phrases: string[] = [];
  const without: string[] = [];
  const words: string[] = [];
  let begun: string | undefined;
  let at = 0;
  while (at < typed.length) {
    const unit = typed[at] ?? '';
    if (isSpace(unit)) {
      at += 1;
      continue;
    }
    const minus = unit === '-' && !isSpace(typed[at + 1]);
    const open = minus ? at + 1 : at;
    const close = quotes[typed[open] ?? ''];
    if (close) {
      const { phrase, next } = readPhrase(typed, open, close);
      if (phrase !== '') (minus ? without : phrases).push(phrase);
      at = next;
      continue;
    }
    let end = open;
    while (end < typed.length && !isSpace(typed[end])) end += 1;
    const word = typed.slice(open, end);
    if (minus) without.push(word);
    else if (end === typed.length && /[\p{L}\p{N}]$/u.test(word)) begun = word;
    else words.push(word);
    at = end;
  }
  return { words: words.join(' '), phrases, without, ...(begun === undefined ? {} : { begun }) };
};
