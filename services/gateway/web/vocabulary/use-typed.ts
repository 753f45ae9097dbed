// What is typed into a box whose words also stand in the address, to be shared and come back to.
import { type RefObject, useEffect, useRef, useState } from 'react';

interface Typed {
  readonly typed: string;
  type(words: string): void;
  /** What surrounds the box. */
  readonly box: RefObject<HTMLDivElement | null>;
}

export const useTyped = (inAddress: string, keep: (words: string) => void): Typed => {
  const [typed, setTyped] = useState(inAddress);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The address comes after whoever types; the box comes after the address when it is changed by other means.
    if (!box.current?.contains(document.activeElement)) setTyped(inAddress);
  }, [inAddress]);
  const type = (words: string): void => {
    setTyped(words);
    keep(words);
  };
  return { typed, type, box };
};
