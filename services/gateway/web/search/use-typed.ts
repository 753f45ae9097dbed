// The words in the box, and those of the address: what is typed is written there once it is calm, what the address
// says otherwise (back, forward, a link) comes into the box.
import { useCallback, useEffect, useRef, useState } from 'react';

/** Browsers bear few changes of address a second; a person rests longer than that between words. */
const writeAfterMs = 400;

interface Typed {
  readonly words: string;
  type(words: string): void;
  /** Whoever leaves the box is done: writes at once what is still to be written. */
  leave(): void;
}

/** `write`: `isNew` where a new stay in the box begins, which one step back undoes as a whole. */
export const useTyped = (inAddress: string, write: (words: string, isNew: boolean) => void): Typed => {
  const [words, setWords] = useState(inAddress);
  const written = useRef(inAddress);
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isNew = useRef(true);

  useEffect(() => {
    if (inAddress === written.current) return;
    clearTimeout(timer.current);
    written.current = inAddress;
    pending.current = undefined;
    isNew.current = true;
    setWords(inAddress);
  }, [inAddress]);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (pending.current === undefined) return;
    written.current = pending.current;
    pending.current = undefined;
    write(written.current, isNew.current);
    isNew.current = false;
  }, [write]);

  useEffect(() => () => clearTimeout(timer.current), []);

  const type = useCallback(
    (typed: string): void => {
      setWords(typed);
      pending.current = typed.trimStart();
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, writeAfterMs);
    },
    [settle],
  );
  const leave = useCallback((): void => {
    settle();
    isNew.current = true;
  }, [settle]);
  return { words, type, leave };
};
