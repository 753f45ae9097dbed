// Work that follows from a write is set due this much later before it, and at once after it: it comes even if this process
// dies in between.
export const safetyNetMs = 15_000;
