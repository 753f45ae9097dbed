// A question that one tap answers; the answer that stands is marked, and another takes its place.
import { useId } from 'react';
import { Action } from '../parts/action.tsx';

interface OneOfProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T | undefined;
  onChoose(value: T): void;
}

export const OneOf = <T extends string | number>({ label, options, chosen, onChoose }: OneOfProps<T>) => {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="one-of">
      <p id={id}>{label}</p>
      <div className="row">
        {options.map(({ value, text }) => (
          <Action key={value} aria-pressed={value === chosen} onPress={() => onChoose(value)}>
            {text}
          </Action>
        ))}
      </div>
    </div>
  );
};
