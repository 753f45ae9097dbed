// Puts a corpus into the engine as the service does, with its merges in the background, and watches the event loop.
import { createEngine } from '../../services/expertise/engine.ts';
import type { Engine } from '../../services/expertise/engine.ts';
import { mergeSliced } from '../../services/expertise/index/merge-sliced.ts';
import { createTurns } from '../../services/expertise/take-turns.ts';
import { readCuratedVocabulary } from '../../services/expertise/vocabulary/curated-files.ts';
import type { SearchText } from './search-corpus.ts';
import { watchPauses } from './watch-pauses.ts';
import type { Watched } from './watch-pauses.ts';

export interface IndexedTexts {
  readonly engine: Engine;
  readonly textsPerSecond: number;
  /** What the sources take, and their terms; the vocabulary left out. */
  readonly bytes: number;
  readonly pauses: Watched;
}

/** So many texts come at once, as from the log. */
const batch = 256;

/** Texts are made when their turn comes, which does not count: kept, they would be most of what is collected. */
export const indexTexts = async (texts: Iterator<SearchText>): Promise<IndexedTexts> => {
  const engine = createEngine(readCuratedVocabulary());
  const takeTurn = createTurns();
  const empty = engine.index.bytes + engine.terms.bytes;
  let merging = Promise.resolve();
  let count = 0;
  let making = 0;
  const next = (): SearchText | undefined => {
    const began = performance.now();
    const { value, done } = texts.next();
    making += performance.now() - began;
    return done === true ? undefined : (value as SearchText);
  };
  const watch = watchPauses();
  const began = performance.now();
  for (let text = next(); text; text = next()) {
    await takeTurn();
    const { id, words, organisation } = text;
    engine.put({
      id,
      version: 1,
      kind: 'text',
      owners: [organisation],
      words,
      language: 'fr',
      visibility: 'public',
      discreet: false,
    });
    count += 1;
    if (count % batch === 0) merging = engine.index.maintain(mergeSliced(takeTurn));
  }
  await merging;
  await engine.index.maintain(mergeSliced(takeTurn));
  const seconds = (performance.now() - began - making) / 1000;
  return {
    engine,
    textsPerSecond: count / seconds,
    bytes: engine.index.bytes + engine.terms.bytes - empty,
    pauses: await watch.stop(),
  };
};
