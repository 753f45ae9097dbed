// A number beside the way to what it counts. Its place is kept: what stands beside it, and the page below, would move
// when it comes.
import './counted.css';

interface CountedProps {
  readonly count: number;
  /** As it is seen, where that is not the number itself. */
  readonly shown?: string;
  /** As it is heard. */
  readonly words: string;
}

export const Counted = ({ count, shown = String(count), words }: CountedProps) => (
  <span className="counted">
    {count === 0 ? null : (
      <>
        <span aria-hidden="true">{shown}</span>
        <span className="unseen"> {words}</span>
      </>
    )}
  </span>
);
