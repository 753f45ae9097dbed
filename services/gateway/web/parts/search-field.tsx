// A box to search or filter in; Escape empties it.
import { useId } from 'react';
import { describedBy } from './described-by.ts';
import { Described } from './described.tsx';
import './fields.css';

interface SearchProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
  onChange(value: string): void;
  /** Enter was pressed. */
  onSubmit?(value: string): void;
}

export const Search = ({ label, value, trouble, onChange, onSubmit }: SearchProps) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={value}
        {...describedBy(id, { trouble })}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onSubmit?.(value);
          if (event.key !== 'Escape' || value === '') return;
          onChange('');
          // It is not to close what stands around it, too.
          event.stopPropagation();
          event.preventDefault();
        }}
      />
      <Described id={id} trouble={trouble} />
    </div>
  );
};
