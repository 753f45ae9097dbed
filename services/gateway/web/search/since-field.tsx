// A day from which on: taken once it is whole and calm, because a date is written figure by figure.
import { useEffect, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Field } from '../parts/field.tsx';
import { useSettled } from '../parts/use-settled.ts';

interface SinceFieldProps {
  /** YYYY-MM-DD. */
  readonly since: string | undefined;
  onChange(day: string): void;
}

const takeAfterMs = 700;
/** What is before is a year that is still being written. */
const earliest = '1900';

export const SinceField = ({ since = '', onChange }: SinceFieldProps) => {
  const text = useText();
  const [day, setDay] = useState(since);
  const calm = useSettled(day, takeAfterMs);
  useEffect(() => setDay(since), [since]);
  // Only a change by hand is taken: one of the address is there already.
  useEffect(() => {
    if (calm !== since && (calm === '' || calm >= earliest)) onChange(calm);
  }, [calm]);
  return (
    <Field
      label={text('search.since')}
      help={text('search.since.help')}
      type="date"
      value={day}
      onChange={setDay}
    />
  );
};
