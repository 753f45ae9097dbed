// Merges on the event loop, a slice at a time.
import { mergeSegments } from './merge-segments.ts';
import type { MergeSegments } from './segment-list.ts';

/** `takeTurn` is awaited before every step; it decides how long the event loop has to wait. */
export const mergeSliced =
  (takeTurn: () => Promise<void>): MergeSegments =>
  async (segments) => {
    const steps = mergeSegments(segments);
    for (;;) {
      await takeTurn();
      const { done, value } = steps.next();
      if (done) return value;
    }
  };
