// A card of what went wrong with e-mails, read page by page; the focus stays in it where a row is gone.
import type { ReactNode } from 'react';
import type { Pages } from '../../api/use-pages.ts';
import { useText } from '../../language/use-text.ts';
import { Paged } from '../../parts/paged.tsx';
import { useKeptFocus } from '../../parts/use-kept-focus.ts';

interface RowsCardProps<T> {
  /** Of its title: no other on the page is called so. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly of: Pages<T>;
  /** The row of one. */
  children(one: T): ReactNode;
}

export const RowsCard = <T,>({ id, title, about, none, of, children }: RowsCardProps<T>) => {
  const text = useText();
  const around = useKeptFocus<HTMLElement>(of.items?.length);
  return (
    <section className="card" aria-labelledby={id} ref={around} tabIndex={-1}>
      <h3 id={id}>{title}</h3>
      <p className="soft small">{about}</p>
      <Paged of={of} says={of.items?.length === 0 ? none : undefined} more={text('administration.more')}>
        {(items) => <ul className="plain admin-rows">{items.map((one) => children(one))}</ul>}
      </Paged>
    </section>
  );
};
