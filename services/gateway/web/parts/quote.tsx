// Somebody's words as they wrote them, in their language, with what matched marked.
import { Fragment, type ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import './quote.css';

interface Quoted {
  readonly words: string;
  readonly language: 'fr' | 'en';
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly cut_before: boolean;
  readonly cut_after: boolean;
}

export const MarkedWords = ({ words, marks }: Pick<Quoted, 'words' | 'marks'>): ReactNode => {
  let at = 0;
  const parts: ReactNode[] = [];
  for (const { start, end } of marks) {
    parts.push(<Fragment key={`${start} before`}>{words.slice(at, start)}</Fragment>);
    parts.push(<mark key={start}>{words.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, words.slice(at)];
};

interface QuoteProps {
  readonly quote: Quoted;
  /** Whose words they are, in the reader's language. */
  readonly by: string;
}

export const Quote = ({ quote, by }: QuoteProps) => {
  const text = useText();
  return (
    <figure className="quote">
      <figcaption>{by}</figcaption>
      <blockquote lang={quote.language}>
        {text('parts.open')}
        {quote.cut_before ? '… ' : ''}
        <MarkedWords {...quote} />
        {quote.cut_after ? ' …' : ''}
        {text('parts.close')}
      </blockquote>
    </figure>
  );
};
