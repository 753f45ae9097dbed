// What was not done, and why: said where it was asked for, and by screen readers at once.
import { problemIn } from '../api/client.ts';
import { useText } from '../language/use-text.ts';
import './refusal.css';

interface RefusalProps {
  /** Of the call; nothing is shown without one. */
  readonly error: unknown;
}

export const Refusal = ({ error }: RefusalProps) => {
  const text = useText();
  return (
    <div role="alert">
      {error === null || error === undefined ? null : (
        <p className="refusal">{problemIn(error)?.detail ?? text('shell.unreachable')}</p>
      )}
    </div>
  );
};
