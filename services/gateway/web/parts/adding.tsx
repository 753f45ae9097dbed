// Makes what was written in a new form, or forgets it; says so while it is kept and not sent.
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
import { Refusal } from './refusal.tsx';

interface AddingProps {
  /** What the button that makes it says. */
  readonly action: string;
  readonly isBegun: boolean;
  readonly isPending: boolean;
  /** Of the last try. */
  readonly error: unknown;
  /** Fields that say their own troubles. */
  readonly told: readonly string[];
  onForget(): void;
}

export const Adding = ({ action, isBegun, isPending, error, told, onForget }: AddingProps) => {
  const text = useText();
  return (
    <>
      <Refusal error={error} told={told} />
      <div className="row">
        <Action type="submit" weight="first" isPending={isPending}>
          {action}
        </Action>
        {isBegun ? (
          <Action weight="quiet" onPress={onForget}>
            {text('parts.saving.forget')}
          </Action>
        ) : null}
        <p role="status" className="soft small">
          {isBegun ? text('parts.saving.kept') : ''}
        </p>
      </div>
    </>
  );
};
