// A page that could not be shown: what to do, and what to tell who can mend it.
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useText } from '../language/use-text.ts';
import { problemIn } from '../api/client.ts';
import { Action } from '../parts/action.tsx';

export const Broken = ({ error, reset }: ErrorComponentProps) => {
  const text = useText();
  const router = useRouter();
  const reference =
    problemIn(error)?.instance.split(':').at(-1) ?? (error instanceof Error ? error.name : 'page');
  return (
    <section className="page narrow" role="alert">
      <h1>{text('shell.broken.title')}</h1>
      <p>{text('shell.broken.text', { reference })}</p>
      <Action
        onPress={() => {
          reset();
          void router.invalidate();
        }}
      >
        {text('shell.again')}
      </Action>
    </section>
  );
};
