// After “show more” the focus goes to the first of what came: the button may be gone, and the reader is to go on there.
import { type RefObject, useLayoutEffect, useRef } from 'react';

interface FocusOnMore<E extends HTMLElement> {
  /** Of the list whose children can take the focus. */
  readonly list: RefObject<E | null>;
  /** To be told when more is asked for. */
  onMore(): void;
}

export const useFocusOnMore = <E extends HTMLElement>(count: number): FocusOnMore<E> => {
  const list = useRef<E>(null);
  const from = useRef<number>(undefined);
  // Before it is painted: a button that went with the last of it leaves the focus nowhere.
  useLayoutEffect(() => {
    const at = from.current;
    if (at === undefined || count <= at) return;
    from.current = undefined;
    const first = list.current?.children[at];
    if (first instanceof HTMLElement) first.focus();
  }, [count]);
  return { list, onMore: () => void (from.current = count) };
};
