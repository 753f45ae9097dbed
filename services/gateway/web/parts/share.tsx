// A share of 1, as a bar and as a number: nothing is said by the bar alone.
import { useId } from 'react';
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
  const id = useId();
  const words = percentIn(useLanguage(), value);
  const share = Math.max(0, Math.min(1, value));
  return (
    <div
      role="meter"
      aria-labelledby={id}
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={share}
      aria-valuetext={words}
      className={`share ${tone}`}
    >
      <span id={id}>{label}</span>
      <span className="number">{words}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="whole" width="100" height="6" rx="3" />
        <rect className="part" width={100 * share} height="6" rx="3" />
      </svg>
    </div>
  );
};
