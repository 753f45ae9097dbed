// A part of a whole as a bar, for who sees it; the number always stands beside it.

interface BarProps {
  /** In 0..1; undefined: it is not known, or hidden. */
  readonly share: number | undefined;
  readonly tone?: 'accent' | 'offer';
}

export const Bar = ({ share, tone = 'accent' }: BarProps) => (
  <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className={`report-bar ${tone}`}>
    <rect className="whole" width="100" height="8" />
    {share === undefined ? null : (
      <rect className="part" width={100 * Math.max(0, Math.min(1, share))} height="8" />
    )}
  </svg>
);
