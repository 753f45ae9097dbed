// What scrolls by itself where it is wider than the page, by keyboard too.
import type { ReactNode } from 'react';

interface ScrollsProps {
  readonly label?: string | undefined;
  /** Id of what says it, in place of a label. */
  readonly labelledBy?: string | undefined;
  readonly children: ReactNode;
}

export const Scrolls = ({ label, labelledBy, children }: ScrollsProps) => (
  <div className="scrolls" tabIndex={0} role="group" aria-label={label} aria-labelledby={labelledBy}>
    {children}
  </div>
);
