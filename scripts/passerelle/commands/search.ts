// `passerelle search WORDS`: who knows about something, with the words that say so.
import type { Command } from '../command.ts';
import { allWords } from '../parse-command-line.ts';
import { searchBody, searchOptions, searchParameters, typedFor } from '../search-options.ts';
import { pageLines } from '../show-hits.ts';
import { exitCodes } from '../told.ts';

/** Longer than this it is no question as people type them, but a text. */
const longestWords = 500;
const longestShown = 80;

const cut = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);

export const search: Command = {
  options: searchOptions,
  typedFor: { ...typedFor, q: 'WORDS', text: 'WORDS' },
  run: async (given, { api: connect, terminal: { out }, say }) => {
    const text = allWords(given, 'WORDS', say);
    const parameters = searchParameters(given, say);
    const path = '/v1/search';
    const page = await connect({ actAs: given.value('as') }).ask(
      text.length > longestWords
        ? { method: 'POST', path, body: searchBody(text, parameters) }
        : { path, query: { q: text, ...parameters } },
    );
    if (given.flag('json')) out.line(JSON.stringify(page, undefined, 2));
    else for (const line of pageLines(page, say.noHits(say.quoted(cut(text))), { say, out })) out.line(line);
    return exitCodes.done;
  },
};
