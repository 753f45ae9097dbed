// Words of others within a sentence of ours: characters that turn the direction of writing turn theirs alone. Pure.

const turning = /[\u202a-\u202e\u2066-\u2069]/;
/** What would end our isolation, and what begins another one. */
const isolating = /[\u2066-\u2069]/g;

/** Unicode Bidirectional Algorithm, X6a: the end of an isolate ends whatever was begun in it. */
export const isolated = (words: string): string =>
  turning.test(words) ? `\u2068${words.replaceAll(isolating, '')}\u2069` : words;
