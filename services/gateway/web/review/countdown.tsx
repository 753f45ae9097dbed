// How long it lasts until something happens, counted down; heard by who asks for it, not each second.
import { useEffect, useState } from 'react';
import { useText } from '../language/use-text.ts';

interface CountdownProps {
  /** Instant. */
  readonly until: string;
  /** Once it is over. */
  onEnd(): void;
}

const secondsTo = (until: string): number => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1_000));

export const Countdown = ({ until, onEnd }: CountdownProps) => {
  const text = useText();
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(until)), 1_000);
    return () => clearInterval(timer);
  }, [until]);
  const isOver = left === 0;
  useEffect(() => {
    if (!isOver) return undefined;
    // What it leads to is done by the server a little later.
    const timer = setInterval(onEnd, 1_000);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked again until it is not shown any more
  }, [isOver]);
  const minutes = Math.floor(left / 60);
  const clock = `${minutes}:${String(left % 60).padStart(2, '0')}`;
  return (
    <p>
      {text(isOver ? 'review.held.over' : 'review.held')}{' '}
      {isOver ? null : (
        <span role="timer" className="countdown">
          {clock}
        </span>
      )}
    </p>
  );
};
