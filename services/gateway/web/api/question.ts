// What is asked of the server, apart from when it is asked.

/** `what` names the resource first, as in `useAsked`. */
export type Question<T> = readonly [what: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>];
