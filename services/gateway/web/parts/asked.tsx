// What was asked of the server: on its way, refused with what helps, or there.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
import { Refusal } from './refusal.tsx';

interface AskedProps<T> {
  readonly of: UseQueryResult<T>;
  children(found: T): ReactNode;
}

export const Asked = <T,>({ of, children }: AskedProps<T>) => {
  const text = useText();
  if (of.data !== undefined) return children(of.data);
  if (of.isError)
    return (
      <div className="stack">
        <Refusal error={of.error} />
        <div>
          <Action onPress={() => void of.refetch()}>{text('shell.again')}</Action>
        </div>
      </div>
    );
  return (
    <p role="status" className="soft">
      {text('shell.loading')}
    </p>
  );
};
