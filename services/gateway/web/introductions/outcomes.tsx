// What came of it: each question is asked, or was answered, and may be answered anew.
import { useState } from 'react';
import { useText } from '../language/use-text.ts';
import type { Acting } from './acting.ts';
import { Outcome } from './outcome.tsx';
import { isEarly, questionsOf } from './questions-of.ts';

export const Outcomes = (acting: Acting) => {
  const { of } = acting;
  const text = useText();
  const [now] = useState(() => Date.now());
  // What is answered stays where it is.
  const [wasEarly] = useState(() => isEarly(of, now));
  const questions = questionsOf(of);
  if (questions.length === 0) return null;
  const all = questions.map(({ day, told }) => (
    <Outcome key={day} {...acting} day={day} told={told} isOneOfMany={questions.length > 1} />
  ));
  if (wasEarly)
    return (
      <details className="card letter">
        <summary>{text('introductions.outcome.early')}</summary>
        {all}
      </details>
    );
  return (
    <section className="card" aria-labelledby="outcome">
      <h2 id="outcome">{text('introductions.outcome')}</h2>
      {all}
    </section>
  );
};
