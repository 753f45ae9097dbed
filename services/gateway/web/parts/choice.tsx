// One of a few, all in sight: a native select, which every device and every hand knows.
import { useId } from 'react';
import './choice.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
  /** Of the text, where it is not the page's. */
  readonly language?: 'fr' | 'en';
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  onChoose(value: T): void;
}

export const Choice = <T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) => {
  const id = useId();
  return (
    <span className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
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
    </span>
  );
};
