// What can be done: a button, in the weight that its importance deserves.
import type { RefAttributes } from 'react';
import { Button, type ButtonProps } from 'react-aria-components/Button';
import './action.css';

export type Weight = 'first' | 'second' | 'quiet' | 'grave';

/** While `isPending` it says so to screen readers and takes no second press, but keeps the focus. */
export const Action = ({
  weight = 'second',
  ...props
}: ButtonProps & RefAttributes<HTMLButtonElement> & { readonly weight?: Weight }) => (
  <Button {...props} className={`action ${weight}`} />
);
