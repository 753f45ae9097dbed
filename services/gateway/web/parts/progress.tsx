// How far something is that goes on: a bar, a share, and what is being done.
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import './share.css';

interface ProgressProps {
  readonly label: string;
  /** In 0..1. */
  readonly value: number;
}

export const Progress = ({ label, value }: ProgressProps) => {
  const words = percentIn(useLanguage(), value);
  return (
    <ProgressBar className="share" value={value} minValue={0} maxValue={1} valueLabel={words}>
      <Label>{label}</Label>
      <span className="number">{words}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="whole" width="100" height="6" />
        <rect className="part" width={100 * value} height="6" />
      </svg>
    </ProgressBar>
  );
};
