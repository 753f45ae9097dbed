// Where the address stays on this page but shows something else: the focus goes where that begins, as after a load.
import { type RefObject, useEffect, useRef } from 'react';

export const useFocusOnMove = (place: string): RefObject<HTMLElement | null> => {
  const start = useRef<HTMLElement>(null);
  const seen = useRef(place);
  useEffect(() => {
    if (seen.current !== place) start.current?.focus({ preventScroll: true });
    seen.current = place;
  }, [place]);
  return start;
};
