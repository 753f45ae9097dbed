// Something to say yes to: a native box and its words, both to be pressed.
import './tick.css';

interface TickProps {
  readonly label: string;
  readonly value: boolean;
  onChange(value: boolean): void;
}

export const Tick = ({ label, value, onChange }: TickProps) => (
  <label className="tick-box">
    <input type="checkbox" checked={value} onChange={({ target }) => onChange(target.checked)} />
    <span>{label}</span>
  </label>
);
