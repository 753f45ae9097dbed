// A secret, shown this once: to be copied and put away. Nothing keeps it, and what was pressed beside it closes nothing.
import { useId, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Sheet } from '../parts/sheet.tsx';
import '../parts/fields.css';

interface SecretSheetProps {
  readonly title: string;
  /** What it is for, and who needs it. */
  readonly about: string;
  /** Closed without one. */
  readonly secret: string | undefined;
  /** It is put away: it is to be forgotten. */
  onDone(): void;
}

/** Where the browser refuses to copy, it is marked: the hand does the rest. */
const ToCopy = ({ secret }: { readonly secret: string }) => {
  const text = useText();
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid(text('administration.secret.copied'));
    } catch {
      const box = document.getElementById(id);
      if (box instanceof HTMLTextAreaElement) {
        box.focus();
        box.select();
      }
      setSaid(text('administration.secret.marked'));
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{text('administration.secret')}</label>
      <textarea
        id={id}
        className="admin-secret"
        value={secret}
        rows={3}
        readOnly
        autoComplete="off"
        spellCheck={false}
        onFocus={({ target }) => target.select()}
      />
      <div className="row">
        <Action weight="first" onPress={() => void copy()}>
          {text('administration.secret.copy')}
        </Action>
        <p role="status" className="soft small">
          {said}
        </p>
      </div>
    </div>
  );
};

export const SecretSheet = ({ title, about, secret, onDone }: SecretSheetProps) => {
  const text = useText();
  return (
    <Sheet title={title} isOpen={secret !== undefined} isHeld onClose={onDone}>
      <p>{about}</p>
      <p className="admin-warning">{text('administration.secret.once')}</p>
      {secret === undefined ? null : <ToCopy secret={secret} />}
      <div>
        <Action onPress={onDone}>{text('administration.secret.done')}</Action>
      </div>
    </Sheet>
  );
};
