// Where a form is refused, the focus goes to the first field that something is wrong with.
import { type RefObject, useEffect, useRef } from 'react';

/** `trouble`: another value after each refusal; undefined where nothing was refused. */
export const useFocusOnTrouble = <E extends HTMLElement>(trouble: unknown): RefObject<E | null> => {
  const form = useRef<E>(null);
  useEffect(() => {
    if (trouble !== undefined && trouble !== null)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trouble]);
  return form;
};
