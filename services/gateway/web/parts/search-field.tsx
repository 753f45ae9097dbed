// A box to search or filter in; Escape empties it.
import { useId } from 'react';
import './fields.css';

interface SearchProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  /** Enter was pressed. */
  onSubmit?(value: string): void;
}

export const Search = ({ label, value, onChange, onSubmit }: SearchProps) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={value}
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
    </div>
  );
};
