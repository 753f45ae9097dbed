// A link in its list: the card, or what was just answered to it, in the same place. The focus stays there when one takes
// the place of the other.
import { memo, useEffect, useRef } from 'react';
import type { Introduction, Suggestion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { IntroductionCard } from '../parts/introduction-card.tsx';
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
  /** Under way: it says more than the link that it comes from. */
  readonly introduction?: Introduction | undefined;
  readonly standing: Standing | undefined;
  readonly isReadOnly: boolean;
}

/** While an answer can still be taken back, that is what there is to say. */
const shownAs = (
  standing: Standing | undefined,
  introduction: Introduction | undefined,
): 'answered' | 'introduced' | 'open' => {
  if (standing?.stage === 'held' || standing?.stage === 'sending') return 'answered';
  if (introduction) return 'introduced';
  return isAnswered(standing) ? 'answered' : 'open';
};

const Entry = ({ of, introduction, standing, isReadOnly }: LinkEntryProps) => {
  const entry = useRef<HTMLLIElement>(null);
  const shown = shownAs(standing, introduction);
  const now = `${shown} ${standing?.stage}`;
  const seen = useRef(now);
  useEffect(() => {
    if (seen.current === now) return;
    seen.current = now;
    // What had the focus may be gone with what was here before.
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) entry.current?.focus({ preventScroll: true });
  }, [now]);
  return (
    <li ref={entry} tabIndex={-1} className="entry">
      {shown === 'answered' && standing ? <AnsweredLine standing={standing} /> : null}
      {shown === 'introduced' && introduction ? (
        <IntroductionCard of={introduction} organisation={of.for} level={2} isReadOnly={isReadOnly} />
      ) : null}
      {shown === 'open' ? (
        <SuggestionCard of={of} trouble={standing?.trouble} isReadOnly={isReadOnly} />
      ) : null}
    </li>
  );
};

/** An answer to one leaves the others as they are. */
export const LinkEntry = memo(Entry);
