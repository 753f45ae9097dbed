// The fields of a call, each with what is wrong with it, and what sends it.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { pagePaths } from '../shell/pages.ts';
import { CallFields } from './call-fields.tsx';
import { missingIn } from './call-words.ts';
import { PointsField } from './points-field.tsx';

interface CallFormProps {
  readonly title: string;
  /** All that stands in its fields. */
  readonly words: Words;
  /** How often it was tried as it could not be sent. */
  readonly tries: number;
  /** Of the last try. */
  readonly error: unknown;
  write(changed: Words): void;
  /** It is sent, or said why not. */
  onSend(): void;
  /** What sends it and what says what became of it. */
  readonly children: ReactNode;
}

export const CallForm = ({ title, words, tries, error, write, onSend, children }: CallFormProps) => {
  const text = useText();
  const form = useFocusOnTrouble<HTMLFormElement>(error ?? (tries || undefined));
  const missing = tries > 0 ? missingIn(words) : [];
  return (
    <>
      <p>
        <Link from={pagePaths.manageCalls} search={{}}>
          {text('manage.back')}
        </Link>
      </p>
      <h2>{title}</h2>
      <form
        ref={form}
        className="card call-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <CallFields words={words} error={error} missing={missing} write={write} />
        <PointsField
          written={words['requirements'] ?? ''}
          error={error}
          missing={missing}
          onChange={(requirements) => write({ requirements })}
        />
        {children}
      </form>
    </>
  );
};
