// Which item of the list its reader is at, and where they go on once it is gone.
import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isFocusLost } from '../parts/use-kept-focus.ts';
import { neighbourOf } from './arrange.ts';

/** Once a dialog that closes has given the focus back, or could not. */
const afterDialogMs = 80;

const itemAround = (target: EventTarget | null): string | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('[data-item]')?.dataset['item']) || undefined;

export const cardOf = (list: HTMLElement | null, id: string | undefined): HTMLElement | undefined =>
  id === undefined
    ? undefined
    : (list?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`) ?? undefined);

interface Place {
  readonly at: string | undefined;
  /** For what stands around the list. */
  readonly handlers: {
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
  };
}

export const usePlace = (): Place => {
  const [at, setAt] = useState<string>();
  return {
    at,
    handlers: {
      onFocus: ({ target }) => setAt(itemAround(target)),
      onBlur: ({ currentTarget, relatedTarget }) => {
        // A dialog, or a message, gives it back.
        const isElsewhere =
          relatedTarget instanceof Element && relatedTarget.closest('main, header') !== null;
        if (isElsewhere && !currentTarget.contains(relatedTarget)) setAt(undefined);
      },
    },
  };
};

interface GoOn {
  readonly list: RefObject<HTMLElement | null>;
  /** Where one goes on once nothing is left. */
  readonly around: RefObject<HTMLElement | null>;
  readonly at: string | undefined;
  readonly ids: readonly string[];
}

export const useGoOn = ({ list, around, at, ids }: GoOn): void => {
  const before = useRef(ids);
  useLayoutEffect(() => {
    const order = before.current;
    before.current = ids;
    if (at === undefined || ids.includes(at) || !order.includes(at)) return;
    const next = neighbourOf(order, ids, at);
    const goOn = (): void => {
      if (document.activeElement === document.body || isFocusLost())
        (cardOf(list.current, next) ?? around.current)?.focus();
    };
    goOn();
    setTimeout(goOn, afterDialogMs);
  }, [at, ids, list, around]);
};
