// Values that change in bursts, as words do while they are typed.
import { useEffect, useRef, useState } from 'react';

/** The value at once where it was calm before, and else once it is calm again: a burst is its first and its last. */
export const useEdges = <T>(value: T, burstMs: number): T => {
  const [edge, setEdge] = useState(value);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    const now = performance.now();
    const isFirst = now - changedAt.current > burstMs;
    changedAt.current = now;
    if (isFirst) {
      setEdge(value);
      return undefined;
    }
    const timer = setTimeout(() => setEdge(value), burstMs);
    return () => clearTimeout(timer);
  }, [value, burstMs]);
  return edge;
};
