// What has the focus stays where it is in the window when something above it comes or goes.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface Place {
  readonly element: Element;
  readonly top: number;
}

/** `shown`: whatever is another once the list is. */
export const useStill = (list: RefObject<HTMLElement | null>, shown: unknown): void => {
  const place = useRef<Place>(undefined);
  const seen = useRef(shown);
  const look = (): void => {
    const element = document.activeElement?.closest('[data-item]');
    place.current =
      element && list.current?.contains(element)
        ? { element, top: element.getBoundingClientRect().top }
        : undefined;
  };
  useLayoutEffect(() => {
    const before = place.current;
    if (seen.current !== shown && before?.element.contains(document.activeElement)) {
      const moved = before.element.getBoundingClientRect().top - before.top;
      if (moved !== 0) scrollBy({ top: moved, behavior: 'instant' });
    }
    seen.current = shown;
    look();
  });
  useEffect(() => {
    const options = { passive: true };
    addEventListener('scroll', look, options);
    addEventListener('focusin', look, options);
    addEventListener('resize', look, options);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('focusin', look);
      removeEventListener('resize', look);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it reads refs alone
  }, []);
};
