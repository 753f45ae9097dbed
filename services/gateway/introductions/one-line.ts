// Somebody's words where a line of ours must stay one line.

/** Control characters, what begins a line or a paragraph, and what turns the direction of all that follows. */
const unwanted = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Without a way to begin a line of its own; the spaces of print stay. */
export const oneLine = (words: string): string =>
  words.toWellFormed().replace(unwanted, ' ').replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
