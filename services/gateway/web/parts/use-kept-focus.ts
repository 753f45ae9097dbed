// Where what had the focus is gone, such as the button of what was just done, it goes to what stands around it.
import { type RefObject, useEffect, useRef } from 'react';

/** Once a dialog that closes has given the focus back, or could not. */
const afterDialogMs = 80;

let last: EventTarget | null = null;
document.addEventListener('focusin', ({ target }) => {
  last = target;
});

/** Nothing has the focus, for what had it is no longer on the page; not: nothing had it yet. */
export const isFocusLost = (): boolean =>
  document.activeElement === document.body && last instanceof Node && !last.isConnected;

/** `what`: whatever changes when something may go. The element takes the focus, with `tabIndex={-1}`. */
export const useKeptFocus = <E extends HTMLElement>(what: unknown): RefObject<E | null> => {
  const around = useRef<E>(null);
  const seen = useRef(what);
  useEffect(() => {
    const before = seen.current;
    seen.current = what;
    // What comes for the first time took no focus away.
    if (before === what || before === undefined) return undefined;
    const timer = setTimeout(() => {
      if (isFocusLost()) around.current?.focus({ preventScroll: true });
    }, afterDialogMs);
    return () => clearTimeout(timer);
  }, [what]);
  return around;
};
