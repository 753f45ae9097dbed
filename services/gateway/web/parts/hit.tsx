// One organisation that was found: who it is, why it was found, in its own words.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SearchHit } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { OrganisationFacts } from './organisation-facts.tsx';
import { Share } from './share.tsx';
import { type Foreign, Spoken } from './spoken.tsx';
import { pagePaths } from '../shell/pages.ts';
import { Evidence } from './evidence.tsx';
import './hit.css';

interface HitProps {
  readonly hit: SearchHit;
  /** Of the heading. */
  readonly level: 2 | 3;
  /** Whether the question was typed. */
  readonly isTyped: boolean;
  /** What else there is to do with it. */
  readonly children?: ReactNode;
}

/** The words that were found, as their writers have them. */
const foundWords = ({ evidence }: SearchHit): readonly Foreign[] =>
  evidence.flatMap(({ quotes }) =>
    quotes.flatMap(({ words, language, marks }) =>
      marks.map(({ start, end }) => ({ words: words.slice(start, end), language })),
    ),
  );

export const Hit = ({ hit, level, isTyped, children }: HitProps) => {
  const text = useText();
  const { organisation, score, experts } = hit;
  // What has no words of its own, such as a name, the sentence tells.
  const evidence = hit.evidence.filter(({ quotes }) => quotes.length > 0);
  const Heading = `h${level}` as const;
  return (
    <article className="card hit">
      <header>
        <div>
          <Heading>
            <Link to={pagePaths.organisation} params={{ id: organisation.id }}>
              {organisation.name}
            </Link>
          </Heading>
          <OrganisationFacts of={organisation} />
        </div>
        <Share label={text(isTyped ? 'parts.hit.strength' : 'parts.hit.likeness')} value={score} />
      </header>
      {hit.text === undefined ? null : (
        <p>
          <Spoken text={hit.text} words={foundWords(hit)} />
        </p>
      )}
      <ul className="plain stack">
        {evidence.map((one) => (
          <Evidence key={one.source} of={one} organisation={organisation} isTyped={isTyped} />
        ))}
      </ul>
      {experts === undefined ? null : (
        <p className="soft small">
          {experts.length === 0
            ? text('parts.hit.experts.none')
            : text('parts.hit.experts', {
                names: experts.map(({ name, person }) => name ?? person).join(', '),
              })}
        </p>
      )}
      {children}
    </article>
  );
};
