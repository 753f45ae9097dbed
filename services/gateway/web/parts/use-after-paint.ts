// What is long to make waits until the answer to the press that asked for it was seen.
import { useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/** True once the browser has painted with it wanted; false at once where it no longer is. */
export const useAfterPaint = (isWanted: boolean): boolean => {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isGone = false;
    void afterPaint().then(() => {
      if (!isGone) setPainted(true);
    });
    return () => {
      isGone = true;
      setPainted(false);
    };
  }, [isWanted]);
  return isWanted && isPainted;
};
