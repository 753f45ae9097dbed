// Which key presses what it stands in; nothing where single keys are turned off.
import { useKeysAreOn } from './keys-kept.ts';

export const KeyHint = ({ of }: { readonly of: string }) =>
  useKeysAreOn() ? (
    <kbd className="key" aria-hidden="true">
      {of}
    </kbd>
  ) : null;
