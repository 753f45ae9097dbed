// A list that grows page by page: on its way, refused with a way to try again, or there, with a way to more of it.
import type { ReactNode } from 'react';
import type { Pages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
import { Refusal } from './refusal.tsx';

interface PagedProps<T> {
  readonly of: Pages<T>;
  /** What is said of it once it is there, such as how many there are, or that there are none. */
  readonly says?: string | undefined;
  /** What the button says that asks for more. */
  readonly more: string;
  /** Of what was read so far, where there is any. */
  children(items: readonly T[]): ReactNode;
}

export const Paged = <T,>({ of, says = '', more, children }: PagedProps<T>) => {
  const text = useText();
  const { items, error, hasMore, isReading, readMore, readAgain } = of;
  const isRefused = error !== null && error !== undefined;
  return (
    <>
      <p role="status" className="soft small">
        {items === undefined ? (isRefused ? '' : text('shell.loading')) : says}
      </p>
      <Refusal error={error} />
      {isRefused ? (
        <div>
          <Action onPress={readAgain}>{text('shell.again')}</Action>
        </div>
      ) : null}
      {items === undefined || items.length === 0 ? null : children(items)}
      {hasMore && !isRefused ? (
        <div>
          <Action isPending={isReading} onPress={readMore}>
            {more}
          </Action>
        </div>
      ) : null}
    </>
  );
};
