// A share of 1, as a bar and as a number: nothing is said by the bar alone.
import { Label, Meter } from 'react-aria-components/Meter';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import './share.css';

interface ShareProps {
  readonly label: string;
  /** In 0..1. */
  readonly value: number;
  readonly tone?: 'accent' | 'need' | 'offer';
}

export const Share = ({ label, value, tone = 'accent' }: ShareProps) => {
  const words = percentIn(useLanguage(), value);
  return (
    <Meter className={`share ${tone}`} value={value} minValue={0} maxValue={1} valueLabel={words}>
      <Label>{label}</Label>
      <span className="number">{words}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="whole" width="100" height="6" rx="3" />
        <rect className="part" width={100 * Math.max(0, Math.min(1, value))} height="6" rx="3" />
      </svg>
    </Meter>
  );
};
