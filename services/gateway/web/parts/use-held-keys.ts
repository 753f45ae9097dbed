// Keys pressed while a dialog is on its way reach nothing of the page behind; Escape calls the dialog off.
import { useEffectEvent, useLayoutEffect } from 'react';

/** What the browser itself answers to. */
const isShortcut = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

export const useHeldKeys = (onEscape: () => void): void => {
  const leave = useEffectEvent(onEscape);
  useLayoutEffect(() => {
    const hold = (event: KeyboardEvent): void => {
      if (isShortcut(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') leave();
    };
    // Before anything on the page hears of it.
    addEventListener('keydown', hold, { capture: true });
    return () => removeEventListener('keydown', hold, { capture: true });
  }, []);
};
