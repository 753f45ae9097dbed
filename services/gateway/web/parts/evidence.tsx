// What of an organisation answers: its words, with what matched marked, and how they answer to other words than those
// asked for.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Evidence as Found, SourceQuote } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import type { Language } from '../language/languages.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Quote } from './quote.tsx';
import { Spoken } from './spoken.tsx';
import { pagePaths } from '../shell/pages.ts';
import { matchedWords } from './matched-words.ts';
import { Table } from './table.tsx';
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
            text={text(`parts.hit.how.${how}`, { asked, found })}
            words={language ? [{ words: found, language }] : []}
          />
        </li>
      ))}
    </ul>
  );
};

const PartsTable = ({ parts, quotes }: Pick<Found, 'parts' | 'quotes'>) => {
  const text = useText();
  const language = useLanguage();
  return (
    <Table
      label={text('parts.hit.parts')}
      caption={text('parts.hit.parts.caption')}
      columns={[
        text('parts.hit.parts.asked'),
        text('parts.hit.parts.found'),
        text('parts.hit.parts.how'),
        { number: text('parts.hit.parts.share') },
      ]}
    >
      {parts.map(({ kind, asked, found, share, label }, at) => (
        <tr key={at}>
          <td>{asked === '' ? '–' : asked}</td>
          <td lang={found === '' ? undefined : languageOf({ quotes })}>
            {found === '' ? (label ?? '–') : found}
          </td>
          <td>{text(`parts.hit.part.${kind}`)}</td>
          <td className="number">{percentIn(language, share)}</td>
        </tr>
      ))}
    </Table>
  );
};

/** The table of each text is made once somebody looks: results come with each key. */
const Parts = ({ parts, quotes }: Pick<Found, 'parts' | 'quotes'>) => {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  if (parts.length === 0) return null;
  return (
    <details className="small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text('parts.hit.parts')}</summary>
      {isOpen ? <PartsTable parts={parts} quotes={quotes} /> : null}
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
  const source = text(`name.source.${of.kind}`);
  const announced = ({ language: written }: SourceQuote): string =>
    written === language ? source : text(`parts.hit.in.${written}`, { source });
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
            {text('parts.hit.see', { name: organisation.name })}
          </Link>
        </p>
      )}
    </li>
  );
};
