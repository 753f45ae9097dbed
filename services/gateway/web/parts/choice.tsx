// One of a few, all in sight: a native select, which every device and every hand knows.
import { useId } from 'react';
import { describedBy } from './described-by.ts';
import { Described } from './described.tsx';
import { useUntilChanged } from './use-until-changed.ts';
import './choice.css';

interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  /** Of the text, where it is not the page's. */
  readonly language?: 'fr' | 'en';
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
  /** What the server said of what stood here when it was sent: no more once something else does. */
  readonly refused?: string | undefined;
  onChoose(value: T): void;
}

export const Choice = <T extends string>({
  label,
  value,
  options,
  trouble: wrong,
  refused,
  onChoose,
}: ChoiceProps<T>) => {
  const id = useId();
  const stillRefused = useUntilChanged(refused, value);
  const trouble = wrong ?? stillRefused;
  return (
    <span className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...describedBy(id, { trouble })}
        onChange={({ target }) => {
          const chosen = options.find((one) => one.value === target.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value} lang={one.language}>
            {one.text}
          </option>
        ))}
      </select>
      <Described id={id} trouble={trouble} />
    </span>
  );
};
