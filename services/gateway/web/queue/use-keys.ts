// Single keys that press what stands on the page: not while somebody writes, not while a dialog is open, not where they
// are turned off.
import { useEffect, useEffectEvent } from 'react';
import { commandOf, type Pressed } from './commands.ts';

const writing = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
/** What has keys of its own. */
const elsewhere = '[role="dialog"], [role="alertdialog"], [role="listbox"]';

/** Enter opens only where it presses nothing itself. */
const isForPage = ({ target, key, defaultPrevented }: KeyboardEvent): boolean =>
  !defaultPrevented &&
  target instanceof Element &&
  target.closest(writing) === null &&
  target.closest(elsewhere) === null &&
  document.querySelector('.veil') === null &&
  (key !== 'Enter' || target.matches('[data-item]'));

/** `onPress`: false where there was nothing to press. */
export const useKeys = (isOn: boolean, onPress: (pressed: Pressed) => boolean): void => {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const pressed = commandOf(event);
      // A key that is held goes on through the list, and does nothing else twice.
      const mayRepeat = pressed === 'next' || pressed === 'previous';
      if (pressed === undefined || !isForPage(event) || (event.repeat && !mayRepeat)) return;
      if (press(pressed)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [isOn]);
};
