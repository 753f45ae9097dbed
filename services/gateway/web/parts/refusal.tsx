// What was not done, why, and how to mend it: said where it was asked for, and by screen readers at once.
import { problemIn } from '../api/client.ts';
import { troublesIn } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import './refusal.css';

interface RefusalProps {
  /** Of the call; nothing is shown without one. */
  readonly error: unknown;
  /** Fields that say their own troubles, as they are named in requests. */
  readonly told?: readonly string[];
}

const Why = ({ error, told = [] }: RefusalProps) => {
  const text = useText();
  const troubles = troublesIn(error, told);
  const [only = text(problemIn(error) ? 'parts.refused.fields' : 'shell.unreachable')] = troubles;
  if (troubles.length < 2) return <p className="refusal">{only}</p>;
  return (
    <ul className="refusal plain stack">
      {troubles.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
};

export const Refusal = ({ error, told }: RefusalProps) => (
  <div role="alert">
    {error === null || error === undefined ? null : <Why error={error} {...(told ? { told } : {})} />}
  </div>
);
