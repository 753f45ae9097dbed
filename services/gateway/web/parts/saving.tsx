// Saves what was changed in a form, or forgets it; says so when somebody else changed the same meanwhile.
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
import { Refusal } from './refusal.tsx';

interface SavingProps {
  readonly isChanged: boolean;
  readonly isPending: boolean;
  /** Of the last try. */
  readonly error: unknown;
  /** Fields that say their own troubles. */
  readonly told?: readonly string[];
  /** What somebody else changed since it was looked at, as it is now: why nothing was saved. */
  readonly meanwhile: readonly string[];
  onSave(): void;
  onForget(): void;
}

export const Saving = ({
  isChanged,
  isPending,
  error,
  told = [],
  meanwhile,
  onSave,
  onForget,
}: SavingProps) => {
  const text = useText();
  return (
    <>
      {meanwhile.length > 0 ? (
        <div role="alert" className="refusal stack">
          <p>{text('parts.saving.meanwhile')}</p>
          <ul>
            {meanwhile.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>{text('parts.saving.meanwhile.then')}</p>
        </div>
      ) : (
        <Refusal error={error} told={told} />
      )}
      <div className="row">
        <Action weight="first" isPending={isPending} onPress={onSave}>
          {text(meanwhile.length > 0 ? 'parts.saving.save.mine' : 'parts.saving.save')}
        </Action>
        {isChanged ? <Action onPress={onForget}>{text('parts.saving.forget')}</Action> : null}
        <p role="status" className="soft small">
          {text(isChanged ? 'parts.saving.unsaved' : 'parts.saving.unchanged')}
        </p>
      </div>
    </>
  );
};
