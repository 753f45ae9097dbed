// How long whoever got no answer waits before they ask again. Pure.

/** Milliseconds: longer each time, so that who has too much to do is not asked more for it, and never very long. */
export const waitBeforeAgain = (tries: number): number => Math.min(8_000, 300 * 2 ** tries);
