// A field to write in: its name, what helps, and what is wrong with it, said to screen readers too.
import { useId } from 'react';
import type { Language } from '../language/languages.ts';
import { describedBy } from './described-by.ts';
import { Described } from './described.tsx';
import { useUntilChanged } from './use-until-changed.ts';
import './fields.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly help?: string | undefined;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
  /** What the server said of what stood here when it was sent: no more once something else does. */
  readonly refused?: string | undefined;
  readonly isRequired?: boolean;
  /** In which it is written, where that is not the page's. */
  readonly language?: Language;
  /** Lines of a longer text. */
  readonly lines?: number;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'url' | 'number' | 'email' | 'time';
  /** What of the reader's own it asks for, as the platform calls it, so that it is not typed twice. */
  readonly autoComplete?: string;
}

export const Field = ({
  label,
  value,
  onChange,
  help,
  trouble: wrong,
  refused,
  isRequired = false,
  language,
  lines,
  type = 'text',
  autoComplete,
}: FieldProps) => {
  const id = useId();
  const stillRefused = useUntilChanged(refused, value);
  const trouble = wrong ?? stillRefused;
  const props = {
    id,
    value,
    required: isRequired,
    lang: language,
    autoComplete,
    ...describedBy(id, { help, trouble }),
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines === undefined ? <input {...props} type={type} /> : <textarea {...props} rows={lines} />}
      <Described id={id} help={help} trouble={trouble} />
    </div>
  );
};
