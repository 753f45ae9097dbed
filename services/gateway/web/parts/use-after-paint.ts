// What is long to make waits until the answer to the press that asked for it was seen.
import { useEffect, useState } from 'react';

/** True once the browser has painted with it wanted; false at once where it no longer is. */
export const useAfterPaint = (isWanted: boolean): boolean => {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    // Frames are asked for before they are painted, and what is due next comes after.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      setPainted(false);
    };
  }, [isWanted]);
  return isWanted && isPainted;
};
