// What of an organisation answers: its words, with what matched marked, and how they answer to other words than those
// asked for.
import { Link } from '@tanstack/react-router';
import type { Evidence as Found, SourceQuote } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import type { Language } from '../language/languages.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Quote } from '../parts/quote.tsx';
import { Spoken } from '../parts/spoken.tsx';
import { pagePaths } from '../shell/pages.ts';
import { matchedWords } from './matched-words.ts';
import './evidence.css';

/** Of what was found, not of the question. */
const languageOf = ({ quotes }: Pick<Found, 'quotes'>): Language | undefined => quotes[0]?.language;

const Answers = ({ parts, quotes }: Pick<Found, 'parts' | 'quotes'>) => {
  const text = useText();
  const language = languageOf({ quotes });
  const matched = matchedWords(parts);
  if (matched.length === 0) return null;
  return (
    <ul className="answers plain small">
      {matched.map(({ asked, found, how }) => (
        <li key={`${asked} ${found}`}>
          <Spoken
            text={text(`search.how.${how}`, { asked, found })}
            words={language ? [{ words: found, language }] : []}
          />
        </li>
      ))}
    </ul>
  );
};

const Parts = ({ parts, quotes }: Pick<Found, 'parts' | 'quotes'>) => {
  const text = useText();
  const language = useLanguage();
  if (parts.length === 0) return null;
  return (
    <details className="small">
      <summary>{text('search.parts')}</summary>
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
                <td lang={found === '' ? undefined : languageOf({ quotes })}>
                  {found === '' ? (label ?? '–') : found}
                </td>
                <td>{text(`search.part.${kind}`)}</td>
                <td className="number">{percentIn(language, share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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
          <Answers {...of} />
          <Parts {...of} />
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
