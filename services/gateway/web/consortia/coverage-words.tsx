// The words of a partner that show that it covers a point, as it wrote them.
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Call, Consortium, Requirement } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Quote } from '../parts/quote.tsx';
import { RequirementText } from '../parts/requirement-text.tsx';
import { pagePaths } from '../shell/pages.ts';
import { cellId } from './matrix-cell.tsx';

interface CoverageWordsProps {
  readonly of: Consortium['matrix'][number];
  readonly requirement: Requirement | undefined;
  readonly call: Call;
  readonly name: string;
  onClose(): void;
}

export const CoverageWords = ({ of, requirement, call, name, onClose }: CoverageWordsProps) => {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // Of the press that opened it; an address that shows it from the beginning takes no focus away.
  useEffect(() => {
    if (document.activeElement?.id === cellId(of)) heading.current?.focus();
    // Once, as it comes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const close = (): void => {
    document.getElementById(cellId(of))?.focus();
    onClose();
  };
  return (
    <section
      className="card coverage-words"
      aria-labelledby="coverage-words"
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <h4 id="coverage-words" ref={heading} tabIndex={-1}>
        {text('consortia.words', { name })}
      </h4>
      {requirement === undefined ? null : (
        <p>
          <RequirementText of={requirement} call={call} />
        </p>
      )}
      {of.quotes.map((quote) => (
        <Quote key={`${quote.source} ${quote.start}`} quote={quote} by={name} />
      ))}
      <div className="row">
        <Link to={pagePaths.organisation} params={{ id: of.organisation }} hash={of.quotes[0]?.source ?? ''}>
          {text('parts.hit.see', { name })}
        </Link>
        <Action onPress={close}>{text('shell.close')}</Action>
      </div>
    </section>
  );
};
