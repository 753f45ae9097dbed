// The first things of a list, the others once they are asked for; what the address points at (`#id`) is shown and
// comes to the focus.
import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';

interface ListedProps<T> {
  readonly items: readonly T[];
  readonly first: number;
  readonly className?: string;
  children(item: T): ReactNode;
}

interface ItemProps {
  readonly id: string;
  readonly isPointedAt: boolean;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

const Item = ({ id, isPointedAt, className, children }: ItemProps) => {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isPointedAt) return undefined;
    // After the page as a whole took the focus on arrival.
    const frame = requestAnimationFrame(() => item.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isPointedAt]);
  return (
    <li id={id} ref={item} tabIndex={isPointedAt ? -1 : undefined} className={className}>
      {children}
    </li>
  );
};

export const Listed = <T extends { readonly id: string }>({
  items,
  first,
  className,
  children,
}: ListedProps<T>) => {
  const text = useText();
  const hash = useLocation({ select: (location) => location.hash });
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setWhole] = useState(false);
  const isHidden = items.slice(first).some(({ id }) => id === hash);
  const shown = isWhole || isHidden ? items : items.slice(0, first);
  const showAll = (): void => {
    setWhole(true);
    // The button goes: the focus goes on where the rest begins.
    requestAnimationFrame(() => {
      const next = list.current?.children[first];
      if (!(next instanceof HTMLElement)) return;
      next.tabIndex = -1;
      next.focus();
    });
  };
  return (
    <>
      <ul ref={list} className="plain stack">
        {shown.map((item) => (
          <Item key={item.id} id={item.id} isPointedAt={item.id === hash} className={className}>
            {children(item)}
          </Item>
        ))}
      </ul>
      {shown.length < items.length ? (
        <div>
          <Action onPress={showAll}>{text('organisation.all', { count: items.length })}</Action>
        </div>
      ) : null}
    </>
  );
};
