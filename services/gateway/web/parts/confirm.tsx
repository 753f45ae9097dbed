// Asks once more before something that others will notice, and says what it will do.
import type { ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import { Action, type Weight } from './action.tsx';
import { Refusal } from './refusal.tsx';
import { Sheet } from './sheet.tsx';

interface ConfirmProps {
  readonly title: string;
  /** What it does, as sentences. */
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly action: string;
  readonly weight?: Weight;
  readonly isOpen: boolean;
  /** It stays until it is known what became of it. */
  readonly isPending: boolean;
  /** Of the last try. */
  readonly error: unknown;
  onConfirm(): void;
  onClose(): void;
}

export const Confirm = ({ title, children, action, weight = 'first', ...of }: ConfirmProps) => {
  const text = useText();
  return (
    <Sheet title={title} isOpen={of.isOpen} isHeld={of.isPending} onClose={of.onClose}>
      {children}
      <Refusal error={of.error} />
      <div className="row">
        <Action weight={weight} isPending={of.isPending} onPress={of.onConfirm}>
          {action}
        </Action>
        <Action isDisabled={of.isPending} onPress={of.onClose}>
          {text('parts.leave')}
        </Action>
      </div>
    </Sheet>
  );
};
