// A sentence of the page's with words of others in it, which are read in the language that they were written in.
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.ts';
import type { Language } from '../language/languages.ts';
import { placeWords } from './place-words.ts';

export interface Foreign {
  readonly words: string;
  readonly language: Language;
}

interface SpokenProps {
  readonly text: string;
  readonly words: readonly Foreign[];
}

export const Spoken = ({ text, words }: SpokenProps): ReactNode => {
  const page = useLanguage();
  const foreign = words
    .filter(({ language }) => language !== page)
    .toSorted((a, b) => b.words.length - a.words.length);
  let done = 0;
  const parts: ReactNode[] = [];
  for (const { at, end, one } of placeWords(text, foreign, (each) => each.words)) {
    parts.push(
      text.slice(done, at),
      <span key={at} lang={one.language}>
        {one.words}
      </span>,
    );
    done = end;
  }
  return [...parts, text.slice(done)];
};
