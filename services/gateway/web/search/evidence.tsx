// What of an organisation answers: its words, with what matched marked, and how they answer to other words than those
// asked for.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Evidence as Found, SourceQuote } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Quote } from '../parts/quote.tsx';
import { pagePaths } from '../shell/pages.ts';
import { matchedWords } from './matched-words.ts';
import './evidence.css';

const Answers = ({ parts }: Pick<Found, 'parts'>) => {
  const text = useText();
  const matched = matchedWords(parts);
  if (matched.length === 0) return null;
  return (
    <ul className="answers plain small">
      {matched.map(({ asked, found, how }) => (
        <li key={`${asked} ${found}`}>{text(`search.how.${how}`, { asked, found })}</li>
      ))}
    </ul>
  );
};

const PartsTable = ({ parts }: Pick<Found, 'parts'>) => {
  const text = useText();
  const language = useLanguage();
  return (
    <div className="scrolls" tabIndex={0} role="group" aria-label={text('search.parts')}>
      <table>
        <caption>{text('search.parts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('search.parts.asked')}</th>
            <th scope="col">{text('search.parts.found')}</th>
            <th scope="col">{text('search.parts.how')}</th>
            <th scope="col" className="number">
              {text('search.parts.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ kind, asked, found, share, label }, at) => (
            <tr key={at}>
              <td>{asked === '' ? '–' : asked}</td>
              <td>{found === '' ? (label ?? '–') : found}</td>
              <td>{text(`search.part.${kind}`)}</td>
              <td className="number">{percentIn(language, share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The table of each text is made once somebody looks: results come with each key. */
const Parts = ({ parts }: Pick<Found, 'parts'>) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (parts.length === 0) return null;
  return (
    <details className="small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('search.parts')}</summary>
      {isOpen ? <PartsTable parts={parts} /> : null}
    </details>
  );
};

const mostQuotes = 2;

interface EvidenceProps {
  readonly of: Found;
  /** Whose words they are. */
  readonly organisation: { readonly id: string; readonly name: string };
  /** Whether the question was typed: of a whole profile, words are known as the index has them, which nobody wrote. */
  readonly isTyped: boolean;
}

export const Evidence = ({ of, organisation, isTyped }: EvidenceProps) => {
  const text = useText();
  const language = useLanguage();
  const source = text(`search.source.${of.kind}`);
  const announced = ({ language: written }: SourceQuote): string =>
    written === language ? source : text(`search.source.in.${written}`, { source });
  return (
    <li className={`evidence ${of.kind}`}>
      {of.quotes.slice(0, mostQuotes).map((quote) => (
        <Quote key={quote.start} quote={quote} by={announced(quote)} />
      ))}
      {isTyped ? (
        <>
          <Answers parts={of.parts} />
          <Parts parts={of.parts} />
        </>
      ) : null}
      {of.kind === 'organisation' ? null : (
        <p className="small">
          <Link to={pagePaths.organisation} params={{ id: organisation.id }} hash={of.source}>
            {text('search.see', { name: organisation.name })}
          </Link>
        </p>
      )}
    </li>
  );
};
