// What a member may answer; a no asks why, in one tap.
import { useEffect, useRef, useState } from 'react';
import type { Answer, DeclineReason, Suggestion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { dayAhead } from '../parts/day-ahead.ts';
import { nameOf } from '../parts/name-side.ts';
import { answering } from './answering.ts';
import type { Given } from './hold-answers.ts';
import { answers } from './home-search.ts';
import { sayAnswer } from './say-answer.ts';

const declineReasons: readonly DeclineReason[] = [
  'too_early',
  'not_relevant',
  'already_know_them',
  'competitor',
  'unclear_benefit',
];

/** What is too early today may not be in half a year. */
const monthsTooEarly = 6;

const useGive = (of: Suggestion): ((given: Given) => void) => {
  const text = useText();
  const language = useLanguage();
  const name = nameOf(of, text);
  return (given) =>
    answering.give(of, given, {
      done: sayAnswer(given, { text, language, name }),
      changed: text('home.changed', { name }),
      unreachable: text('home.unsent', { name }),
    });
};

const WhyNot = ({ give, leave }: { give(given: Given): void; leave(): void }) => {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div
      ref={box}
      role="group"
      aria-label={text('home.no.why')}
      className="why-not"
      onKeyDown={({ key }) => {
        if (key === 'Escape') leave();
      }}
    >
      <p aria-hidden="true">{text('home.no.why')}</p>
      <div className="row">
        {declineReasons.map((reason) => (
          <Action
            key={reason}
            onPress={() =>
              give({
                answer: 'no',
                reason,
                ...(reason === 'too_early' ? { until: dayAhead(new Date(), monthsTooEarly) } : {}),
              })
            }
          >
            {text(`home.decline.${reason}`)}
          </Action>
        ))}
        <Action onPress={() => give({ answer: 'no' })}>{text('home.no.without')}</Action>
        <Action weight="quiet" onPress={leave}>
          {text('home.no.leave')}
        </Action>
      </div>
    </div>
  );
};

export const AnswerActions = ({ of }: { readonly of: Suggestion }) => {
  const text = useText();
  const give = useGive(of);
  const noButton = useRef<HTMLButtonElement>(null);
  const [asksWhy, setAsksWhy] = useState(false);
  const name = nameOf(of, text);
  const leave = (): void => {
    setAsksWhy(false);
    noButton.current?.focus();
  };
  const label = (answer: Answer): string => text(`home.answer.${answer}`);
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={text('home.group', { name })}>
        {answers
          .filter((one) => one !== of.answer)
          .map((one) =>
            one === 'no' ? (
              <Action
                key={one}
                ref={noButton}
                aria-expanded={asksWhy}
                onPress={() => (asksWhy ? leave() : setAsksWhy(true))}
              >
                {label(one)}
              </Action>
            ) : (
              <Action
                key={one}
                weight={one === 'interested' ? 'first' : 'second'}
                onPress={() => give({ answer: one })}
              >
                {one === 'interested' ? text('home.ask') : label(one)}
              </Action>
            ),
          )}
      </div>
      {asksWhy ? <WhyNot give={give} leave={leave} /> : null}
    </div>
  );
};
