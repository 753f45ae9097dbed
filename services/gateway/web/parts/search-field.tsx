// A box to search or filter in; Escape empties it.
import { Input, Label, SearchField } from 'react-aria-components/SearchField';
import './fields.css';

interface SearchProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  onSubmit?(value: string): void;
}

export const Search = ({ label, ...props }: SearchProps) => (
  <SearchField {...props} className="field">
    <Label>{label}</Label>
    <Input />
  </SearchField>
);
