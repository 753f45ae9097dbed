// A day to choose by: taken once it is whole and calm, because a date is written figure by figure.
import { useEffect, useState } from 'react';
import { Field } from './field.tsx';
import { useSettled } from './use-settled.ts';

interface DayFieldProps {
  readonly label: string;
  readonly help?: string;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
  /** YYYY-MM-DD. */
  readonly day: string | undefined;
  onChange(day: string): void;
}

const takeAfterMs = 700;
/** What is before is a year that is still being written. */
const earliest = '1900';

export const DayField = ({ label, help, trouble, day = '', onChange }: DayFieldProps) => {
  const [written, setWritten] = useState(day);
  const calm = useSettled(written, takeAfterMs);
  useEffect(() => setWritten(day), [day]);
  // Only a change by hand is taken: one of the address is there already.
  useEffect(() => {
    if (calm !== day && (calm === '' || calm >= earliest)) onChange(calm);
  }, [calm]);
  return (
    <Field label={label} help={help} trouble={trouble} type="date" value={written} onChange={setWritten} />
  );
};
