// The fields of a call, each with what is wrong with it, and what sends it.
import { Link } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { type FieldsProps, WrittenForm } from '../parts/written-form.tsx';
import { pagePaths } from '../shell/pages.ts';
import { CallFields } from './call-fields.tsx';
import { missingIn } from './call-words.ts';
import { PointsField } from './points-field.tsx';

interface CallFormProps extends FieldsProps {
  readonly title: string;
}

export const CallForm = ({ title, words, tries, error, write, onSend, children }: CallFormProps) => {
  const text = useText();
  const missing = tries > 0 ? missingIn(words) : [];
  return (
    <>
      <p>
        <Link from={pagePaths.manageCalls} search={{}}>
          {text('manage.back')}
        </Link>
      </p>
      <h2>{title}</h2>
      <WrittenForm className="card call-form" tries={tries} error={error} onSend={onSend}>
        <CallFields words={words} error={error} missing={missing} write={write} />
        <PointsField
          written={words['requirements'] ?? ''}
          error={error}
          missing={missing}
          onChange={(requirements) => write({ requirements })}
        />
        {children}
      </WrittenForm>
    </>
  );
};
