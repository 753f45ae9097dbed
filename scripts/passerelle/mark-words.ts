// The words of a quote with those that matched set off from the others, and with what shows that they are cut. Pure.
import type { Json } from './api/api.ts';
import type { Paint } from './terminal.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
}

const marksOf = (quote: Json): readonly Mark[] =>
  Array.isArray(quote['marks']) ? (quote['marks'] as readonly Mark[]) : [];

/** Word by word, so that a line that ends in the middle of a mark ends its style too. */
const emphasise = (text: string, bold: Paint['bold']): string => text.replaceAll(/[^ \t\r\n]+/g, bold);

export const markedWords = (quote: Json, { bold }: Pick<Paint, 'bold'>): string => {
  const words = String(quote['words'] ?? '');
  let marked = '';
  let at = 0;
  for (const { start, end } of marksOf(quote)) {
    marked += words.slice(at, start) + emphasise(words.slice(start, end), bold);
    at = end;
  }
  const before = quote['cut_before'] === true ? '…' : '';
  const after = quote['cut_after'] === true ? '…' : '';
  return `${before}${marked}${words.slice(at)}${after}`;
};
