// One link: who, why, what each side would gain, how sure, and what to answer.
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Suggestion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { nameOf } from '../parts/name-side.ts';
import { OrganisationFacts } from '../parts/organisation-facts.tsx';
import { pagePaths } from '../shell/pages.ts';
import { AnswerActions } from './answer-actions.tsx';
import { Gains } from './gains.tsx';
import { tellWhy } from '../parts/tell-why.ts';
import { Why } from '../parts/why.tsx';

const Who = ({ of, titleId }: { readonly of: Suggestion; readonly titleId: string }) => {
  const text = useText();
  const { organisation, about, previews = [] } = of;
  return (
    <header>
      <h2 id={titleId}>
        {organisation ? (
          <Link to={pagePaths.organisation} params={{ id: organisation.id }}>
            {organisation.name}
          </Link>
        ) : (
          nameOf(of, text)
        )}
      </h2>
      <OrganisationFacts
        of={organisation ?? about ?? { poles: [], country: '' }}
        also={of.animators_only ? text('home.animators') : undefined}
      />
      {organisation ? null : <p className="small">{text('home.unnamed.why')}</p>}
      {organisation
        ? null
        : previews.map((preview) => (
            <blockquote key={preview} className="preview">
              {text('parts.open')}
              {preview}
              {text('parts.close')}
            </blockquote>
          ))}
    </header>
  );
};

const Stands = ({ of }: { readonly of: Suggestion }) => {
  const text = useText();
  const language = useLanguage();
  const { answer, decline_reason: reason, declined_until: until, answered_at: at, state } = of;
  const day = (value: string | undefined): string => (value === undefined ? '' : dayIn(language, value));
  return (
    <>
      {answer ? (
        <p>
          {text('home.stands', {
            answer: text(`home.answer.${answer}`),
            hasWhy: reason ? 'yes' : 'no',
            why: reason ? text(`name.decline.${reason}`) : '',
            hasDay: at ? 'yes' : 'no',
            day: day(at),
          })}{' '}
          {until === undefined ? null : text('home.until', { day: day(until) })}
        </p>
      ) : null}
      {state === 'withdrawn' ? (
        <p className="soft">{text(answer ? 'home.withdrawn.answered' : 'home.withdrawn')}</p>
      ) : null}
    </>
  );
};

interface SuggestionCardProps {
  readonly of: Suggestion;
  /** Why the last answer was not taken. */
  readonly trouble?: string | undefined;
  readonly isReadOnly: boolean;
}

export const SuggestionCard = ({ of, trouble, isReadOnly }: SuggestionCardProps) => {
  const text = useText();
  const titleId = useId();
  const told = tellWhy(of.reasons);
  const mayAnswer = !isReadOnly && (of.state === 'proposed' || of.answer !== undefined);
  const names = {
    ours: text(isReadOnly ? 'home.theirs' : 'home.yours'),
    theirs: nameOf(of, text),
  };
  return (
    <article className="card suggestion" aria-labelledby={titleId}>
      <Who of={of} titleId={titleId} />
      {trouble === undefined ? null : <p className="trouble">{trouble}</p>}
      <Why told={told} names={names} isReadOnly={isReadOnly} />
      <Gains of={of} told={told} isReadOnly={isReadOnly} />
      <Stands of={of} />
      {mayAnswer ? <AnswerActions of={of} /> : null}
    </article>
  );
};
