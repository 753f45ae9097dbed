// What can be done: a button, in the weight that its importance deserves.
import { type RefAttributes, useEffect } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import { useText } from '../language/use-text.ts';
import { sayAloud } from './aloud.tsx';
import './action.css';

export type Weight = 'first' | 'second' | 'quiet' | 'grave';

type ActionProps = ButtonProps & RefAttributes<HTMLButtonElement> & { readonly weight?: Weight };

/** While `isPending` it says so to screen readers and takes no second press, but keeps the focus. */
export const Action = ({ weight = 'second', isPending = false, onPress, type, ...props }: ActionProps) => {
  const text = useText();
  useEffect(() => {
    if (!isPending) return undefined;
    sayAloud(text('shell.pending'));
    return () => sayAloud('');
    // Said once, not again when the language changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isPending]);
  // The library's own `isPending` leaves elements without a name in its live region.
  return (
    <Button
      {...props}
      {...(isPending ? { 'aria-disabled': true, type: 'button' } : { type: type ?? 'button' })}
      onPress={(event) => {
        if (!isPending) onPress?.(event);
      }}
      className={`action ${weight}`}
    />
  );
};
