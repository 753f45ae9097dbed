// What can be done: a button of the platform, in the weight that its importance deserves.
import { type ComponentPropsWithRef, useEffect } from 'react';
import { useText } from '../language/use-text.ts';
import { sayAloud } from './aloud.tsx';
import './action.css';

export type Weight = 'first' | 'second' | 'quiet' | 'grave';

interface ActionProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'disabled' | 'onClick'> {
  readonly weight?: Weight;
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  onPress?(): void;
}

/** While `isPending` it says so to screen readers and takes no second press, but keeps the focus. */
export const Action = ({
  weight = 'second',
  isPending = false,
  isDisabled = false,
  onPress,
  type = 'button',
  ...props
}: ActionProps) => {
  const text = useText();
  useEffect(() => {
    if (!isPending) return undefined;
    sayAloud(text('shell.pending'));
    return () => sayAloud('');
    // Said once, not again when the language changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isPending]);
  return (
    <button
      {...props}
      type={isPending ? 'button' : type}
      disabled={isDisabled}
      {...(isPending ? { 'aria-disabled': true } : { onClick: () => onPress?.() })}
      onKeyDown={(event) => {
        // A key that is held presses once: the focus may have moved to another button by then.
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
        props.onKeyDown?.(event);
      }}
      className={`action ${weight}`}
    />
  );
};
