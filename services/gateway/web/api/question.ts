// A question to the server, and the key that its answer is kept under.

/** What is asked, and how: `what` names the resource first, as in `useAsked`. */
export type Question<T> = readonly [what: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>];
