// The end of a sentence that ends with somebody's words.

/** Words that end a sentence themselves end this one too: no second full stop. */
export const closing = (words: string): string => (/[.!?…]$/u.test(words) ? '' : '.');
