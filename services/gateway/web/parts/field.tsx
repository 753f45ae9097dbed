// A field to write in: its name, what helps, and what is wrong with it, said to screen readers too.
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components/TextField';
import './fields.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  readonly help?: string | undefined;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
  readonly isRequired?: boolean;
  /** Lines of a longer text. */
  readonly lines?: number;
  readonly type?: 'text' | 'date' | 'url' | 'number';
}

export const Field = ({ label, help, trouble, lines, type = 'text', ...props }: FieldProps) => (
  <TextField
    {...props}
    type={type === 'date' || type === 'number' ? 'text' : type}
    isInvalid={trouble !== undefined}
    className="field"
  >
    <Label>{label}</Label>
    {lines === undefined ? <Input type={type} /> : <TextArea rows={lines} />}
    {help === undefined ? null : (
      <Text slot="description" className="soft small">
        {help}
      </Text>
    )}
    <FieldError className="trouble">{trouble}</FieldError>
  </TextField>
);
