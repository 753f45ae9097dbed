// A file to choose: what it is for, and what helps or is wrong with the one that was chosen.
import { useId } from 'react';
import './fields.css';

interface FileFieldProps {
  readonly label: string;
  /** Endings and types, as `accept` takes them. */
  readonly accept: string;
  readonly help?: string;
  /** What is wrong with it, in place of what helps. */
  readonly trouble?: string | undefined;
  onChoose(file: File | undefined): void;
}

export const FileField = ({ label, accept, help = '', trouble, onChoose }: FileFieldProps) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-help`}
        aria-invalid={trouble !== undefined}
        onChange={({ target }) => onChoose(target.files?.[0])}
      />
      <p id={`${id}-help`} className={trouble === undefined ? 'soft small' : 'trouble'} role="status">
        {trouble ?? help}
      </p>
    </div>
  );
};
