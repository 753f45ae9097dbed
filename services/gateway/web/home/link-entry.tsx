// A link in its list: the card, or what was just answered to it, in the same place. The focus stays there when one takes
// the place of the other.
import { memo, useEffect, useRef } from 'react';
import type { Suggestion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { nameOf } from '../parts/name-side.ts';
import { isAnswered, type Standing } from './hold-answers.ts';
import { sayAnswer } from './say-answer.ts';
import { SuggestionCard } from './suggestion-card.tsx';

const AnsweredLine = ({ standing }: { readonly standing: Standing }) => {
  const text = useText();
  const language = useLanguage();
  const { suggestion, given, stage, undo } = standing;
  const name = nameOf(suggestion, text);
  return (
    <div className="card answered">
      <p>
        {sayAnswer(given, { text, language, name })}{' '}
        <span className="soft">
          {stage === 'held' ? null : text(stage === 'said' ? 'home.recorded' : 'home.sending')}
        </span>
      </p>
      {undo ? (
        <Action aria-label={text('home.undo', { name })} onPress={undo}>
          {text('shell.undo')}
        </Action>
      ) : null}
    </div>
  );
};

interface LinkEntryProps {
  readonly of: Suggestion;
  readonly standing: Standing | undefined;
  readonly isReadOnly: boolean;
}

const Entry = ({ of, standing, isReadOnly }: LinkEntryProps) => {
  const entry = useRef<HTMLLIElement>(null);
  const stage = standing?.stage;
  const seen = useRef(stage);
  useEffect(() => {
    if (seen.current === stage) return;
    seen.current = stage;
    // What had the focus may be gone with what was here before.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) entry.current?.focus({ preventScroll: true });
  }, [stage]);
  return (
    <li ref={entry} tabIndex={-1} className="entry">
      {standing && isAnswered(standing) ? (
        <AnsweredLine standing={standing} />
      ) : (
        <SuggestionCard of={of} trouble={standing?.trouble} isReadOnly={isReadOnly} />
      )}
    </li>
  );
};

/** An answer to one leaves the others as they are. */
export const LinkEntry = memo(Entry);
