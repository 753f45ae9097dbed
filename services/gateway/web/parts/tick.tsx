// Something to say yes to: a native box and its words, both to be pressed.
import { useId } from 'react';
import { describedBy } from './described-by.ts';
import { Described } from './described.tsx';
import { useUntilChanged } from './use-until-changed.ts';
import './tick.css';

interface TickProps {
  readonly label: string;
  readonly value: boolean;
  readonly help?: string | undefined;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
  /** What the server said of what stood here when it was sent: no more once something else does. */
  readonly refused?: string | undefined;
  readonly isDisabled?: boolean;
  onChange(value: boolean): void;
}

export const Tick = ({
  label,
  value,
  help,
  trouble: wrong,
  refused,
  isDisabled = false,
  onChange,
}: TickProps) => {
  const id = useId();
  const stillRefused = useUntilChanged(refused, value);
  const trouble = wrong ?? stillRefused;
  return (
    <div className="tick">
      <label className="tick-box">
        <input
          type="checkbox"
          checked={value}
          disabled={isDisabled}
          {...describedBy(id, { help, trouble })}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{label}</span>
      </label>
      <Described id={id} help={help} trouble={trouble} />
    </div>
  );
};
