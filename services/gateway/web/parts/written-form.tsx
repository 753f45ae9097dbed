// A form that is written and then sent whole: where it cannot be, the focus goes to the first field that is wrong.
import type { ReactNode } from 'react';
import type { Words } from '../kept/words.ts';
import { useFocusOnTrouble } from './use-focus-on-trouble.ts';

/** What stands in a form, and what became of it. */
export interface Written {
  /** All that stands in its fields. */
  readonly words: Words;
  /** How often it was tried as it could not be sent. */
  readonly tries: number;
  /** Of the last try. */
  readonly error: unknown;
  write(changed: Words): void;
  /** It is sent, or said why not. */
  onSend(): void;
}

/** Of the fields of a form, whether they are new or changed. */
export interface FieldsProps extends Written {
  /** What sends it and what says what became of it. */
  readonly children: ReactNode;
}

interface WrittenFormProps extends Pick<FieldsProps, 'tries' | 'error' | 'onSend' | 'children'> {
  /** Where no heading says what it is. */
  readonly label?: string;
  readonly className: string;
}

export const WrittenForm = ({ label, className, tries, error, onSend, children }: WrittenFormProps) => {
  const form = useFocusOnTrouble<HTMLFormElement>(error ?? (tries || undefined));
  return (
    <form
      ref={form}
      className={className}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
};
